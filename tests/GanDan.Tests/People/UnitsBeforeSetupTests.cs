using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.People;

/// <summary>A folder that an import from the command line made has units before it has an administrator.</summary>
public sealed class UnitsBeforeSetupTests(EmptyOffice office) : IClassFixture<EmptyOffice>
{
    [Fact]
    public async Task The_first_administrator_is_not_asked_for_units_that_are_there()
    {
        await using (var scope = office.Services.CreateAsyncScope())
        {
            var me = scope.ServiceProvider.GetRequiredService<Me>();
            me.BecomeSystem();
            await UnitTemplates.AddQuan1(scope.ServiceProvider.GetRequiredService<Db>(), me);
        }

        var admin = await office.Visitor().Open(office.SetupPath);
        Assert.Contains("đã có 16 đơn vị", admin.Text, StringComparison.Ordinal);
        Assert.Empty(admin.Page.QuerySelectorAll("main input[type=radio]"));
        await admin
            .Fill("Tên cơ quan, như in trên văn bản", "Ban Dân vận Quận Thử")
            .Fill("Họ và tên", "Võ Thị Lựu")
            .Fill("Tên đăng nhập", "quan-tri")
            .Fill("Mật khẩu", "trời mưa bong bóng phập phồng")
            .Fill("Ghi lại mật khẩu", "trời mưa bong bóng phập phồng")
            .Press("Tạo tài khoản và bắt đầu");

        Assert.DoesNotContain("thiet-lap", admin.Path, StringComparison.Ordinal);
        Assert.Equal(16, await office.Look(db => db.Units.CountAsync()));
        Assert.Equal(1, await office.Look(db => db.Users.CountAsync()));
    }
}
