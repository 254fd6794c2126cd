using System.Text;
using GanDan.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>The dry run shows what was read, so that a mistake is seen before anything is written.</summary>
public abstract class AsReadTests(OfficeApp app)
{
    private static readonly string[] Rounds =
    [
        "CÁC ĐỢT CHĂM LO",
        "Đơn vị tính: triệu đồng",
        "STT;Ngày;Phường;Đợt chăm lo;Số hộ;Kinh phí",
        "1;5/2/2014;Phường Sen;Tết;1.200;20",
        "2;6/2/2014;P. Đào;Tết;10;21,5",
        "3;7/2/2014;Phường Sen;Tết;10;1",
        "4;8/2/2014;Phường Sen;Tết;10;1",
        "5;9/2/2014;Phường Sen;Tết;10;1",
        "6;10/12/2014;Phường Đào;Trung thu;10;1",
    ];

    [Fact]
    public async Task The_first_rows_the_sums_the_wards_and_the_days_stand_there_as_they_were_read()
    {
        var officer = await Look("cham-lo-2014.csv", Rounds);

        Assert.Equal(["Dòng", "Ngày", "Đợt", "Phường", "Số hộ", "Kinh phí"], Of(officer, "thead th"));
        Assert.Equal(["Dòng 4", "5/2/2014", "Tết", "Phường Sen", "1.200", "20.000.000 đồng"], Of(officer, "tbody tr:first-child > *"));
        Assert.Equal(["Dòng 5", "6/2/2014", "Tết", "Phường Đào", "10", "21.500.000 đồng"], Of(officer, "tbody tr:nth-child(2) > *"));
        Assert.Equal(5, Of(officer, "tbody tr").Count);
        Assert.Equal(["5 dòng đầu trong 6 dòng"], Of(officer, "#hieu-dau"));
        Assert.Equal(
            ["Số hộ: 1.250; Kinh phí: 45.500.000 đồng", "Phường: Sen 4, Đào 2", "Ngày: từ 5/2/2014 đến 10/12/2014"],
            Of(officer, "li")
        );
        Assert.All(
            officer.Page.QuerySelectorAll($"{Panel} table.stack td"),
            cell => Assert.False(string.IsNullOrEmpty(cell.GetAttribute("data-l")))
        );
        await officer.Press("Bỏ bản này");
    }

    [Fact]
    public async Task As_what_a_result_counts_is_said_beside_its_words()
    {
        var officer = await Look(
            "mo-hinh-2014.csv",
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2014",
            "STT;Tên mô hình;Phường;Ngày đăng ký;Kết quả",
            "1;Góc học tập;Phường Sen;5/3/2014;Kém hiệu quả",
            "2;Góc đọc báo;Phường Sen;5/3/2014;Hiệu quả"
        );

        Assert.Equal(
            ["Dòng 3", "Góc học tập", "Phường Sen", "5/3/2014", "2014", "Kém hiệu quả", "Chưa đạt"],
            Of(officer, "tbody tr:first-child > *")
        );
        Assert.Contains("Mức kết quả: Chưa đạt 1; Đạt, duy trì tốt 1", Of(officer, "li"));
        Assert.DoesNotContain("Năm: 4.028", officer.Text, StringComparison.Ordinal);
        await officer.Press("Bỏ bản này");
    }

    [Fact]
    public async Task Of_the_people_of_a_list_the_marks_are_shown_and_nothing_that_their_rows_may_not_say()
    {
        var officer = await Look(
            "lop-2014.csv",
            "DANH SÁCH KÝ NHẬN",
            "Lớp 3: Nghe dân nói",
            "Ngày 7/7/2014 - Hội trường",
            "STT;Họ và tên;Chức vụ;Đơn vị;Đối tượng;Ký nhận",
            "1;Lê Thị A;Tổ trưởng;Phường Sen;Nòng cốt;x",
            "2;Trần Văn B;Hộ nghèo;Phường Đào;Nòng cốt;",
            "3;Đoàn Phường Sen: 24 người;;Phường Sen;;x"
        );

        Assert.Equal(
            ["Dòng 5", "Lê Thị A", "Tổ trưởng", "Phường Sen", "có", "Nghe dân nói", "3", "7/7/2014", "Hội trường"],
            Of(officer, "tbody tr:first-child > *")
        );
        Assert.Equal(["Trần Văn B", "–", "Phường Đào", "không"], Of(officer, "tbody tr:nth-child(2) > td").Take(4));
        Assert.Contains("24", Of(officer, "tbody tr:nth-child(3) > td")[0], StringComparison.Ordinal);
        Assert.Contains("Ký nhận: 1; Người đi theo đoàn: 24", Of(officer, "li"));
        Assert.DoesNotContain("Nòng cốt", string.Concat(Of(officer, "table")), StringComparison.Ordinal);
        await officer.Press("Bỏ bản này");
    }

