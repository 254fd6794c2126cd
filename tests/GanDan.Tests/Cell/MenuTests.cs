using System.Net;
using GanDan.Cell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cell;

public abstract class MenuTests(OfficeApp app)
{
    [Fact]
    public async Task A_member_without_a_role_in_the_office_finds_the_import_of_books()
    {
        var member = await app.SignedIn("dang-vien").Open("/chi-bo");

        await member.Follow("Nhập sổ");

        Assert.Equal(HttpStatusCode.OK, member.Status);
        Assert.Null(member.Page.QuerySelector("nav a[href='/mo-hinh']"));
    }

    [Fact]
    public async Task The_way_back_of_the_manual_lets_a_leader_name_a_member_who_has_a_part_already()
    {
        var leader = await app.SignedIn("lanh-dao").Open("/tinh-hinh");
        Assert.Null(leader.Page.QuerySelector("nav a[href='/chi-bo/mo-so']"));
        await app.Do(services =>
        {
            var vault = services.GetRequiredService<CellDb>();
            return vault.Database.IsSqlite()
                ? vault.Database.ExecuteSqlRawAsync("DELETE FROM CellAccess WHERE Role = 'Secretary'")
                : vault.Database.ExecuteSqlRawAsync("DELETE FROM cell.\"CellAccess\" WHERE \"Role\" = 'Secretary'");
        });
        await leader.Open("/tinh-hinh");

        await leader.Follow("Mở sổ chi bộ");
        await leader
            .Choose("Tài khoản của bí thư", "Ngô Thị Tắc (dang-vien)")
            .Check("Đúng người này. Sau khi mở, chỉ bí thư trao và thôi quyền.")
            .Press("Mở sổ chi bộ");

        Assert.Equal(CellRole.Secretary, await app.LookInVault(vault => vault.Access.Select(a => a.Role).SingleAsync()));
        Assert.Null(leader.Page.QuerySelector("nav a[href='/chi-bo/mo-so']"));
    }

    public sealed class OnSqlite(SqliteOffice app) : MenuTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : MenuTests(app), IClassFixture<PostgresOffice>;
}
