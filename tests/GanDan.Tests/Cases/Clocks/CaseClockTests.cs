using GanDan.Cases.Clocks;
using GanDan.Platform.Calendar;

namespace GanDan.Tests.Cases.Clocks;

public sealed class CaseClockTests
{
    private static readonly DateOnly First = new(2026, 12, 3);
    private static readonly DateOnly Extended = new(2026, 12, 20);

    [Theory]
    [InlineData("2026-12-03", false)]
    [InlineData("2026-12-04", true)]
    [InlineData("2026-12-20", true)]
    public void An_extension_keeps_the_first_date_and_late_is_judged_by_it(string on, bool late)
    {
        var clock = Started();

        clock.DueOn = Extended;
        clock.Meet(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(First, clock.FirstDueOn);
        Assert.Equal(late, clock.MetLate);
    }

    [Fact]
    public void While_it_runs_the_extended_date_says_what_is_overdue()
    {
        var clock = Started();

        clock.DueOn = Extended;

        Assert.False(clock.OverdueOn(Extended));
        Assert.True(clock.OverdueOn(Extended.AddDays(1)));
    }

    [Fact]
    public void What_has_stopped_is_neither_overdue_nor_met_afterwards()
    {
        var clock = Started();

        clock.Stop(First);
        clock.Meet(Extended);

        Assert.False(clock.OverdueOn(Extended));
        Assert.Null(clock.MetOn);
    }

    [Theory]
    [InlineData("2026-11-25", "2026-11-27", "2026-12-07")] // 8 days left: 5/12 is a Saturday
    [InlineData("2026-11-25", "2026-11-25", "2026-12-03")]
    [InlineData("2026-12-03", "2026-12-10", "2026-12-10")]
    [InlineData("2026-12-05", "2026-12-15", "2026-12-13")] // two days late before, two days late after
    public void What_stood_still_goes_on_with_the_days_it_had(string stopped, string on, string due)
    {
        var clock = Started();

        clock.Stop(Day(stopped));
        clock.GoOn(Day(on), Calendar);

        Assert.Equal((First, Day(due), true), (clock.FirstDueOn, clock.DueOn, clock.Runs));
    }

    [Theory]
    [InlineData("2026-12-05", true)] // an extension alone
    [InlineData("2026-12-07", false)] // with the four days it stood still
    public void Days_of_a_suspension_are_not_late_and_those_of_an_extension_are(string met, bool extendedOnly)
    {
        var clock = Started();
        if (extendedOnly)
            clock.DueOn = Extended;
        else
        {
            clock.Stop(new(2026, 11, 25));
            clock.GoOn(new(2026, 11, 27), Calendar);
        }

        clock.Meet(Day(met));

        Assert.Equal(extendedOnly, clock.MetLate);
        Assert.Equal(First.AddDays(extendedOnly ? 0 : 4), clock.MeasuredBy);
    }

    [Fact]
    public void A_term_of_working_days_goes_on_in_working_days()
    {
        var on = new DateOnly(2026, 11, 23);
        var rule = new DeadlineRule
        {
            Code = "X",
            Length = 5,
            Unit = TermUnit.WorkingDays,
            ValidFrom = on,
            Source = "Thử",
        };
        var clock = CaseClock.Start(Guid.CreateVersion7(), ClockKind.Answer, rule, on, Calendar);
        Assert.Equal(new DateOnly(2026, 11, 30), clock.DueOn);

        clock.Stop(new(2026, 11, 26));
        clock.GoOn(new(2026, 12, 3), Calendar);

        Assert.Equal(new DateOnly(2026, 12, 7), clock.DueOn);
    }

    [Fact]
    public void It_keeps_to_its_rule_as_it_read_when_it_began()
    {
        var clock = Started();

        Assert.Equal((10, TermUnit.Days), (clock.AsPromised().Length, clock.AsPromised().Unit));
        Assert.Equal(First, clock.AsPromised().From(clock.StartsOn, Calendar).DueOn);
    }

    private static WorkingCalendar Calendar { get; } = OfficeCalendar.Of([.. SeedDays.All.Select(d => OfficeDay.Of(d, true))]).ForTerms;

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static CaseClock Started()
    {
        var rules = new RuleBook(SeedRules.All.ToList());
        var on = new DateOnly(2026, 11, 23);
        return CaseClock.Start(Guid.CreateVersion7(), ClockKind.Answer, rules.For(Codes.Answer, on), on, Calendar);
    }
}
