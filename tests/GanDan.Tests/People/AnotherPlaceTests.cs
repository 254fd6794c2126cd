using GanDan.People;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.People;

/// <summary>The first day of an office whose place is no template: its units and its term are still to be written.</summary>
public sealed class AnotherPlaceTests(EmptyOffice office) : IClassFixture<EmptyOffice>
{
    private const string Password = "trời mưa bong bóng phập phồng";

    [Fact]
    public async Task Work_begins_at_the_units_and_who_reports_is_told_where_terms_are_written()
    {
        var admin = await office.Visitor().Open(office.SetupPath);
        await admin
            .Fill("Tên cơ quan, như in trên văn bản", "Mặt trận phường Thử")
            .Fill("Họ và tên", "Võ Thị Lựu")
            .Fill("Tên đăng nhập", "quan-tri")
            .Fill("Mật khẩu", Password)
            .Fill("Ghi lại mật khẩu", Password)
            .Choose("Địa bàn", "Nơi khác: tự nhập hoặc nạp tệp CSV sau")
            .Press("Tạo tài khoản và bắt đầu");
        var code = Authenticator.CodeOf(admin.Page.QuerySelector("ol .code")!.TextContent);
        await admin.Fill("Mã 6 chữ số", code).Press("Dùng ứng dụng này");

        Assert.Equal("/quan-tri/don-vi", admin.Page.QuerySelector("main a.btn")!.GetAttribute("href"));

        await GiveSpecialist();
        Assert.Contains("Chưa có nhiệm kỳ nào", (await admin.Open("/bao-cao/moi")).Text, StringComparison.Ordinal);
        await admin.Open("/quan-tri/nhiem-ky");
        await admin.Fill("Nhiệm kỳ", "2017-2020").Fill("Từ ngày", "1/1/2017").Fill("Đến ngày", "24/3/2020").Press("Thêm nhiệm kỳ");
        Assert.DoesNotContain("Chưa có nhiệm kỳ nào", (await admin.Open("/bao-cao/moi")).Text, StringComparison.Ordinal);
    }

    private async Task GiveSpecialist()
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var account = await db.Accounts.SingleAsync();
        await Accounts.Give(db, scope.ServiceProvider.GetRequiredService<Me>(), account.Id, Role.Specialist, null);
        await db.SaveChangesAsync();
    }
}
