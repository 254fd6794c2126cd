using GanDan.Platform.Calendar;
using Microsoft.Extensions.Time.Testing;

namespace GanDan.Tests.Platform.Calendar;

public sealed class ClockExtensionsTests
{
    [Fact]
    public void The_day_changes_at_midnight_in_Vietnam()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 23, 16, 59, 59, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2026, 11, 23), clock.Today());

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new DateOnly(2026, 11, 24), clock.Today());
        Assert.Equal(DateTimeKind.Utc, clock.NowUtc().Kind);
    }

    [Fact]
    public void The_wall_clock_is_seven_hours_ahead()
    {
        var utc = new DateTime(2026, 11, 23, 20, 30, 0, DateTimeKind.Utc);

        Assert.Equal(new DateTime(2026, 11, 24, 3, 30, 0, DateTimeKind.Unspecified), utc.ToLocal());
        Assert.Equal(DateTimeKind.Unspecified, utc.ToLocal().Kind);
        Assert.Throws<ArgumentException>(() => DateTime.SpecifyKind(utc, DateTimeKind.Local).ToLocal());
    }

    [Fact]
    public void A_day_begins_at_seventeen_hours_UTC_of_the_day_before() =>
        Assert.Equal(new DateTime(2026, 11, 22, 17, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 23).StartUtc());
}
