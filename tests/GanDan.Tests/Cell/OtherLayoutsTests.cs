using System.Net;
using System.Text;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Tests.Platform.Books;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cell;

/// <summary>Whatever the cell's books look like, they go to the vault before they are parsed, and no copy lies among the office's.</summary>
public abstract class OtherLayoutsTests(OfficeApp app)
{
    private const string Members = "Danh sách đảng viên của chi bộ";
    private const string Meetings = "Sổ sinh hoạt chi bộ";
    private const string Tick = "Đây là sổ của chi bộ";

    // Nothing of it says whose it is, and among residents one of its columns would be refused.
    private const string Unlike =
        "BẢNG THEO DÕI NỘI BỘ\nTT;Quý danh;Việc được giao;Đảng viên từ;Mốc sau\n1;Cao Thị Thanh;Bí thư;5/3/2001;5/3/2002\n2;Cao Văn Long;;6/3/2003;6/3/2004\n";

    [Fact]
    public async Task A_list_of_members_with_other_headings_is_the_cells()
    {
        var book = XlsxWriter.Write([
            new SheetToWrite("Sheet1")
                .Row(1, "CHI BỘ BAN DÂN VẬN")
                .Row(2, "Danh sách chi bộ năm 2020")
                .Row(4, "TT", "Họ tên", "Nhiệm vụ", "Vào Đảng ngày", "Chính thức ngày")
                .Row(5, "1", "Cao Thị Bình Bát", "Bí thư", "5/3/2001", "5/3/2002")
                .Row(6, "2", "Cao Văn Chùm Ruột", "Chi ủy viên", "6/3/2003", "6/3/2004"),
        ]);
        var secretary = await Secretary();

        await secretary.Attach("Tệp sổ", "Book1.xlsx", book).Press("Xem thử");
        Assert.Equal((false, true), await Lies("Book1.xlsx"));
        await secretary.Press("Ghi vào sổ");

        Assert.Equal("Kết quả nhập sổ", secretary.Heading);
        Assert.Equal(("Bí thư", new DateOnly(2001, 3, 5), new DateOnly(2002, 3, 5)), await Member("Cao Thị Bình Bát"));
    }

    [Theory]
    [InlineData("DANH SÁCH CHI BỘ", "TT;Họ và tên;Chức vụ;Được kết nạp tại nơi cũ khi;Ghi thêm", "1;Cao Thị Me;Bí thư;5/3/2001;x")]
    [InlineData("SINH HOẠT CHI BỘ THÁNG 3", "TT;Họ và tên;Ký tên", "1;Cao Thị Me;x")]
    [InlineData("NGHỊ QUYẾT CHI BỘ NĂM 2020", "Điều;Lời", "1;Giữ vững")]
    public async Task A_sheet_that_says_that_it_is_the_cells_goes_to_the_vault_whatever_it_is_taken_for(
        string title,
        string headings,
        string row
    )
    {
        var name = $"tep-{headings.Length}.csv";
        var book = Encoding.UTF8.GetBytes($"{title}\n{headings}\n{row}\n");
        var secretary = await Secretary();
        await secretary.Attach("Tệp sổ", name, book).Press("Xem thử");
        Assert.Equal((false, true), await Lies(name));
        Assert.DoesNotContain("không được nhập vào hệ thống", secretary.Text, StringComparison.Ordinal);

        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");
        await officer.Attach("Tệp sổ", "nguoi-khac.csv", book).Press("Xem thử");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal((false, false), await Lies("nguoi-khac.csv"));
    }