    [Fact]
    public async Task Where_no_row_can_come_in_what_was_read_of_them_is_shown()
    {
        var officer = await Look(
            "ra-quan-2014.csv",
            "CÁC BUỔI RA QUÂN",
            "STT;Ngày;Phường;Địa điểm;Số người tham gia",
            "1;hôm nọ;Phường Sen;Chợ;10"
        );

        Assert.Contains("Không có dòng nào vào sổ", officer.Text, StringComparison.Ordinal);
        Assert.Equal(["Dòng 3", "–", "Phường Sen", "Chợ", "10"], Of(officer, "tbody tr:first-child > *"));
        await officer.Press("Bỏ bản này");
    }

    [Fact]
    public async Task Nothing_of_it_stays_when_the_draft_is_gone()
    {
        var officer = await Look("cham-lo-giu.csv", [.. Rounds.Select(r => r.Replace("2014", "2013", StringComparison.Ordinal))]);
        var waiting = await app.Look(db => db.Set<Draft>().Where(d => d.FileName == "cham-lo-giu.csv").Select(d => d.Report).SingleAsync());

        await officer.Press("Ghi vào sổ");
        await app.RunJobs();

        Assert.Contains("asRead", waiting, StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Set<Draft>().AnyAsync(d => d.FileName == "cham-lo-giu.csv")));
        var kept = await app.Look(db =>
            db.Set<ImportRun>().Where(r => r.FileName == "cham-lo-giu.csv").Select(r => r.Report).SingleAsync()
        );
        Assert.DoesNotContain("asRead", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("1200", kept, StringComparison.Ordinal);
    }

    private const string Panel = "section[aria-labelledby='hieu-h']";

    private async Task<Visitor> Look(string name, params string[] lines)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");
        return await officer.Attach("Tệp sổ", name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")).Press("Xem thử");
    }

    private static List<string> Of(Visitor officer, string selector) =>
        [.. officer.Page.QuerySelectorAll($"{Panel} {selector}").Select(e => e.TextContent.Trim())];

    public sealed class OnSqlite(SqliteOffice app) : AsReadTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : AsReadTests(app), IClassFixture<PostgresOffice>;
}

/// <summary>The same on the command line, where the rows themselves are printed nowhere.</summary>
public abstract class SumsOnTheCommandLineTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    [Fact]
    public async Task A_dry_run_prints_the_sums_and_names_nobody()
    {
        var rounds = await Write(
            "cham-lo.csv",
            "CÁC ĐỢT CHĂM LO\nSTT;Ngày;Phường;Đợt chăm lo;Số hộ;Kinh phí (triệu đồng)\n1;5/2/2018;Tân Định;Tết;1948;1073\n"u8.ToArray()
        );
        var people = await Write(
            "lop.csv",
            "DANH SÁCH KÝ NHẬN\nLớp 1: Nói chuyện\nNgày 1/6/2017\nSTT;Họ và tên;Đơn vị;Ký nhận\n1;Lê Thị Mận;Tân Định;x\n"u8.ToArray()
        );

        var printed = await Office.Print(rounds, people, "--dry-run");
        var (_, report) = await Office.Import(rounds, people, "--dry-run");
        var written = await Office.Print(rounds, people);

        Assert.Contains("    Số hộ: 1.948; Kinh phí: 1.073.000.000 đồng", printed, StringComparison.Ordinal);
        Assert.Contains("    Phường: Tân Định 1", printed, StringComparison.Ordinal);
        Assert.Contains("    Ngày mở lớp: 1/6/2017", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Mận", printed + report, StringComparison.Ordinal);
        var sums = Book(report).GetProperty("sheets")[0].GetProperty("asRead").GetProperty("sums");
        Assert.Equal(1_073_000_000, sums[1].GetProperty("sum").GetInt64());
        Assert.DoesNotContain("1.073.000.000", written, StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : SumsOnTheCommandLineTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SumsOnTheCommandLineTests(DatabaseKind.Postgres);
}
