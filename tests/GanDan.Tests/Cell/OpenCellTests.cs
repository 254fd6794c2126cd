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

        await leader.Choose("Tài khoản của bí thư", "Đỗ Văn Chanh").Press("Mở sổ chi bộ");

        Assert.Equal(CellRole.Secretary, await app.LookInVault(vault => vault.Access.Select(a => a.Role).SingleAsync()));
        Assert.Equal(1, await app.LookInVault(vault => vault.Events.CountAsync(e => e.Kind == nameof(CellOpened))));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Open("/chi-bo")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.SignedIn("quan-tri").Open("/chi-bo/mo-so")).Status);
    }

    [Fact]
    public async Task The_way_back_lets_a_leader_name_a_member_who_has_a_part_already()
    {
        var member = await app.LookInVault(vault => vault.Access.Where(a => a.Role != CellRole.Secretary).Select(a => a.AccountId).ToListAsync());
        if (member.Count == 0)
        {
            var someone = await app.Look(db => db.Accounts.Where(a => a.UserName == "dang-vien").Select(a => a.Id).SingleAsync());
            await app.Do(async services =>
            {
                var vault = services.GetRequiredService<CellDb>();
                vault.Access.Add(
                    new CellAccess
                    {
                        AccountId = someone,
                        Role = CellRole.Member,
                        GivenAt = app.Clock.GetUtcNow().UtcDateTime,
                    }
                );
                await vault.SaveChangesAsync();
            });
            member = [someone];
        }
        await app.Do(services =>
            services.GetRequiredService<CellDb>().Database.ExecuteSqlRawAsync("DELETE FROM \"CellAccess\" WHERE \"Role\" = 'Secretary'")
        );
        var name = await app.Look(db => db.Accounts.Where(a => a.Id == member[0]).Select(a => a.FullName).SingleAsync());
        var leader = await app.SignedIn("lanh-dao").Open("/tinh-hinh");

        await leader.Follow("Mở sổ chi bộ");
        await leader.Choose("Tài khoản của bí thư", name).Press("Mở sổ chi bộ");

        Assert.Equal(
            CellRole.Secretary,
            await app.LookInVault(vault => vault.Access.Where(a => a.AccountId == member[0]).Select(a => a.Role).SingleAsync())
        );
        Assert.Null(leader.Page.QuerySelector("nav a[href='/chi-bo/mo-so']"));
    }

    [Fact]
    public async Task A_member_without_a_role_in_the_office_finds_the_import_of_books()
    {
        var account = await app.Look(db => db.Accounts.Where(a => a.UserName == "dang-vien").Select(a => a.Id).SingleAsync());
        var member = await app.SignedIn("dang-vien").Open("/tai-khoan");

        var mayImport = await app.LookInVault(vault => vault.Access.AnyAsync(a => a.AccountId == account));

        Assert.Equal(mayImport, member.Page.QuerySelector("nav a[href='/nhap-so']") is not null);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await member.Open("/nhap-so")).Status);
    }
}
