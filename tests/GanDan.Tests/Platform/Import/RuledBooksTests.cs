using GanDan.Initiatives;
using GanDan.Tests.Platform.Books;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>Books ruled by hand: values split over several columns, a letterhead above the title, days with the hour beside them.</summary>
public abstract class RuledBooksTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    private readonly Random random = new(20261130);

    [Theory]
    [InlineData("Ngày;Tháng;Năm", false)]
    [InlineData("Năm;Tháng;Ngày", true)]
    public async Task A_day_in_three_columns_is_one_day_wherever_they_stand(string headings, bool yearFirst)
    {
        for (var round = 0; round < 4; round++)
        {
            string[] columns = ["STT", headings, "Phường", "Địa điểm", "Số người tham gia"];
            random.Shuffle(columns.AsSpan(1));
            var days = Enumerable.Range(1, 9).Select(i => new DateOnly(2017 + round, i, random.Next(1, 28))).ToList();
            var (code, report) = await ImportLines([
                "CÁC BUỔI RA QUÂN",
                string.Join(';', columns),
                // Columns are numbered in ruled books.
                "(1);(2);(3);(4);(5);(6);(7)",
                .. days.Select((day, i) => string.Join(';', columns.Select(c => Cell(c, day, i)))),
            ]);

            Assert.True(code is 0, report);
            Assert.Equal(
                days,
                await Office.Look(db => db.Drives.OrderBy(d => d.HeldOn).Select(d => d.HeldOn).Skip(round * 9).ToListAsync())
            );
        }

        string Cell(string column, DateOnly day, int i) =>
            column == "STT" ? $"{i + 1}"
            : column == headings
                ? yearFirst ? $"{day.Year};{day.Month};{day.Day}"
                    : $"{day.Day:00};{day.Month};{day.Year}"
            : column == "Phường" ? "Tân Định"
            : column == "Địa điểm" ? $"hẻm {random.Next(1000)}"
            : "12";
    }

    [Fact]
    public async Task A_day_in_three_columns_stands_below_one_heading_and_a_wrong_one_is_named()
    {
        var sheet = new SheetToWrite("A")
            .Row(1, "CÁC BUỔI RA QUÂN")
            .Row(2, "STT", "Thời gian", null, null, "Phường", "Số người tham gia")
            .Row(3, null, "Ngày", "Tháng", "Năm")
            .Row(4, 1, 12, 3, 2018, "Tân Định", 10)
            .Row(5, 2, 31, 2, 2018, "Đa Kao", 10)
            .Merge(2, 1, 3, 1)
            .Merge(2, 2, 2, 4)
            .Merge(2, 5, 3, 5)
            .Merge(2, 6, 3, 6);

        var report = await Import("a.xlsx", XlsxWriter.Write([sheet]));

        Assert.Equal([new DateOnly(2018, 3, 12)], await Office.Look(db => db.Drives.Select(d => d.HeldOn).ToListAsync()));
        Assert.Contains("A!B5\",\"31/2/2018", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Họ và tên đệm", "Tên")]
    [InlineData("Họ đệm", "Tên")]
    [InlineData("Họ và tên lót", "Tên")]
    [InlineData("Họ và", "tên")]
    [InlineData("Họ và tên", null)]
    public async Task A_name_in_two_columns_is_one_name_and_no_class(string family, string? given)
    {
        var sheet = new SheetToWrite("A")
            .Row(1, "DANH SÁCH KÝ NHẬN")
            .Row(2, "Lớp 1: Nói chuyện với dân")
            .Row(3, "Ngày 12/3/2017")
            .Row(4, "STT", family, given, "Đơn vị", "Ký nhận")
            .Row(5, 1, "Lê Thị", "An", "Tân Định", "x")
            .Row(6, 2, "Trần", "Bình", "Tân Định", "x")
            .Row(7, 3, "Võ Thị Ngọc", "Cúc A", "Tân Định", null);
        if (given is null)
            sheet.Merge(4, 2, 4, 3);

        await Import("a.xlsx", XlsxWriter.Write([sheet]));

        Assert.Equal(["Nói chuyện với dân"], await Office.Look(db => db.Classes.Select(c => c.Name).ToListAsync()));
        Assert.Equal(
            ["Lê Thị An", "Trần Bình", "Võ Thị Ngọc Cúc A"],
            await Office.Look(db => db.Attendances.OrderBy(a => a.Name).Select(a => a.Name!).ToListAsync())
        );
    }

    [Fact]
    public async Task Where_and_when_a_letter_was_written_says_neither_the_ward_nor_the_year_of_its_rows()
    {
        var (code, report) = await ImportLines(
            "QUẬN ỦY QUẬN 1;;ĐẢNG CỘNG SẢN VIỆT NAM",
            "BAN DÂN VẬN;;Quận 1, ngày 20 tháng 12 năm 2019",
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO”",
            "STT;Tên mô hình;Đơn vị đăng ký;Ngày đăng ký",
            "1;Hộp thư góp ý;Công an phường Tân Định;5/6/2017",
            "2;Tuyến hẻm xanh;Đoàn phường Đa Kao;5/6/2018",
            "3;Nụ cười công sở;UBND phường Cô Giang;5/6/2019"
        );

        Assert.True(code is 0, report);
        Assert.Equal(
            ["Phường Tân Định 2017", "Phường Đa Kao 2018", "Phường Cô Giang 2019"],
            await Office.Look(db =>
                (
                    from model in db.Initiatives
                    join unit in db.Units on model.UnitId equals unit.Id
                    join listing in db.Listings on model.Id equals listing.InitiativeId
                    orderby listing.Year
                    select unit.Name + " " + listing.Year
                ).ToListAsync()
            )
        );
        Assert.DoesNotContain("theo đầu trang", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_at_the_head_is_told_where_a_row_names_no_ward()
    {
        var (_, report) = await ImportLines(
            "BAN DÂN VẬN QUẬN 1",
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2018",
            "STT;Tên mô hình;Đơn vị đăng ký",
            "1;Hộp thư góp ý;Phòng Văn hóa và Thông tin"
        );

        Assert.Contains("theo đầu trang", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ĐV nhận")]
    [InlineData("Nơi nhận")]
    [InlineData("Phường")]
    public async Task A_unit_of_money_on_the_line_above_the_headings_holds_whatever_they_are(string ward)
    {
        await ImportLines(
            "CÁC ĐỢT CHĂM LO NĂM 2018",
            ";;;Đơn vị tính: triệu đồng",
            $"STT;Ngày;Đợt chăm lo;{ward};Số hộ;Kinh phí",
            "1;1/6/2018;Tết thiếu nhi;Phường Tân Định;10;20",
            "2;1/7/2018;Ngày thương binh;Phường Đa Kao;10;35"
        );

        // An unknown heading is asked about; what must never come in is twenty đồng.
        Assert.Equal(
            ward == "Phường" ? 55_000_000 : 0,
            await Office.Look(db => db.CareRounds.Select(r => r.MoneyVnd).ToListAsync()) is { } money ? money.Sum() : -1
        );
    }

    [Theory]
    [InlineData("Thứ 7, 16/6/2018")]
    [InlineData("Thứ bảy ngày 16/6/2018")]
    [InlineData("16/6/2018 (thứ bảy)")]
    [InlineData("8g30, 16/6/2018")]
    [InlineData("Sáng 16/6/2018")]
    [InlineData("16/06/2018, 8 giờ 30")]
    [InlineData("lúc 14h ngày 16 tháng 6 năm 2018")]
    public async Task A_weekday_or_an_hour_beside_a_day_is_not_in_its_way(string day)
    {
        await ImportLines("CÁC BUỔI RA QUÂN", "STT;Ngày;Phường;Số người tham gia", $"1;{day};Tân Định;10");

        Assert.Equal([new DateOnly(2018, 6, 16)], await Office.Look(db => db.Drives.Select(d => d.HeldOn).ToListAsync()));
    }

    [Fact]
    public async Task A_ward_with_its_sums_in_the_column_of_names_is_a_group_and_no_model()
    {
        var (code, report) = await ImportLines(
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2018",
            "STT;Tên mô hình;Lĩnh vực;Số người tham gia",
            ";PHƯỜNG TÂN ĐỊNH;;30",
            "1;Hộp thư góp ý;KT;10",
            "2;Tuyến hẻm xanh;VH-XH;20",
            ";PHƯỜNG ĐA KAO;;12",
            "1;Nụ cười công sở;KT;12"
        );

        Assert.True(code is 0, report);
        var models = await Office.Look(db =>
            (from m in db.Initiatives join u in db.Units on m.UnitId equals u.Id select $"{u.Name} {m.Name} {m.Field}").ToListAsync()
        );
        Assert.Equal(
            [
                "Phường Tân Định Hộp thư góp ý Economy",
                "Phường Tân Định Tuyến hẻm xanh CultureSociety",
                "Phường Đa Kao Nụ cười công sở Economy",
            ],
            models.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_ward_at_the_first_row_of_its_block_holds_below_it_though_nobody_numbered_the_rows()
    {
        var (code, report) = await ImportLines(
            "CÁC ĐỢT CHĂM LO NĂM 2018",
            "STT;Phường;Ngày;Đợt chăm lo;Số hộ",
            ";Tân Định;1/6/2018;Tết thiếu nhi;10",
            ";;1/7/2018;Ngày thương binh;11",
            ";;1/9/2018;Quốc khánh;12",
            ";Đa Kao;1/6/2018;Tết thiếu nhi;13",
            ";;1/7/2018;Ngày thương binh;14"
        );

        Assert.True(code is 0, report);
        Assert.Equal(5, await Office.Look(db => db.CareRounds.CountAsync()));
        Assert.Equal(2, await Office.Look(db => db.CareRounds.Select(r => r.UnitId).Distinct().CountAsync()));
    }

    [Theory]
    [InlineData("TC")]
    [InlineData("T.C")]
    [InlineData("T/C:")]
    [InlineData("Σ")]
    [InlineData("Số mô hình: 2")]
    [InlineData("Toàn phường: 2 mô hình")]
    public async Task A_sum_below_the_names_is_no_model(string label)
    {
        await ImportLines(
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2018",
            "STT;Tên mô hình;Phường;Số người tham gia",
            "1;Hộp thư góp ý;Tân Định;10",
            "2;Tuyến hẻm xanh;Tân Định;12",
            $";{label};;22"
        );

        Assert.Equal(2, await Office.Look(db => db.Initiatives.CountAsync()));
    }

    [Theory]
    [InlineData(
        InitiativeResult.NotMet,
        "Kém hiệu quả",
        "Hiệu quả chưa cao",
        "Hiệu quả thấp",
        "Chưa có hiệu quả",
        "Chưa thực sự hiệu quả",
        "Chưa tốt"
    )]
    [InlineData(InitiativeResult.NotStarted, "Chưa", "Chưa bắt đầu", "Chưa TK", "Không thực hiện được", "Chưa làm", "Hủy")]
    [InlineData(InitiativeResult.InProgress, "Đang triển khai, chưa đạt")]
    [InlineData(InitiativeResult.Effective, "Hoàn thành", "Xuất sắc", "Có hiệu quả, không phát sinh chi phí", "Đạt hiệu quả")]
    public async Task A_word_that_denies_a_result_goes_before_the_result(InitiativeResult meant, params string[] words)
    {
        await ImportLines([
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2018",
            "STT;Tên mô hình;Phường;Kết quả",
            .. words.Select((w, i) => $"{i + 1};Mô hình {(char)('A' + i)} của khu phố;Tân Định;{w}"),
        ]);

        var results = await Office.Look(db => db.Listings.Select(l => new { l.ResultText, l.Result }).ToListAsync());
        Assert.Equal(words.Order(), results.Select(r => r.ResultText!).Order());
        Assert.All(results, r => Assert.Equal((r.ResultText, meant), (r.ResultText, r.Result)));
    }

    [Theory]
    [InlineData("P.TĐ", "Phường Tân Định")]
    [InlineData("Phường COL", "Phường Cầu Ông Lãnh")]
    [InlineData("Ng.Thái Bình", "Phường Nguyễn Thái Bình")]
    [InlineData("N.C.Trinh", "Phường Nguyễn Cư Trinh")]
    public async Task A_ward_in_short_is_understood_and_pointed_out(string written, string ward)
    {
        var (code, report) = await ImportLines("CÁC BUỔI RA QUÂN", "STT;Ngày;Phường;Số người tham gia", $"1;1/6/2018;{written};10");

        Assert.True(code is 0, report);
        Assert.Equal(
            [ward],
            await Office.Look(db => (from d in db.Drives join u in db.Units on d.UnitId equals u.Id select u.Name).ToListAsync())
        );
        Assert.Contains("được hiểu là", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TĐ")]
    [InlineData("P.XYZ")]
    [InlineData("P.T")]
    public async Task Letters_that_may_be_anything_are_no_ward(string written)
    {
        await ImportLines("CÁC BUỔI RA QUÂN", "STT;Ngày;Phường;Số người tham gia", $"1;1/6/2018;{written};10");

        Assert.Equal(0, await Office.Look(db => db.Drives.CountAsync()));
    }

    [Theory]
    [InlineData("Hội nghị tập huấn Nghiệp vụ công tác dân vận", "Nghiệp vụ công tác dân vận")]
    [InlineData("Nghiệp vụ công tác dân vận", "Lớp bồi dưỡng nghiệp vụ công tác dân vận")]
    [InlineData("Tập huấn nghiệp vụ công tác dân vận năm 2017", "Nghiệp vụ công tác dân vận")]
    public async Task A_list_and_a_summary_that_name_a_class_a_little_otherwise_are_of_one_class(string listed, string summed)
    {
        var list = new SheetToWrite("A")
            .Row(1, "DANH SÁCH KÝ NHẬN")
            .Row(2, $"Lớp 1: {listed}")
            .Row(3, "Ngày 14/6/2017")
            .Row(4, "STT", "Họ và tên", "Đơn vị", "Ký nhận")
            .Row(5, 1, "Lê Thị An", "Tân Định", "x")
            .Row(6, 2, "Trần Văn Bình", "Tân Định", "x");
        var summary = new SheetToWrite("Tổng hợp")
            .Row(1, "TỔNG HỢP CÁC LỚP TẬP HUẤN")
            .Row(2, "STT", "Tên lớp", "Ngày mở lớp", "Số mời", "Số dự")
            .Row(3, 1, summed, "14/6/2017", 2, 2)
            .Row(4, 2, "Kỹ năng tuyên truyền miệng", "14/6/2017", 5, 5);

        var report = await Import("a.xlsx", XlsxWriter.Write([list, summary]));

        var classes = await Office.Look(db => db.Classes.Where(c => c.DeclaredAttended == 2).ToListAsync());
        Assert.Single(classes);
        Assert.Equal(2, await Office.Look(db => db.Classes.CountAsync()));
        Assert.Contains("cùng ngày", report.ToString(), StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : RuledBooksTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : RuledBooksTests(DatabaseKind.Postgres);
}
