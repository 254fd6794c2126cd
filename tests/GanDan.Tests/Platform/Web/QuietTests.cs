using GanDan.Platform.Web;
using Microsoft.Extensions.Time.Testing;

namespace GanDan.Tests.Platform.Web;

public sealed class QuietTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Memory_is_given_back_once_after_each_bout_of_work_when_it_has_become_quiet()
    {
        using var quiet = new Quiet(clock);
        clock.Advance(Quiet.After);
        quiet.Look();
        Assert.Equal(0, quiet.Times);

        quiet.Asked();
        quiet.Look();
        clock.Advance(Quiet.After / 2);
        quiet.Asked();
        clock.Advance(Quiet.After / 2);
        quiet.Look();
        Assert.Equal(0, quiet.Times);

        clock.Advance(Quiet.After);
        quiet.Look();
        quiet.Look();
        Assert.Equal(1, quiet.Times);

        quiet.Asked();
        clock.Advance(Quiet.After);
        quiet.Look();
        Assert.Equal(2, quiet.Times);
    }
}
