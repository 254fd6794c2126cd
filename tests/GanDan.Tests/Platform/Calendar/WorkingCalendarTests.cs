using System.Globalization;
using System.Text.Json;
using GanDan.Platform.Calendar;
using GanDan.Tests.Support;

namespace GanDan.Tests.Platform.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar s_announced = new(SeedDays.All);

    private static readonly WorkingCalendar s_withoutSwaps = new(
        SeedDays.All.Where(day => day.Kind is not (CalendarDayKind.SwapOff or CalendarDayKind.SwapWork))
    );

    [Theory]
    [InlineData("2026-02-12", 10, "2026-02-23")]
    [InlineData("2026-06-30", 10, "2026-07-10")]
    [InlineData("2026-08-03", 30, "2026-09-03")]
    [InlineData("2026-02-13", 0, "2026-02-13")]
    [InlineData("2026-02-14", 0, "2026-02-23")]
    public void Terms_in_days_count_every_day_and_roll_at_the_end(string trigger, int days, string due) =>
        Assert.Equal(Day(due), s_withoutSwaps.PlusDays(Day(trigger), days));

    [Theory]
    [InlineData("2026-02-12", 7, "2026-03-02")]
    [InlineData("2026-02-10", 10, "2026-03-03")]
    [InlineData("2026-04-24", 5, "2026-05-06")]
    [InlineData("2026-04-22", 7, "2026-05-06")]
    [InlineData("2026-06-30", 10, "2026-07-14")]
    [InlineData("2026-07-01", 7, "2026-07-10")]
    [InlineData("2026-08-27", 5, "2026-09-07")]
    [InlineData("2026-08-20", 5, "2026-08-27")]
    [InlineData("2026-08-21", 1, "2026-08-24")]
    public void Terms_in_working_days_skip_days_off(string trigger, int days, string due) =>
        Assert.Equal(Day(due), s_withoutSwaps.PlusWorkingDays(Day(trigger), days));

    [Theory]
    [InlineData("2026-08-27", 5, "2026-09-08")]
    [InlineData("2026-08-20", 5, "2026-08-26")]
    [InlineData("2025-12-31", 1, "2026-01-05")]
    [InlineData("2026-01-08", 2, "2026-01-10")]
    public void Swapped_days_change_the_count(string trigger, int days, string due) =>
        Assert.Equal(Day(due), s_announced.PlusWorkingDays(Day(trigger), days));

    [Fact]
    public void A_term_may_end_on_a_Saturday_that_is_worked() =>
        Assert.Equal(Day("2026-08-22"), s_announced.PlusDays(Day("2026-08-12"), 10));

    [Theory]
    [InlineData("2026-01-31", 1, "2026-03-02")]
    [InlineData("2028-01-31", 1, "2028-02-29")]
    [InlineData("2026-03-15", 3, "2026-06-15")]
    [InlineData("2025-09-02", 12, "2026-09-03")]
    public void Terms_in_months_end_on_the_same_day_or_the_months_last(string trigger, int months, string due) =>
        Assert.Equal(Day(due), s_withoutSwaps.PlusMonths(Day(trigger), months));

    [Fact]
    public void Every_day_of_a_reckoning_is_explained()
    {
        var deadline = s_announced.ExplainWorkingDays(Day("2026-08-20"), 8);

        Assert.Equal(
            [
                (Day("2026-08-20"), null, DayReason.Trigger),
                (Day("2026-08-21"), 1, DayReason.Counted),
                (Day("2026-08-22"), 2, DayReason.SwapWork),
                (Day("2026-08-23"), null, DayReason.Weekend),
                (Day("2026-08-24"), 3, DayReason.Counted),
                (Day("2026-08-25"), 4, DayReason.Counted),
                (Day("2026-08-26"), 5, DayReason.Counted),
                (Day("2026-08-27"), 6, DayReason.Counted),
                (Day("2026-08-28"), 7, DayReason.Counted),
                (Day("2026-08-29"), null, DayReason.Weekend),
                (Day("2026-08-30"), null, DayReason.Weekend),
                (Day("2026-08-31"), null, DayReason.SwapOff),
                (Day("2026-09-01"), null, DayReason.Holiday),
                (Day("2026-09-02"), null, DayReason.Holiday),
                (Day("2026-09-03"), 8, DayReason.Counted),
            ],
            deadline.Steps.Select(step => (step.Date, step.Number, step.Reason))
        );
        Assert.Equal(Day("2026-09-03"), deadline.DueOn);
        Assert.Equal("Quốc khánh", deadline.Steps[^2].Note);
    }

    [Fact]
    public void An_end_that_moves_says_from_where_and_why()
    {
        var deadline = s_withoutSwaps.ExplainDays(Day("2026-04-16"), 10);

        var last = deadline.Steps.TakeLast(4).Select(step => (step.Date, step.Number, step.Reason));
        Assert.Equal(
            [
                (Day("2026-04-26"), 10, DayReason.Counted),
                (Day("2026-04-26"), null, DayReason.Holiday),
                (Day("2026-04-27"), null, DayReason.Compensatory),
                (Day("2026-04-28"), (int?)null, DayReason.RolledTo),
            ],
            last
        );
    }

    [Fact]
    public void Months_are_explained_by_their_last_day()
    {
        var deadline = s_withoutSwaps.ExplainMonths(Day("2026-01-31"), 1);

        Assert.Equal(
            [DayReason.Trigger, DayReason.SameDay, DayReason.Weekend, DayReason.Weekend, DayReason.RolledTo],
            deadline.Steps.Select(step => step.Reason)
        );
    }

    [Fact]
    public void A_holiday_wins_over_a_swap_of_the_same_day()
    {
        var date = Day("2026-05-01");
        var calendar = new WorkingCalendar([new(date, CalendarDayKind.SwapWork, "", ""), new(date, CalendarDayKind.Holiday, "", "")]);

        Assert.False(calendar.IsWorkingDay(date));
    }

    [Fact]
    public void A_negative_term_is_a_bug_not_a_date() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => s_announced.PlusWorkingDays(Day("2026-01-01"), -1));

    [Fact]
    public void The_candidates_of_2026_are_what_was_announced_but_for_swaps()
    {
        var announced = SeedDays.All.Where(day =>
            day.Date.Year == 2026 && day.Kind is not (CalendarDayKind.SwapOff or CalendarDayKind.SwapWork)
        );

        Assert.Equal(announced.Select(Pair), WorkingCalendar.CandidateHolidays(2026).Select(Pair));
    }

    [Theory]
    [InlineData(2021, "09-02 09-03")]
    [InlineData(2022, "09-01 09-02")]
    [InlineData(2023, "09-01 09-02 09-04")]
    [InlineData(2024, "09-02 09-03")]
    [InlineData(2025, "09-01 09-02")]
    public void National_Day_takes_the_neighbour_that_was_taken(int year, string days)
    {
        var september = WorkingCalendar.CandidateHolidays(year).Where(day => day.Date.Month == 9);

        Assert.Equal(days, string.Join(' ', september.Select(day => day.Date.ToString("MM-dd", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Two_holidays_at_one_weekend_give_two_days_in_lieu()
    {
        var days = WorkingCalendar.CandidateHolidays(2023).Where(day => day.Kind is CalendarDayKind.Compensatory).Select(day => day.Date);

        Assert.Equal(
            [Day("2023-01-26"), Day("2023-01-27"), Day("2023-05-02"), Day("2023-05-03"), Day("2023-09-04")],
            days.Order().SkipWhile(day => day.Month == 1 && day.Day < 10)
        );
    }

    [Fact]
    public void Candidates_of_2014_to_2019_are_the_days_that_were_off()
    {
        var path = OpenData.Path("vn_holidays", "vn_holidays_hand.json");
        Assert.SkipUnless(File.Exists(path), $"{path} is not here.");
        var published = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))!;
        var calendar = new WorkingCalendar(Enumerable.Range(2014, 6).SelectMany(WorkingCalendar.CandidateHolidays));

        var checkedDays = published
            .Where(day => string.CompareOrdinal(day.Key, "2014") > 0 && !day.Value.Contains("substituted", StringComparison.Ordinal))
            .Where(day => !day.Value.Contains("Lunar", StringComparison.Ordinal) || day.Value is "Lunar New Year" or "Lunar New Year's Eve")
            .ToList();
        var worked = checkedDays.Where(day => calendar.IsWorkingDay(Day(day.Key))).ToList();

        Assert.True(checkedDays.Count > 45, $"Only {checkedDays.Count} days were read.");
        Assert.Empty(worked);
    }

    [Fact]
    public void Every_published_Tet_since_1976_is_ours()
    {
        var path = OpenData.Path("vn_holidays", "vn_holidays_hand.json");
        Assert.SkipUnless(File.Exists(path), $"{path} is not here.");
        var published = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))!;

        var days = published
            .Where(day => day.Value == "Lunar New Year" && string.CompareOrdinal(day.Key, "1976") > 0)
            .Select(day => Day(day.Key))
            .ToList();

        Assert.True(days.Count > 40);
        Assert.All(days, day => Assert.Equal(day, LunarCalendar.Tet(day.Year)));
    }

    [Fact]
    public void The_seed_covers_2019_to_2027_once_per_day_with_a_source()
    {
        Assert.All(Enumerable.Range(2019, 9), year => Assert.True(s_announced.Covers(year)));
        Assert.False(s_announced.Covers(2028));
        Assert.Equal(SeedDays.All.Count, SeedDays.All.Select(day => day.Date).Distinct().Count());
        Assert.All(SeedDays.All, day => Assert.False(string.IsNullOrEmpty(day.Source)));
    }

    private static (DateOnly, CalendarDayKind) Pair(CalendarDay day) => (day.Date, day.Kind);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
