using GanDan.Tests.Platform.Books;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>What is a heading and what is not: a title on the row above, half of merged headings, a column that only a later table has.</summary>
public abstract class HeadingsApartTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    private readonly Random random = new(20261202);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_words_of_a_title_give_no_column_a_meaning(bool merged)
    {
        string[] unknown = ["Đã dọn", "Đã vận động", "Đã thu"];
        random.Shuffle(unknown);
        var sheet = new SheetToWrite("2019")
            .Row(1, "KẾT QUẢ SỐ NGƯỜI THAM GIA, RÁC THU GOM, ĐIỂM ĐEN ĐÃ XÓA NĂM 2019")
            .Row(2, "TT", "Ngày", "Phường", "Địa điểm", unknown[0], unknown[1], unknown[2]);
        for (var i = 0; i < 6; i++)
            sheet.Row(
                3 + i,
                i + 1,
                $"{i + 3}/6/2019",
                "Tân Định",
                $"hẻm {random.Next(900)}",
                random.Next(3),
                random.Next(90),
                random.Next(2000)
            );
        if (merged)
            sheet.Merge(1, 1, 1, 7);

        var (code, report) = await Office.Import(await Write("a.xlsx", XlsxWriter.Write([sheet])));

        Assert.Equal(2, code);
        foreach (var heading in unknown)
            Assert.Contains($"\"{heading}\"", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("chưa rõ cột", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Office.Look(db => db.Drives.CountAsync()));
    }

    [Fact]
    public async Task Headings_merged_over_two_rows_are_read_with_those_that_are_parted()
    {
        var sheet = new SheetToWrite("Năm 2017")
            .Row(1, "UBND QUẬN 1 - BAN DÂN VẬN")
            .Row(2, "BẢNG THEO DÕI PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO” NĂM 2017")
            .Row(4, "Phường", "TT", "Tên công trình, phần việc", "Người/đơn vị chủ trì", "Đăng ký", null, null, "Đánh giá cuối năm")
            .Row(5, null, null, null, null, "Mảng", "Hình thức", "Ngày tháng")
            .Row(6, "P. Tân Định", 1, "Tiếng kẻng báo cháy", "Công an phường", "Quốc phòng - an ninh", "Tập thể", "20/11/2017", "Tốt")
            .Row(7, null, 2, "Nụ cười công sở", "Khối Dân vận", "Xây dựng hệ thống chính trị", "Cá nhân", "15/6/2017", "Tốt")
            .Row(8, "P. Đa Kao", 3, "Nuôi heo đất", "Hội Phụ nữ", "Kinh tế", "Tập thể", "5/5/2017", "Tốt")
            .Merge(4, 5, 4, 7)
            .Merge(6, 1, 7, 1);
        foreach (var column in (int[])[1, 2, 3, 4, 8])
            sheet.Merge(4, column, 5, column);

        var (_, report) = await Office.Import(await Write("b.xlsx", XlsxWriter.Write([sheet])));

        Assert.DoesNotContain("chi bộ", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("Đăng ký Hình thức", report.ToString(), StringComparison.Ordinal);
        var mapping = """
            {"sheets": [{"kind": "initiatives", "columns": {
              "C": "name", "D": "registered_by", "A": "ward", "E": "field", "F": "owner", "G": "registered_on", "H": "result"}}]}
            """;
        var (code, again) = await Office.Import(
            await Write("b.xlsx", XlsxWriter.Write([sheet])),
            "--mapping",
            await Write("m.json", System.Text.Encoding.UTF8.GetBytes(mapping))
        );
        Assert.True(code is 0, again.ToString());
        Assert.Equal(3, await Office.Look(db => db.Listings.CountAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_signature_that_only_a_later_class_was_asked_for_counts_too(bool shortFirst)
    {
        string[] twice =
        [
            "Lớp 5: Dân vận của chính quyền",
            "Ngày 22/3/2018 - Hội trường",
            "STT;Họ và tên;Chức vụ;Đơn vị;Sáng;Chiều",
            "1;Lê Văn An;;Tân Định;x;",
            "2;Trần Thị Bưởi;;Đa Kao;;x",
            "3;Phạm Văn Cam;;Đa Kao;;",
        ];
        string[] once =
        [
            "Lớp 4: Kỹ năng lắng nghe",
            "Ngày 21/2/2018 - Hội trường",
            "STT;Họ và tên;Chức vụ;Đơn vị;Ký nhận",
            "1;Võ Thị Dừa;;Tân Định;x",
            "2;Hồ Văn Ổi;;Tân Định;",
        ];

        var (code, report) = await ImportLines(["DANH SÁCH KÝ NHẬN", .. shortFirst ? once : twice, "", .. shortFirst ? twice : once]);

        Assert.True(code is 0, report);
        Assert.Equal(2, await Office.Look(db => db.Classes.CountAsync()));
        Assert.Equal(
            ["Lê Văn An", "Trần Thị Bưởi", "Võ Thị Dừa"],
            await Office.Look(db => db.Attendances.Where(a => a.Attended).Select(a => a.Name!).Order().ToListAsync())
        );
        Assert.Equal(5, await Office.Look(db => db.Attendances.CountAsync()));
    }

    [Theory]
    [InlineData("Dân tộc")]
    [InlineData("Số hộ nghèo")]
    public async Task A_column_about_people_that_a_later_header_adds_is_refused(string heading)
    {
        var (code, report) = await ImportLines(
            "DANH SÁCH KÝ NHẬN",
            "Lớp 4: Kỹ năng lắng nghe",
            "Ngày 21/2/2018",
            "STT;Họ và tên;Chức vụ;Đơn vị;Ký nhận",
            "1;Võ Thị Dừa;;Tân Định;x",
            "",
            "Lớp 5: Dân vận của chính quyền",
            "Ngày 22/3/2018",
            "STT;Họ và tên;Chức vụ;Đơn vị;Ký nhận;" + heading,
            "1;Lê Văn An;;Tân Định;x;Kinh"
        );

        Assert.Equal(2, code);
        Assert.Contains("không được nhập vào hệ thống", report, StringComparison.Ordinal);
        Assert.Equal(0, await Office.Look(db => db.Attendances.CountAsync()));
    }

    [Fact]
    public async Task Who_is_not_marked_absent_was_there()
    {
        var (code, report) = await ImportLines(
            "DANH SÁCH LỚP TẬP HUẤN",
            "Lớp 4: Kỹ năng lắng nghe",
            "Ngày 21/2/2018",
            "STT;Họ và tên;Chức vụ;Đơn vị;Vắng mặt",
            "1;Võ Thị Dừa;;Tân Định;x",
            "2;Hồ Văn Ổi;;Tân Định;",
            "3;Lê Văn An;;Đa Kao;"
        );

        Assert.True(code is 0, report);
        Assert.Equal(2, await Office.Look(db => db.Attendances.CountAsync(a => a.Attended)));
        var (_, same) = await ImportLines(
            "DANH SÁCH LỚP TẬP HUẤN",
            "Lớp 4: Kỹ năng lắng nghe",
            "Ngày 21/2/2018",
            "STT;Họ và tên;Chức vụ;Đơn vị;Ký nhận",
            "1;Võ Thị Dừa;;Tân Định;",
            "2;Hồ Văn Ổi;;Tân Định;x",
            "3;Lê Văn An;;Đa Kao;x"
        );
        Assert.Contains("\"nothingNew\":true", same, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_nobody_signed_because_it_has_no_column_for_it_is_told()
    {
        var (code, report) = await ImportLines(
            "DANH SÁCH KÝ NHẬN",
            "Lớp 4: Kỹ năng lắng nghe",
            "Ngày 21/2/2018",
            "STT;Họ và tên;Chức vụ;Đơn vị",
            "1;Võ Thị Dừa;Hội viên;Tân Định",
            "2;Hồ Văn Ổi;Hội viên;Tân Định"
        );

        Assert.True(code is 0, report);
        Assert.Contains("được tính là có dự", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_without_a_row_brings_nothing_and_says_so()
    {
        var (code, report) = await ImportLines("CÁC BUỔI RA QUÂN NĂM 2019", "STT;Ngày;Phường;Địa điểm;Số người tham gia");

        Assert.Equal(2, code);
        Assert.Contains("chưa có dòng nào", report, StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : HeadingsApartTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HeadingsApartTests(DatabaseKind.Postgres);
}
