using GanDan.Initiatives;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>What a line between the rows says of the rows below it: a field, a topic, whose model it is; and what nobody can keep is told.</summary>
public abstract class GroupRowsTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    private readonly Random random = new(20261129);

    [Fact]
    public async Task A_field_that_stands_above_its_models_is_theirs_until_the_next()
    {
        (string Text, InitiativeField Field)[] groups =
        [
            ("II. LĨNH VỰC KINH TẾ", InitiativeField.Economy),
            ("Văn hoá - xã hội", InitiativeField.CultureSociety),
            ("III. Lĩnh vực: Quốc phòng – An ninh", InitiativeField.DefenceSecurity),
            ("B. Xây dựng hệ thống chính trị", InitiativeField.PoliticalSystem),
        ];
        random.Shuffle(groups);
        var lines = new List<string> { "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2018", "STT;Tên mô hình;Phường;Kết quả" };
        var expected = new List<InitiativeField>();
        foreach (var (text, field) in groups)
        {
            lines.Add(";" + text + ";;");
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                expected.Add(field);
                lines.Add($"{expected.Count};Mô hình {expected.Count} ở hẻm {random.Next(900)};Tân Định;Tốt");
            }
        }

        var (code, report) = await ImportLines([.. lines]);

        Assert.True(code is 0, report);
        Assert.DoesNotContain("không nói điều gì", report, StringComparison.Ordinal);
        Assert.Equal(
            expected,
            (await Office.Look(db => db.Initiatives.Select(i => new { i.Name, i.Field }).ToListAsync()))
                .OrderBy(i => int.Parse(i.Name.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture))
                .Select(i => i.Field!.Value)
        );
    }

    [Fact]
    public async Task Whose_models_they_are_may_stand_above_them()
    {
        var (code, report) = await ImportLines(
            "ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2019",
            "STT;Tên mô hình;Phường;Kết quả",
            "A. TẬP THỂ;;;",
            "1;Tổ tự quản hẻm 12;Tân Định;Tốt",
            "2;Tiếng kẻng an ninh;Đa Kao;Tốt",
            "B. CÁ NHÂN;;;",
            "1;Nuôi heo đất;Đa Kao;Tốt"
        );

        Assert.True(code is 0, report);
        Assert.Equal(2, await Office.Look(db => db.Initiatives.CountAsync(i => i.Owner == InitiativeOwner.Collective)));
        Assert.Equal(1, await Office.Look(db => db.Initiatives.CountAsync(i => i.Owner == InitiativeOwner.Individual)));
    }

    [Fact]
    public async Task A_topic_that_stands_above_its_opinions_is_theirs()
    {
        var (code, report) = await ImportLines(
            "SỔ GHI Ý KIẾN PHẢN ÁNH CỦA NHÂN DÂN",
            "Số;Ngày tiếp nhận;Nội dung;Phường;Ngày trả lời",
            "I. Lĩnh vực đô thị;;;;",
            "1;4/3/2019;Đèn đường hẻm 4 không sáng;Tân Định;8/3/2019",
            "II. LĨNH VỰC: MÔI TRƯỜNG;;;;",
            "2;5/3/2019;Rác để lâu ở góc hẻm;Đa Kao;8/3/2019"
        );

        Assert.True(code is 0, report);
        Assert.Equal(
            ["đô thị", "Môi trường"],
            await Office.Look(db => db.Cases.OrderBy(c => c.ReceivedOn).Select(c => c.Topic!).ToListAsync())
        );
    }

    [Fact]
    public async Task A_ward_with_its_sums_in_the_column_of_wards_is_a_group_where_a_record_would_need_more()
    {
        var (code, report) = await ImportLines(
            "CÁC BUỔI RA QUÂN NĂM 2019",
            "STT;Ngày;Phường;Địa điểm;Số người tham gia",
            ";;Phường Tân Định;;40",
            "1;22/6/2019;;hẻm 215;30",
            "2;16/3/2019;;hẻm 216;10",
            ";;Phường Đa Kao;;12",
            "1;5/11/2019;;hẻm 217;12"
        );

        Assert.True(code is 0, report);
        Assert.Equal(
            ["Phường Tân Định 10", "Phường Tân Định 30", "Phường Đa Kao 12"],
            (
                await Office.Look(db =>
                    (
                        from drive in db.Drives
                        join unit in db.Units on drive.UnitId equals unit.Id
                        select unit.Name + " " + drive.Participants
                    ).ToListAsync()
                )
            ).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_dry_run_adds_up_only_what_would_come_in()
    {
        var text =
            "CÁC BUỔI RA QUÂN NĂM 2019\nSTT;Ngày;Phường;Địa điểm;Số người tham gia\n"
            + "1;22/6/2019;Tân Định;hẻm 215;30\n2;31/2/2019;Tân Định;hẻm 216;700\n3;5/6/2019;Đa Kao;hẻm 217;12\n";
        var (_, report) = await Office.Import("--dry-run", await Write("a.csv", System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Equal(
            "42",
            Book(report).GetProperty("sheets")[0].GetProperty("asRead").GetProperty("sums")[0].GetProperty("sum").ToString()
        );
    }

    [Fact]
    public async Task A_group_that_says_nothing_the_book_has_is_told_by_its_row()
    {
        var (code, report) = await ImportLines(
            "ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2019",
            "STT;Tên mô hình;Phường;Kết quả",
            "I. Khối nội chính;;;",
            "1;Tổ tự quản hẻm 12;Tân Định;Tốt",
            "2;Tiếng kẻng an ninh;Đa Kao;Tốt"
        );

        Assert.True(code is 0, report);
        Assert.Contains("không nói điều gì mà sổ này có cột", report, StringComparison.Ordinal);
        Assert.Equal(2, await Office.Look(db => db.Listings.CountAsync()));
    }

    public sealed class OnSqlite() : GroupRowsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : GroupRowsTests(DatabaseKind.Postgres);
}
