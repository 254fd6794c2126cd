using System.Net;
using System.Text;
using GanDan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.People;

public abstract class AccountPagesTests(OfficeApp app)
{
    private const string Password = "một câu dài để nhớ mãi";

    [Fact]
    public async Task A_new_colleague_chooses_the_password_through_a_link_that_works_once()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/nguoi-dung/them");
        await admin
            .Fill("Họ và tên", "Phan Thị Sầu Riêng")
            .Fill("Tên đăng nhập", "sau-rieng")
            .Choose("Vai trò", "Chuyên viên dân vận")
            .Choose("Đơn vị", "Phường Sen")
            .Press("Mở tài khoản");
        var link = admin.ValueOf("Đường dẫn đặt mật khẩu")!;

        var colleague = await app.Visitor().Open(link);
        await colleague.Fill("Mật khẩu mới", Password).Fill("Ghi lại mật khẩu mới", Password).Press("Đặt mật khẩu");
        await colleague.Fill("Tên đăng nhập hoặc thư điện tử", "SAU-RIENG").Fill("Mật khẩu", Password).Press("Đăng nhập");

        Assert.Contains("Chuyên viên dân vận, Phường Sen", (await colleague.Open("/tai-khoan")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await app.Visitor().Open(link)).Status);
        Assert.True(await app.Look(db => db.Events.AnyAsync(e => e.Kind == "AccountCreated" && e.ByName == "Võ Thị Lựu")));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_said_at_its_field()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/nguoi-dung/them");

        await admin.Fill("Họ và tên", "Người Khác").Fill("Tên đăng nhập", "Chuyen-Vien").Press("Mở tài khoản");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Equal("Tên đăng nhập này đã có người dùng, hãy chọn tên khác.", admin.ErrorAt("Tên đăng nhập"));
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_closed_nor_lose_the_role()
    {
        var admin = await app.SignedIn("quan-tri").Open(await AddressOf("quan-tri"));

        await admin.Press("Đóng tài khoản");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("người quản trị cuối cùng", admin.Text, StringComparison.Ordinal);

        await admin.Press("Thôi giao: Quản trị, toàn cơ quan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.True(await app.Look(db => db.Grants.AnyAsync(g => g.Role == Role.Administrator)));
    }

    [Fact]
    public async Task A_role_is_given_and_taken_and_both_are_in_the_trail()
    {
        var admin = await app.SignedIn("quan-tri").Open(await AddressOf("nguoi-moi"));

        await admin.Choose("Vai trò", "Người rà soát").Choose("Đơn vị", "Phường Mai Trúc").Press("Giao vai trò");
        Assert.Contains("Người rà soát, Phường Mai Trúc", admin.Text, StringComparison.Ordinal);

        await admin.Press("Thôi giao: Người rà soát, Phường Mai Trúc");
        await admin.Open("/quan-tri/nhat-ky?loai=RoleTaken");
        Assert.Contains("Thôi giao vai trò", admin.Text, StringComparison.Ordinal);
        Assert.Contains("99004", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_can_come_back()
    {
        var admin = await app.SignedIn("quan-tri").Open(await AddressOf("dang-vien"));

        await admin.Press("Đóng tài khoản");
        Assert.Contains("Đã đóng", admin.Text, StringComparison.Ordinal);

        await admin.Press("Mở lại tài khoản");
        Assert.Null(await app.Look(db => db.Accounts.Where(a => a.UserName == "dang-vien").Select(a => a.ClosedAt).SingleAsync()));
    }

    [Fact]
    public async Task The_list_is_searched_without_marks_and_comes_as_a_table()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/nguoi-dung?q=nguyen+van");
        Assert.Contains("Nguyễn Văn Thị", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hồ Văn Quýt", admin.Text, StringComparison.Ordinal);

        await admin.Follow("Tải CSV");

        var csv = Encoding.UTF8.GetString(admin.Downloads!);
        Assert.StartsWith("\ufeffHọ và tên,", csv, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn Thị,chuyen-vien", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_do_what_stands_on_one_page()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/quyen");

        Assert.Contains("Hồ Văn Quýt", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Trưởng đơn vị, Phường Sen", admin.Text, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<Permission>().Length, admin.Page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task The_trail_names_what_was_touched_for_whoever_may_know_it()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/moi");
        officer.Fill("Tên mô hình", "Vườn thuốc nam sau đình").Choose("Đơn vị", "Phường Đào").Fill("Ngày đăng ký", "3/4/2015");
        await officer.Press("Đăng ký mô hình");
        var model = officer.Path;

        var inspector = await app.SignedIn("giam-sat").Open("/quan-tri/nhat-ky?loai=InitiativeRegistered");
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/nhat-ky?loai=InitiativeRegistered");

        Assert.Equal("Vườn thuốc nam sau đình", inspector.Page.QuerySelector($"td a[href='{model}']")?.TextContent);
        Assert.DoesNotContain("Vườn thuốc nam", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_opens_for_the_inspector_and_filters_by_day()
    {
        var inspector = await app.SignedIn("giam-sat").Open("/quan-tri/nhat-ky?tu=2030-01-01");

        Assert.Equal(HttpStatusCode.OK, inspector.Status);
        Assert.Contains("Không có dòng nào khớp", inspector.Text, StringComparison.Ordinal);
    }

    private async Task<string> AddressOf(string userName) =>
        "/quan-tri/nguoi-dung/" + await app.Look(db => db.Accounts.Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync());

    public sealed class OnSqlite(SqliteOffice app) : AccountPagesTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : AccountPagesTests(app), IClassFixture<PostgresOffice>;
}
