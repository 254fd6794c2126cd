using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>Rows without what most rows have, headings that count by something else, a list written anew in other words.</summary>
public abstract class SaidOtherwiseTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    private const string Drives = "STT;Ngày;Phường;Địa điểm;Số người tham gia";
    private const string Care = "STT;Ngày;Phường;Đợt chăm lo;Số hộ";
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Trương", "Đoàn", "Hồ", "Võ"];
    private static readonly string[] Wards = ["Đa Kao", "Tân Định", "Cô Giang", "Bến Nghé"];

    private readonly Random random = new(20261129);

    [Fact]
    public async Task People_who_are_no_more_than_a_name_stay_on_a_list_without_numbers()
    {
        for (var round = 0; round < 5; round++)
        {
            var (lines, signed, people) = (new List<string>(), 0, 0);
            for (var i = 0; i < 12; i++)
            {
                if (i % 6 is 0)
                    lines.Add($"Phường {Wards[(round + i / 6) % Wards.Length]};;");
                var here = random.Next(3) is 0;
                lines.Add($"{Name(i)};;{(here ? "x" : "")}");
                (signed, people) = (signed + (here ? 1 : 0), people + 1);
            }
            var (code, report) = await ImportLines([
                "DANH SÁCH KÝ NHẬN",
                $"Lớp {round + 1}: Nói chuyện với dân đợt {round}",
                $"Ngày {round + 3}/3/2017",
                "Họ và tên;Chức vụ;Ký nhận",
                .. lines,
            ]);

            Assert.True(code is 0, report);
            var list = await Office.Look(db =>
                db.Classes.Where(c => c.Number == round + 1).SelectMany(c => c.Attendances).Select(a => a.Attended).ToListAsync()
            );
            Assert.Equal((people, signed), (list.Count, list.Count(here => here)));
        }
    }

    [Fact]
    public async Task A_person_whose_position_reads_like_a_signature_ends_no_list()
    {
        await ImportLines(
            "DANH SÁCH KÝ NHẬN",
            "Lớp 1: Nói chuyện với dân",
            "Ngày 12/3/2017",
            "Họ và tên;Chức vụ;Ký nhận",
            "Lê Thị An;Trưởng ban điều hành;x",
            "Trần Văn Bình;Chủ tịch Hội;",
            "Võ Thị Cúc;;x",
            ";;",
            "Người lập biểu;;Trưởng ban",
            "Phạm Văn Dũng;;Hồ Thị Em"
        );

        Assert.Equal(
            ["Lê Thị An", "Trần Văn Bình", "Võ Thị Cúc"],
            await Office.Look(db => db.Attendances.OrderBy(a => a.Id).Select(a => a.Name!).ToListAsync())
        );
    }

    [Fact]
    public async Task A_list_goes_on_below_a_block_of_signatures_also_without_numbers()
    {
        await ImportLines(
            "DANH SÁCH KÝ NHẬN",
            "Lớp 1: Nói chuyện với dân",
            "Ngày 12/3/2017",
            "STT;Họ và tên;Đơn vị;Ký nhận",
            "1;Lê Thị An;Đa Kao;x",
            "2;Trần Văn Bình;Đa Kao;",
            ";;;",
            ";Người lập biểu;Trưởng ban;",
            ";Phạm Văn Dũng;Hồ Thị Em;",
            ";Võ Thị Cúc;Phường Đa Kao;",
            ";Đoàn Thị Gấm;;x"
        );

        Assert.Equal(
            ["Lê Thị An", "Trần Văn Bình", "Võ Thị Cúc", "Đoàn Thị Gấm"],
            await Office.Look(db => db.Attendances.OrderBy(a => a.Id).Select(a => a.Name!).ToListAsync())
        );
    }

    [Fact]
    public async Task A_model_whose_name_begins_with_its_ward_moves_no_other_to_that_ward()
    {
        var (_, report) = await ImportLines(
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2018",
            "STT;Tên mô hình;Ngày đăng ký;Ghi chú",
            ";Phường Tân Định;;",
            "1;Hộp thư góp ý;2/2/2018;a",
            "2;Phường Đa Kao không rác;;",
            "3;Tuyến hẻm xanh;3/2/2018;b"
        );

        var models = await Office.Look(db => db.Initiatives.ToListAsync());
        var wards = models.Select(m => m.UnitId).Distinct().ToList();
        Assert.True(models.Exists(m => m.Name == "Tuyến hẻm xanh"), report);
        Assert.Single(wards);
    }

    [Theory]
    [InlineData("Rác thu gom (m3)")]
    [InlineData("Rác thu gom (m³)")]
    [InlineData("Rác thu gom (bao)")]
    [InlineData("Số bao rác thu gom")]
    [InlineData("Rác, xe")]
    public async Task Rubbish_by_the_bag_or_the_cubic_metre_is_no_weight_until_a_person_says_so(string heading)
    {
        var (code, report) = await ImportLines("CÁC BUỔI RA QUÂN", $"{Drives};{heading}", "1;1/6/2018;Tân Định;Chợ;10;20");

        Assert.Equal(2, code);
        Assert.Contains("!F2", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Đơn giá (đồng)")]
    [InlineData("Mức quà (đồng)")]
    [InlineData("Số tiền/phần")]
    [InlineData("Kinh phí mỗi hộ")]
    public async Task The_price_of_one_gift_is_not_the_money_of_the_round(string heading)
    {
        var (code, report) = await ImportLines("CÁC ĐỢT CHĂM LO", $"{Care};{heading}", "1;1/6/2018;Tân Định;Tết;10;300.000");

        Assert.Equal(2, code);
        Assert.Contains("!F2", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kinh phí (x1.000đ)")]
    [InlineData("Kinh phí x 1.000đ")]
    [InlineData("Kinh phí (x 1000 đồng)")]
    public async Task Money_in_thousands_may_be_written_as_a_factor(string heading)
    {
        await ImportLines("CÁC ĐỢT CHĂM LO", $"{Care};{heading}", "1;1/6/2018;Tân Định;Tết;10;300");

        Assert.Equal([300_000], await Office.Look(db => db.CareRounds.Select(r => r.MoneyVnd).ToListAsync()));
    }

    [Theory]
    [InlineData("Đơn vị tính: triệu đồng")]
    [InlineData("Ghi chú: số tiền tính bằng triệu đồng")]
    public async Task A_unit_that_stands_below_the_table_alone_holds_the_book_back(string below)
    {
        var (code, report) = await ImportLines(
            "CÁC ĐỢT CHĂM LO",
            $"{Care};Kinh phí",
            "1;1/6/2018;Tân Định;Tết;10;300",
            "2;2/6/2018;Đa Kao;Tết;10;5",
            below
        );

        Assert.Equal(2, code);
        Assert.Contains("!5", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tổng số", "Nam", "Nữ")]
    [InlineData("Kế hoạch", "Thực hiện", "Cùng kỳ")]
    [InlineData("Dự kiến", "Nam", "Thực tế")]
    public async Task Of_a_heading_with_parts_the_whole_is_offered_and_what_was_done(params string[] parts)
    {
        var whole = Array.FindIndex(parts, p => p is "Tổng số" or "Thực hiện" or "Thực tế");
        var (_, report) = await ImportLines(
            "CÁC BUỔI RA QUÂN",
            "STT;Ngày;Phường;Địa điểm;Số người tham gia;;",
            $";;;;{string.Join(';', parts)}",
            "1;1/6/2018;Tân Định;Chợ;10;4;6",
            "2;2/6/2018;Đa Kao;Chợ;12;6;6"
        );

        for (var i = 0; i < parts.Length; i++)
            Assert.Equal(i != whole, report.Contains($"!{(char)('E' + i)}3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("P. Đa Kao", "UBND phường Đa Kao")]
    [InlineData("Phường Đa Kao, Quận 1", "Đa Kao")]
    public async Task A_list_of_the_same_title_with_its_wards_written_otherwise_is_that_list(string before, string after)
    {
        await ImportLines(Class("Lớp 1: Nói chuyện với dân", before));

        var (code, report) = await ImportLines(Class("Lớp 1: Nói chuyện với dân", after));

        Assert.True(code is 0, report);
        Assert.Equal(4, await Office.Look(db => db.Attendances.CountAsync()));
        Assert.DoesNotContain("tính hai lần", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_another_title_a_person_is_asked_whether_a_list_that_says_something_else_is_that_list()
    {
        await ImportLines(Class("Lớp 1: Nói chuyện với dân", "P. Đa Kao"));
        var other = Class("Lớp 1: Nói chuyện với dân", "UBND phường Đa Kao");
        other[0] = "DANH SÁCH THAM DỰ";
        other[^1] = other[^1].Replace("Tổ viên;", "Tổ viên;x", StringComparison.Ordinal);
        var (_, asked) = await Office.Import(
            await Write("tham-du.csv", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', other))),
            "--dry-run"
        );
        var mapping = await Write("la-so-ay.json", "{\"sheets\":[{\"again\":true}]}"u8.ToArray());

        var (code, report) = await Office.Import(Path.Combine(Folder.FullName, "tham-du.csv"), "--mapping", mapping);

        Assert.Contains("nhưng có chỗ ghi khác", asked.ToString(), StringComparison.Ordinal);
        Assert.True(code is 0, report.ToString());
        Assert.Equal(4, await Office.Look(db => db.Attendances.CountAsync()));
    }

    [Fact]
    public async Task The_people_of_one_class_at_another_class_of_that_day_are_counted_there_too()
    {
        await ImportLines(Class("Lớp 1: Nói chuyện với dân", "P. Đa Kao"));

        await ImportLines(Class("Lớp 2: Phòng cháy chữa cháy", "UBND phường Đa Kao"));

        Assert.Equal([4, 4], await Office.Look(db => db.Classes.OrderBy(c => c.Number).Select(c => c.Attendances.Count).ToListAsync()));
    }

    [Theory]
    [InlineData("1e3")]
    [InlineData("2 E 2")]
    public async Task A_number_in_powers_of_ten_is_asked_about_and_not_added_up(string number)
    {
        var (_, report) = await ImportLines("CÁC BUỔI RA QUÂN", Drives, $"1;1/6/2018;Tân Định;Chợ;{number}");

        Assert.Contains("không phải là số", report, StringComparison.Ordinal);
        Assert.Empty(await Office.Look(db => db.Drives.ToListAsync()));
    }

    [Fact]
    public async Task A_table_of_another_kind_below_is_pointed_out()
    {
        var (_, report) = await ImportLines(
            "CÁC BUỔI RA QUÂN",
            Drives,
            "1;1/6/2018;Tân Định;Chợ;10",
            "CÁC ĐỢT CHĂM LO",
            "1;2/6/2018;Đa Kao;Tết;12"
        );

        Assert.Contains("giống tên của", report, StringComparison.Ordinal);
        Assert.Contains("!4", report, StringComparison.Ordinal);
    }

    private static string[] Class(string title, string ward) =>
        [
            "DANH SÁCH KÝ NHẬN",
            title,
            "Ngày 12/3/2017",
            "STT;Họ và tên;Đơn vị;Chức vụ;Ký nhận",
            $"1;Lê Thị An;{ward};Tổ trưởng;x",
            $"2;Trần Văn Bình;{ward};Tổ phó;x",
            $"3;Võ Thị Cúc;{ward};Tổ viên;x",
            $"4;Hồ Văn Dũng;{ward};Tổ viên;",
        ];

    private string Name(int i) => $"{Families[random.Next(Families.Length)]} {(random.Next(2) is 0 ? "Thị" : "Văn")} {(char)('A' + i)}nh";

    public sealed class OnSqlite() : SaidOtherwiseTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SaidOtherwiseTests(DatabaseKind.Postgres);
}
