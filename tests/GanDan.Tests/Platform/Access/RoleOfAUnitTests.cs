using System.Net;
using GanDan.Platform.Access;
using GanDan.Tests.Platform.Import;

namespace GanDan.Tests.Platform.Access;

/// <summary>Whoever holds a role for one unit does nothing for the whole office with it.</summary>
public sealed class RoleOfAUnitTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Theory]
    [InlineData(Role.Specialist)]
    [InlineData(Role.OfficeLeader)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Administrator)]
    public void A_role_for_one_unit_brings_what_is_done_there_and_nothing_that_is_done_for_all(Role role)
    {
        var (there, everywhere) = (Holder(role, TestOffice.Sen), Holder(role, null));

        foreach (var permission in Enum.GetValues<Permission>())
        {
            var allowed = Roles.Allow(role).Contains(permission);
            Assert.Equal(allowed, everywhere.May(permission));
            Assert.Equal(allowed && !permission.IsOfOffice(), there.May(permission));
            Assert.Equal(allowed && !permission.IsOfOffice() ? [TestOffice.Sen] : [], there.UnitsWhere(permission)!);
        }
    }

    [Fact]
    public async Task A_specialist_of_one_ward_brings_in_no_book_and_writes_no_report_or_target()
    {
        var officer = await app.SignedIn("chuyen-vien");
        await officer.Open("/nhap-so");
        await officer.Attach("Tệp sổ", "so.csv", MadeUpBooks.Register(2014, "1;Hộp thư;Phường Sen;5/3/2014;Đạt;")).Press("Xem thử");
        await officer.Press("Ghi vào sổ");
        var result = officer.Path;
        var ofWard = await app.SignedIn("chuyen-vien-sen");

        foreach (var page in new[] { "/nhap-so", "/bao-cao/moi", "/chi-tieu/ghi", "/tap-huan/ghi", result })
            Assert.Contains((await ofWard.Open(page)).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        Assert.Equal(HttpStatusCode.OK, (await ofWard.Open("/mo-hinh/moi")).Status);
        Assert.Empty((await ofWard.Open("/mo-hinh?tim=khong-co-gi-ca")).Page.QuerySelectorAll("a[href='/nhap-so']"));
    }

    private static Me Holder(Role role, string? unit)
    {
        var me = new Me(TimeProvider.System);
        me.Become(Guid.CreateVersion7(), "Tạ Thị Na", [new Grant { Role = role, UnitCode = unit }]);
        return me;
    }
}
