using GanDan.Platform.Access;

namespace GanDan.Tests.Platform.Access;

public sealed class RolesTests
{
    [Fact]
    public void Every_role_allows_something_and_every_permission_is_given()
    {
        Assert.All(Enum.GetValues<Role>(), role => Assert.NotEmpty(Roles.Allow(role)));

        Assert.Equal(Enum.GetValues<Permission>().ToHashSet(), Enum.GetValues<Role>().SelectMany(Roles.Allow).ToHashSet());
    }

    [Fact]
    public void An_administrator_sees_no_register() => Assert.DoesNotContain(Permission.SeeRegisters, Roles.Allow(Role.Administrator));

    [Fact]
    public void Only_an_administrator_gives_roles() =>
        Assert.Equal([Role.Administrator], Enum.GetValues<Role>().Where(role => Roles.Allow(role).Contains(Permission.ManageAccounts)));
}
