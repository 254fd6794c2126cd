using System.Net;
using GanDan.Cell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cell;

public sealed class OpenCellTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Fact]
    public async Task A_leader_names_the_first_secretary_once_and_gains_nothing()
    {
        var leader = await app.SignedIn("lanh-dao").Open("/chi-bo/mo-so");
        Assert.Equal(HttpStatusCode.NotFound, leader.Status);
        await app.Do(services => services.GetRequiredService<CellDb>().Access.ExecuteDeleteAsync());
        await leader.Open("/chi-bo/mo-so");

        await leader.Choose("Tài khoản của bí thư", "Đỗ Văn Chanh (bi-thu)").Press("Mở sổ chi bộ");
        Assert.Contains("Xin đánh dấu để xác nhận", leader.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.LookInVault(vault => vault.Access.CountAsync()));
        await leader.Check("Đúng người này. Sau khi mở, chỉ bí thư trao và thôi quyền.").Press("Mở sổ chi bộ");

        Assert.Equal(CellRole.Secretary, await app.LookInVault(vault => vault.Access.Select(a => a.Role).SingleAsync()));
        Assert.Equal(1, await app.LookInVault(vault => vault.Events.CountAsync(e => e.Kind == nameof(CellOpened))));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Open("/chi-bo")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.SignedIn("quan-tri").Open("/chi-bo/mo-so")).Status);
    }
}