    [Fact]
    public async Task A_file_said_to_be_the_cells_is_mapped_in_the_vault_and_known_the_next_time()
    {
        var secretary = await Secretary();

        await secretary.Check(Tick).Attach("Tệp sổ", "theo-doi.csv", Encoding.UTF8.GetBytes(Unlike)).Press("Xem thử");
        Assert.Equal((false, true), await Lies("theo-doi.csv"));
        await secretary.Choose("Đây là sổ gì", Members).Press("Hiểu lại theo lựa chọn này");
        secretary.Choose("Nghĩa của cột B, Quý danh", "Họ và tên").Choose("Nghĩa của cột C, Việc được giao", "Chức vụ");
        secretary.Choose("Nghĩa của cột D, Đảng viên từ", "Ngày vào Đảng").Choose("Nghĩa của cột E, Mốc sau", "Chính thức");
        await secretary.Press("Hiểu lại theo lựa chọn này");
        await secretary.Press("Ghi vào sổ");

        Assert.Equal("Kết quả nhập sổ", secretary.Heading);
        Assert.Equal(("Bí thư", new DateOnly(2001, 3, 5), new DateOnly(2002, 3, 5)), await Member("Cao Thị Thanh"));
        await secretary.Open("/nhap-so");
        await secretary.Attach("Tệp sổ", "lan-sau.csv", Encoding.UTF8.GetBytes(Unlike + "3;Cao Thị Mơ;;7/3/2005;\n")).Press("Xem thử");
        Assert.Equal((false, true), await Lies("lan-sau.csv"));
        Assert.Contains("Dòng mới1", secretary.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_said_to_be_the_cells_of_which_a_sheet_becomes_the_offices_keeps_nothing_that_is_refused_there()
    {
        var book = Encoding.UTF8.GetBytes(Unlike.Replace("Quý danh", "Tên các vị", StringComparison.Ordinal));
        var secretary = await Secretary();
        await secretary.Check(Tick).Attach("Tệp sổ", "khong-phai.csv", book).Press("Xem thử");
        Assert.Contains("2001", await Staged(), StringComparison.Ordinal);

        await secretary.Choose("Đây là sổ gì", "Danh sách ký nhận lớp tập huấn").Press("Hiểu lại theo lựa chọn này");

        Assert.Contains("cột “Đảng viên từ” không được nhập vào hệ thống", secretary.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2001", await Staged(), StringComparison.Ordinal);
        Assert.Equal((false, true), await Lies("khong-phai.csv"));

        Task<string> Staged() =>
            app.LookInVault(async vault =>
            {
                var kept = await vault.Set<Draft>().Where(d => d.FileName == "khong-phai.csv").Select(d => d.Content).SingleAsync();
                var cells = StagedSheets.Unpack(kept).SelectMany(s => s.Rows()).SelectMany(r => r.Cells);
                return string.Join(' ', cells.Select(c => c.Shown));
            });
    }

    [Fact]
    public async Task A_draft_of_the_office_that_turns_out_to_be_the_cells_is_deleted_and_asked_for_again()
    {
        var book = Encoding.UTF8.GetBytes("BẢNG KÊ\nTT;Quý danh;Việc;Mốc trước\n1;Cao Thị Thơm;Bí thư;5/3/2001\n");
        var secretary = await Secretary();
        await secretary.Attach("Tệp sổ", "bang-ke.csv", book).Press("Xem thử");
        Assert.Equal((true, false), await Lies("bang-ke.csv"));

        await secretary.Choose("Đây là sổ gì", Members).Press("Hiểu lại theo lựa chọn này");

        Assert.Equal((false, false), await Lies("bang-ke.csv"));
        Assert.Contains("bản xem thử này đã bị xóa", secretary.Page.Body!.TextContent, StringComparison.Ordinal);
        // The box is ticked already.
        await secretary.Attach("Tệp sổ", "bang-ke.csv", book).Press("Xem thử");
        Assert.Equal((false, true), await Lies("bang-ke.csv"));
    }

    [Fact]
    public async Task Whoever_has_no_role_in_the_cell_is_offered_nothing_of_it()
    {
        var book = Encoding.UTF8.GetBytes("Alpha;Beta;Gamma\nx;y;z\nu;v;w\n");
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");
        var upload = officer.Text;
        await officer.Attach("Tệp sổ", "khong-ro.csv", book).Press("Xem thử");
        var member = await app.SignedIn("dang-vien").Open("/nhap-so");
        await member.Attach("Tệp sổ", "khong-ro-2.csv", book).Press("Xem thử");
        var secretary = await Secretary();
        await secretary.Attach("Tệp sổ", "khong-ro-3.csv", book).Press("Xem thử");

        Assert.DoesNotContain(Tick, upload, StringComparison.Ordinal);
        Assert.Empty(Kinds(officer).Intersect([Members, Meetings], StringComparer.Ordinal));
        Assert.Equal(2, Kinds(secretary).Intersect([Members, Meetings], StringComparer.Ordinal).Count());
        Assert.Contains("Máy không nhận ra tệp này là sổ của chi bộ", member.Text, StringComparison.Ordinal);
        Assert.Equal((false, false), await Lies("khong-ro-2.csv"));
    }

    [Fact]
    public async Task A_class_of_the_office_for_members_of_the_Party_is_no_book_of_the_cell_and_its_column_is_refused()
    {
        var book = Encoding.UTF8.GetBytes(
            "DANH SÁCH KÝ NHẬN\nLớp 8: Bồi dưỡng đảng viên mới các chi bộ\nNgày 8/8/2012 - Hội trường\nSTT;Họ và tên;Đơn vị;Ngày vào Đảng;Ký nhận\n1;Cao Thị Ngâu;Phường Sen;5/3/2001;x\n"
        );
        foreach (var (i, person) in new[] { await Secretary(), await app.SignedIn("chuyen-vien").Open("/nhap-so") }.Index())
        {
            await person.Attach("Tệp sổ", $"lop-{i}.csv", book).Press("Xem thử");

            Assert.Contains("cột “Ngày vào Đảng” không được nhập vào hệ thống", person.Text, StringComparison.Ordinal);
            Assert.Equal((true, false), await Lies($"lop-{i}.csv"));
            var kept = await app.Look(db => db.Set<Draft>().Where(d => d.FileName == $"lop-{i}.csv").Select(d => d.Content).SingleAsync());
            Assert.DoesNotContain(
                StagedSheets.Unpack(kept).SelectMany(s => s.Rows()).SelectMany(r => r.Cells),
                c => c.Shown.Contains("2001", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task A_sheet_of_the_office_in_the_cells_file_is_refused_what_it_may_not_say()
    {
        var book = XlsxWriter.Write([
            new SheetToWrite("Đảng viên")
                .Row(1, "DANH SÁCH ĐẢNG VIÊN")
                .Row(2, "STT", "Họ và tên", "Chức vụ", "Ngày vào Đảng", "Chính thức")
                .Row(3, "1", "Cao Thị Sứ", "Đảng viên", "5/3/2001", "5/3/2002"),
            new SheetToWrite("Lớp 7")
                .Row(1, "DANH SÁCH KÝ NHẬN")
                .Row(2, "Lớp 7: Viết tin")
                .Row(3, "Ngày 7/7/2012 - Hội trường")
                .Row(4, "STT", "Họ và tên", "Đơn vị", "Ngày vào Đảng", "Ký nhận")
                .Row(5, "1", "Cao Văn Đại", "Phường Sen", "5/3/2003", "x"),
        ]);
        var secretary = await Secretary();

        await secretary.Attach("Tệp sổ", "chung.xlsx", book).Press("Xem thử");

        Assert.Contains("Ô Lớp 7!D4: cột “Ngày vào Đảng” không được nhập vào hệ thống", secretary.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ô Đảng viên!", secretary.Text, StringComparison.Ordinal);
        Assert.Equal((false, true), await Lies("chung.xlsx"));
    }

    private static IEnumerable<string> Kinds(Visitor person) =>
        person.Page.QuerySelectorAll("#kind option").Select(o => o.TextContent.Trim());

    /// <summary>The secretary of the cell, who is a specialist of the office too, before the upload.</summary>
    private async Task<Visitor> Secretary()
    {
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var account = await db.Users.Where(a => a.UserName == "bi-thu").Select(a => a.Id).SingleAsync();
            if (await db.Grants.AnyAsync(g => g.AccountId == account))
                return;
            db.Grants.Add(
                new Grant
                {
                    AccountId = account,
                    Role = Role.Specialist,
                    GivenAt = services.GetRequiredService<Me>().Now,
                }
            );
            await db.SaveChangesAsync();
        });
        return await app.SignedIn("bi-thu").Open("/nhap-so");
    }

    /// <summary>Whether the draft lies among the office's books, and in the vault.</summary>
    private async Task<(bool Office, bool Vault)> Lies(string file) =>
        (
            await app.Look(db => db.Set<Draft>().AnyAsync(d => d.FileName == file)),
            await app.LookInVault(vault => vault.Set<Draft>().AnyAsync(d => d.FileName == file))
        );

    private Task<(string?, DateOnly?, DateOnly?)> Member(string name) =>
        app.LookInVault(async vault =>
        {
            var member = await vault.Members.SingleAsync(m => m.Name == name);
            return (member.Position, member.AdmittedOn, member.FullMemberOn);
        });

    public sealed class OnSqlite(SqliteOffice app) : OtherLayoutsTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : OtherLayoutsTests(app), IClassFixture<PostgresOffice>;
}
