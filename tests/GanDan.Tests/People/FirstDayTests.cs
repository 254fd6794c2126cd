using System.Net;
using GanDan.People;
using GanDan.Platform;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.People;

/// <summary>The first day of a real office, in one walk: link, account, second factor, signing in again.</summary>
public sealed class FirstDayTests(EmptyOffice office) : IClassFixture<EmptyOffice>
{
    private const string Password = "trời mưa bong bóng phập phồng";

    [Fact]
    public async Task The_first_administrator_comes_by_the_link_and_needs_a_second_factor()
    {
        var admin = await office.Visitor().Open(office.SetupPath);
        await admin
            .Fill("Tên cơ quan, như in trên văn bản", "Ban Dân vận Quận Thử")
            .Fill("Họ và tên", "Võ Thị Lựu")
            .Fill("Tên đăng nhập", "quan-tri")
            .Fill("Mật khẩu", Password)
            .Fill("Ghi lại mật khẩu", Password)
            .Choose("Địa bàn", "Quận 1 cũ: mười phường đến 30/6/2025, bốn phường từ 1/7/2025")
            .Press("Tạo tài khoản và bắt đầu");
        await admin.Open("/quan-tri/nguoi-dung");
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", admin.Path);
        Assert.Equal(16, await office.Look(db => db.Units.CountAsync()));

        await admin.Fill("Mã 6 chữ số", "000000").Press("Dùng ứng dụng này");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);

        var code = Authenticator.CodeOf(admin.Page.QuerySelector("ol .code")!.TextContent);
        await admin.Fill("Mã 6 chữ số", code).Press("Dùng ứng dụng này");
        var recovery = admin.Page.QuerySelectorAll("li.code").Select(e => e.TextContent).ToList();
        Assert.Equal(10, recovery.Count);
        Assert.Equal("/quan-tri/nguoi-dung", (await admin.Open("/quan-tri/nguoi-dung")).Path);
        Assert.DoesNotContain(
            recovery[0],
            await office.Look(db => db.UserTokens.Where(t => t.Name == "RecoveryCodes").Select(t => t.Value!).SingleAsync()),
            StringComparison.OrdinalIgnoreCase
        );

        var again = await SignIn();
        Assert.StartsWith("/dang-nhap/ma", again.Path, StringComparison.Ordinal);
        await again.Fill("Mã xác thực", code).Press("Tiếp tục");
        Assert.Equal("Mã chưa đúng hoặc đã dùng. Hãy chờ mã mới rồi ghi lại.", again.ErrorAt("Mã xác thực"));
        await again.Fill("Mã xác thực", recovery[0].ToLowerInvariant()).Press("Tiếp tục");
        Assert.Equal("/tai-khoan", (await again.Open("/tai-khoan")).Path);

        var third = await SignIn();
        await third.Fill("Mã xác thực", recovery[0]).Press("Tiếp tục");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, third.Status);

        var late = await office.Visitor().Open(office.SetupPath);
        Assert.Equal(HttpStatusCode.Gone, late.Status);
        Assert.Contains("Đường dẫn này đã dùng", late.Text, StringComparison.Ordinal);
        Assert.Null((await FirstStart.Prepare(office.Services, demo: false)).SetupPath);
        await Assert.ThrowsAsync<RuleBroken>(() => FirstStart.Prepare(office.Services, demo: true));
    }

    [Fact]
    public async Task A_link_that_never_was_opens_nothing()
    {
        var stranger = await office.Visitor().Open("/thiet-lap/" + new string('A', 43));

        Assert.Equal(HttpStatusCode.Gone, stranger.Status);
        Assert.Empty(stranger.Page.QuerySelectorAll("main form"));
    }

    private async Task<Visitor> SignIn()
    {
        var visitor = await office.Visitor().Open("/dang-nhap");
        return await visitor.Fill("Tên đăng nhập hoặc thư điện tử", "quan-tri").Fill("Mật khẩu", Password).Press("Đăng nhập");
    }
}
