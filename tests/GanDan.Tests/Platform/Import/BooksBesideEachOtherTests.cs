using System.Text;
using GanDan.Tests.Platform.Books;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>Several books of one kind: another year's, another body's, another class's. None overwrites what another brought.</summary>
public abstract class BooksBesideEachOtherTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    [Theory]
    [InlineData("y-kien-2021.xlsx", "y-kien-2022.xlsx")]
    [InlineData("y-kien.xlsx", "y-kien.xlsx")]
    public async Task Another_years_book_under_the_same_heading_overwrites_nothing(string first, string second)
    {
        await Import(first, Opinions(2021, 10));

        var report = await Import(second, Opinions(2022, 10));
        var again = await Import(second, Opinions(2022, 10));

        Assert.Equal((10, 0, 0), Counts(report));
        Assert.Empty(Book(report).GetProperty("vanished").EnumerateArray());
        Assert.True(again.GetProperty("nothingNew").GetBoolean());
        Assert.Equal(20, await Office.Look(db => db.Cases.CountAsync()));
        Assert.Equal(0, await Office.Look(db => db.Corrections.CountAsync()));
    }

    [Fact]
    public async Task Two_bodies_care_books_of_one_day_and_ward_stay_two()
    {
        await Import("mat-tran.xlsx", Care("1|5/2/2019|Tết|Tân Định|40|40|12000000|Mặt trận"));

        var report = await Import("phu-nu.xlsx", Care("1|5/2/2019|Tết|Tân Định|25|30|8000000|Hội Phụ nữ"));
        var again = await Import("mat-tran.xlsx", Care("1|5/2/2019|Tết|Tân Định|40|40|12000000|Mặt trận"));

        Assert.Equal((1, 0, 0), Counts(report));
        Assert.True(again.GetProperty("nothingNew").GetBoolean());
        Assert.Equal([25, 40], await Office.Look(db => db.CareRounds.OrderBy(r => r.Households).Select(r => r.Households).ToListAsync()));
    }

    [Fact]
    public async Task A_few_rows_in_common_make_no_book_of_another_body_the_same_book()
    {
        await Import(
            "mat-tran.xlsx",
            Care([.. Enumerable.Range(1, 10).Select(i => $"{i}|{i}/2/2019|Tết|Tân Định|{i}0|40|{i}000000|Chung")])
        );

        var report = await Import(
            "phu-nu.xlsx",
            Care(
                "1|1/2/2019|Tết|Tân Định|10|40|1000000|Chung",
                "2|2/2/2019|Tết|Tân Định|77|40|5000000|Hội",
                "3|9/3/2019|8-3|Đa Kao|5|5|1|Hội"
            )
        );

        Assert.Equal((2, 0, 1), Counts(report));
        Assert.Empty(Book(report).GetProperty("vanished").EnumerateArray());
        Assert.Contains("Đang coi là một sổ khác", Book(report).GetProperty("sheets").ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Office.Look(db => db.Corrections.CountAsync()));
    }

    [Fact]
    public async Task A_person_may_say_that_a_book_under_another_name_is_the_earlier_one()
    {
        await Import("cham-lo.xlsx", Care("1|5/2/2019|Tết|Tân Định|40|40|1|A", "2|6/2/2019|Tết|Cô Giang|50|50|1|A"));
        var mapping = await Write("la-so-ay.json", "{\"sheets\":[{\"again\":true}]}"u8.ToArray());
        var later = await Write("ban-moi.xlsx", Care("1|5/2/2019|Tết|Tân Định|40|40|1|A", "2|6/2/2019|Tết|Cô Giang|51|50|1|A"));

        var (code, report) = await Office.Import(later, "--mapping", mapping);

        Assert.Equal((0, (0, 1, 1)), (code, Counts(report)));
        Assert.Equal(2, await Office.Look(db => db.CareRounds.CountAsync()));
    }

    [Fact]
    public async Task Rows_copied_out_of_a_long_list_are_nothing_new_and_lower_no_count()
    {
        string[] people = [.. Enumerable.Range(1, 12).Select(i => $"{i};Người {i};Cô Giang;Nòng cốt;x")];
        await Import("lop.csv", MadeUpBooks.List("Lớp 1: Phòng cháy", "15/1/2020", people));

        var report = await Import("trich.csv", MadeUpBooks.List("Lớp 1: Phòng cháy", "15/1/2020", people[..3]));

        Assert.True(report.GetProperty("nothingNew").GetBoolean());
        Assert.Equal(
            (12, 12),
            await Office.Look(db => db.Audiences.Select(a => new ValueTuple<int, int>(a.Invited, a.Attended)).SingleAsync())
        );
        Assert.Equal(1, await Office.Look(db => db.Set<GanDan.Platform.Import.Book>().CountAsync()));
    }

    [Fact]
    public async Task Who_is_on_the_lists_of_two_classes_of_one_day_is_invited_twice_and_no_class_is_renamed()
    {
        string[] people = ["1;Lê Văn A;Cô Giang;Nòng cốt;x", "2;Lê Văn B;Cô Giang;Nòng cốt;x", "3;Lê Văn C;Cô Giang;Nòng cốt;"];
        await Import("lop-1.csv", MadeUpBooks.List("Lớp 1: Phòng cháy chữa cháy", "15/1/2020", people));

        var report = await Import(
            "lop-2.csv",
            MadeUpBooks.List(
                "Lớp 2: Chuyển đổi số ở tổ dân phố",
                "15/1/2020",
                "1;Trần Thị D;Đa Kao;Nòng cốt;x",
                "2;Lê Văn A;Cô Giang;Nòng cốt;x"
            )
        );

        Assert.Equal((2, 0, 0), Counts(report));
        var classes = await Office.Look(db => db.Classes.Include(c => c.Attendances).OrderBy(c => c.Name).ToListAsync());
        Assert.Equal([("Chuyển đổi số ở tổ dân phố", 2), ("Phòng cháy chữa cháy", 3)], classes.Select(c => (c.Name, c.Attendances.Count)));
    }

    [Fact]
    public async Task Two_sheets_of_one_file_with_the_same_people_are_two_classes_also_when_one_of_them_was_edited()
    {
        byte[] File(string signature) =>
            XlsxWriter.Write([Class("Lớp 1", "Lớp 1: Phòng cháy", ""), Class("Lớp 2", "Lớp 2: Chuyển đổi số", signature)]);
        await Import("cac-lop.xlsx", File(""));

        var report = await Import("cac-lop.xlsx", File("x"));

        Assert.Equal((0, 1, 3), Counts(report));
        var classes = await Office.Look(db => db.Classes.Include(c => c.Attendances).OrderBy(c => c.Name).ToListAsync());
        Assert.Equal([(2, 1), (2, 0)], classes.Select(c => (c.Attendances.Count, c.Attendances.Count(a => a.Attended))));
    }

    [Fact]
    public async Task A_class_whose_title_was_corrected_in_its_file_keeps_its_people()
    {
        string[] people = ["1;Lê Văn A;Cô Giang;Nòng cốt;x", "2;Lê Văn B;Cô Giang;Nòng cốt;x", "3;Lê Văn C;Cô Giang;Nòng cốt;"];
        await Import("lop.csv", MadeUpBooks.List("Lớp 1: Phòng cháy", "15/1/2020", people));

        var report = await Import("lop.csv", MadeUpBooks.List("Lớp 1: Kỹ năng tuyên truyền ở cơ sở", "15/1/2020", people));

        Assert.Equal(0, Book(report).GetProperty("added").GetInt32());
        var lesson = await Office.Look(db => db.Classes.Include(c => c.Attendances).SingleAsync());
        Assert.Equal(("Kỹ năng tuyên truyền ở cơ sở", 3), (lesson.Name, lesson.Attendances.Count));
    }

    [Fact]
    public async Task A_book_of_one_row_that_was_edited_is_a_correction()
    {
        await Import("cham-lo.xlsx", Care("1|5/2/2019|Tết|Tân Định|40|40|12000000|Mặt trận"));

        var report = await Import("cham-lo.xlsx", Care("1|5/2/2019|Tết|Tân Định|45|40|13000000|Mặt trận"));

        Assert.Equal((0, 1, 0), Counts(report));
        var trace = await Office.Look(db => db.Corrections.OrderBy(c => c.Id).ToListAsync());
        Assert.Equal(
            [("40", "45", "Chăm lo!E3"), ("12.000.000", "13.000.000", "Chăm lo!G3")],
            trace.Select(c => (c.Before, c.After, c.Source))
        );
    }

    [Fact]
    public async Task A_file_of_which_every_row_was_edited_corrects_every_row()
    {
        await Import("cham-lo.xlsx", Care("1|5/2/2019|Tết|Tân Định|40|40|1|A", "2|5/2/2019|Tết|Đa Kao|50|50|1|A"));

        var report = await Import("cham-lo.xlsx", Care("1|5/2/2019|Tết|Tân Định|41|40|1|A", "2|5/2/2019|Tết|Đa Kao|51|50|1|A"));

        Assert.Equal((0, 2, 0), Counts(report));
        Assert.Equal(2, await Office.Look(db => db.CareRounds.CountAsync()));
    }

    [Fact]
    public async Task A_corrected_ward_is_traced_by_its_name()
    {
        await Import("cham-lo.xlsx", Care("1|5/2/2019|Tết|Tân Định|40|40|1|A", "2|6/2/2019|Tết|Cô Giang|50|50|1|A"));

        var report = await Import("cham-lo.xlsx", Care("1|5/2/2019|Tết|Đa Kao|40|40|1|A", "2|6/2/2019|Tết|Cô Giang|50|50|1|A"));

        Assert.Equal((0, 1, 1), Counts(report));
        var trace = await Office.Look(db => db.Corrections.SingleAsync());
        Assert.Equal(("Tân Định", "Đa Kao"), (Bare(trace.Before), Bare(trace.After)));
    }

    [Fact]
    public async Task A_number_that_cannot_be_read_leaves_what_the_record_holds_and_makes_no_record_of_zero()
    {
        await Import("cham-lo.xlsx", Care("1|5/2/2019|Tết|Tân Định|40|40|1|A", "2|6/2/2019|Tết|Cô Giang|50|50|1|A"));

        var report = await Import(
            "cham-lo.xlsx",
            Care("1|5/2/2019|Tết|Tân Định|bốn chục|40|1|A", "2|6/2/2019|Tết|Cô Giang|50|50|1|A", "3|7/2/2019|Tết|Đa Kao|năm hộ|5|1|A")
        );

        Assert.Equal((0, 0, 2), Counts(report));
        Assert.Equal(1, Book(report).GetProperty("rejected").GetInt32());
        var problems = Book(report).GetProperty("problems").ToString();
        Assert.Contains("Chăm lo!E3", problems, StringComparison.Ordinal);
        Assert.Contains("Chăm lo!E5", problems, StringComparison.Ordinal);
        Assert.Equal([40, 50], await Office.Look(db => db.CareRounds.OrderBy(r => r.Households).Select(r => r.Households).ToListAsync()));
    }

    [Fact]
    public async Task A_number_below_zero_keeps_its_row_out_and_no_other()
    {
        var report = await Import("cham-lo.xlsx", Care("1|5/2/2019|Tết|Tân Định|40|40|-3|A", "2|6/2/2019|Tết|Cô Giang|50|50|1|A"));

        Assert.Equal((1, 0, 0), Counts(report));
        Assert.Contains("Chăm lo!G3", Book(report).GetProperty("problems").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audience_that_names_a_faith_is_told_and_not_counted()
    {
        var report = await Import(
            "lop.csv",
            MadeUpBooks.List("Lớp 1: Dân vận cơ sở", "14/6/2017", "1;Lê Thị A;Tân Định;Nòng cốt;x", "2;Trần Văn B;Đa Kao;Công giáo;x")
        );

        Assert.Equal((2, 0, 0), Counts(report));
        Assert.Contains("lop!D6", Book(report).GetProperty("problems").ToString(), StringComparison.Ordinal);
        Assert.Equal(["Nòng cốt"], await Office.Look(db => db.Audiences.Select(a => a.Group).ToListAsync()));
    }

    [Fact]
    public async Task Two_columns_of_one_meaning_are_refused_by_name()
    {
        var path = await Write(
            "ra-quan.csv",
            Encoding.UTF8.GetBytes(
                "CÁC BUỔI RA QUÂN NĂM 2017\nSTT;Ngày;Phường;Số người;Tuyến trên;Tuyến dưới\n1;12/5/2017;Tân Định;10;chợ;cầu\n2;13/5/2017;Đa Kao;20;kênh;hẻm\n"
            )
        );
        var mapping = await Write(
            "nghia.json",
            "{\"sheets\":[{\"kind\":\"drives\",\"columns\":{\"Tuyến trên\":\"place\",\"Tuyến dưới\":\"place\"}}]}"u8.ToArray()
        );

        var (code, report) = await Office.Import(path, "--mapping", mapping);

        Assert.Equal(2, code);
        var refused = report.GetProperty("files")[0].GetProperty("refused").ToString();
        Assert.Contains("Tuyến trên", refused, StringComparison.Ordinal);
        Assert.Contains("Tuyến dưới", refused, StringComparison.Ordinal);
        Assert.Equal(0, await Office.Look(db => db.Drives.CountAsync()));
    }

    [Fact]
    public async Task A_ward_written_once_for_its_rows_in_a_text_file_holds_for_all_of_them()
    {
        var report = await Import(
            "ra-quan.csv",
            Encoding.UTF8.GetBytes(
                "CÁC BUỔI RA QUÂN NĂM 2015\nSTT;Ngày;Phường;Địa điểm;Số người tham gia;;Rác thu gom (kg)\n1;12/3/2015;Cô Giang;chợ;50;a;10\n2;13/3/2015;;kênh;60;;20\n1;14/3/2015;Đa Kao;cầu;70;;30\n2;15/3/2015;;hẻm;80;;40\n"
            )
        );

        Assert.Equal((4, 0, 0), Counts(report));
        var remarks = Book(report).GetProperty("sheets")[0].GetProperty("remarks").ToString();
        Assert.Contains("chỉ ghi ở dòng đầu mỗi nhóm", remarks, StringComparison.Ordinal);
        Assert.Contains("không có tiêu đề", remarks, StringComparison.Ordinal);
        Assert.Equal([2, 2], await Office.Look(db => db.Drives.GroupBy(d => d.UnitId).Select(g => g.Count()).ToListAsync()));
    }

    [Fact]
    public async Task A_ward_that_somebody_forgot_is_not_taken_from_the_row_above()
    {
        var report = await Import(
            "ra-quan.csv",
            Encoding.UTF8.GetBytes(
                "CÁC BUỔI RA QUÂN NĂM 2015\nSTT;Ngày;Phường;Địa điểm;Số người tham gia\n1;12/3/2015;Cô Giang;chợ;50\n2;13/3/2015;Đa Kao;kênh;60\n3;14/3/2015;;cầu;70\n4;15/3/2015;Tân Định;hẻm;80\n"
            )
        );

        Assert.Equal((3, 0, 0), Counts(report));
        Assert.Equal(1, Book(report).GetProperty("rejected").GetInt32());
    }

    [Fact]
    public async Task A_heading_of_three_rows_with_its_units_in_the_last_is_understood_in_a_text_file()
    {
        await Import(
            "cham-lo.csv",
            Encoding.UTF8.GetBytes(
                "CHĂM LO NĂM 2015\nSTT,Ngày,Đợt,Phường,Kết quả chăm lo,,\n,,,,Số hộ,Số phần quà,Kinh phí\n,,,,(hộ),(phần),(triệu đồng)\n(1),(2),(3),(4),(5),(6),(7)\n1,5/2/2015,Tết,Tân Định,10,11,\"1,5\"\n2,6/2/2015,Tết,Đa Kao,20,21,2\n"
            )
        );

        Assert.Equal(
            [1_500_000L, 2_000_000L],
            await Office.Look(db => db.CareRounds.OrderBy(r => r.HeldOn).Select(r => r.MoneyVnd).ToListAsync())
        );
    }

    private static string? Bare(string? ward) => ward?.Replace("Phường ", "", StringComparison.Ordinal);

    private static byte[] Opinions(int year, int count)
    {
        var sheet = new SheetToWrite("Sheet1")
            .Row(1, "SỔ Ý KIẾN NHÂN DÂN")
            .Row(2, "STT", "Ngày tiếp nhận", "Phường", "Nội dung", "Đơn vị xử lý", "Hạn trả lời", "Ngày trả lời");
        for (var i = 1; i <= count; i++)
            sheet.Row(i + 2, $"{i}", $"{i}/3/{year}", "Cô Giang", $"Việc năm {year} thứ {i}", "UBND phường", $"{i + 10}/3/{year}", "");
        return XlsxWriter.Write([sheet]);
    }

    private static byte[] Care(params string[] rows)
    {
        var sheet = new SheetToWrite("Chăm lo")
            .Row(1, "CÁC ĐỢT CHĂM LO")
            .Row(2, "STT", "Ngày", "Đợt", "Phường", "Số hộ", "Số phần quà", "Kinh phí", "Nguồn");
        for (var i = 0; i < rows.Length; i++)
            sheet.Row(i + 3, [.. rows[i].Split('|')]);
        return XlsxWriter.Write([sheet]);
    }

    private static SheetToWrite Class(string name, string title, string signature) =>
        new SheetToWrite(name)
            .Row(1, "DANH SÁCH KÝ NHẬN")
            .Row(2, title)
            .Row(3, "Ngày 15/1/2020 - Hội trường")
            .Row(4, "STT", "Họ và tên", "Chức vụ", "Đơn vị", "Ký nhận")
            .Row(5, "1", "Lê Văn An", "Tổ trưởng", "Cô Giang", signature)
            .Row(6, "2", "Lê Văn Bình", "Tổ phó", "Cô Giang", "");

    public sealed class OnSqlite() : BooksBesideEachOtherTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : BooksBesideEachOtherTests(DatabaseKind.Postgres);
}
