using GanDan.People;
using GanDan.Platform;

namespace GanDan.Tests.People;

public sealed class AdministratorsTests
{
    private static readonly Guid Lan = Guid.CreateVersion7();
    private static readonly Guid Huy = Guid.CreateVersion7();

    [Fact]
    public void The_last_administrator_stays() => Assert.Throws<RuleBroken>(() => Administrators.MustRemain([Lan], Lan));

    [Fact]
    public void One_of_two_may_leave() => Administrators.MustRemain([Lan, Huy], Lan);

    [Fact]
    public void Someone_who_is_no_administrator_may_leave() => Administrators.MustRemain([Lan], Huy);
}
