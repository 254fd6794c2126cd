using GanDan.Programme;

namespace GanDan.Tests.Programme;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("1/1/2019 - 30/6/2019")]
    [InlineData("01/01/2019-30/06/2019")]
    [InlineData("1/1/2019 – 30/6/2019")]
    [InlineData("2019-01-01..2019-06-30")]
    public void Two_days_are_read_as_people_and_as_addresses_write_them(string typed)
    {
        var period = Period.Parse(typed);

        Assert.Equal(new Period("2019-01-01..2019-06-30", new(2019, 1, 1), new(2019, 6, 30), false), period);
    }

    [Theory]
    [InlineData("30/6/2019 - 1/1/2019")]
    [InlineData("1/1/2019")]
    [InlineData("31/2/2019 - 30/6/2019")]
    public void What_is_no_period_is_none(string typed) => Assert.Null(Period.Parse(typed));

    [Theory]
    [InlineData("2019-01-01..2019-06-30", "1/1/2019 – 30/6/2019")]
    [InlineData("2017-2020", "2017-2020")]
    [InlineData("2019", "2019")]
    public void A_period_is_named_as_people_read_it(string code, string named) => Assert.Equal(named, Period.Named(code));

    [Theory]
    [InlineData(2026, 11, 23, "2023-11-23")]
    [InlineData(2025, 3, 25, "2022-03-25")]
    // One term was a day longer than the other: its last day has none to stand beside.
    [InlineData(2028, 3, 24, "2025-03-24")]
    public void As_many_days_are_taken_of_the_term_before_as_the_running_one_has_had(int year, int month, int day, string last)
    {
        var before = new Period("2022-2025", new(2022, 3, 25), new(2025, 3, 24), true);
        var running = new Period("2025-2028", new(2025, 3, 25), new(2028, 3, 24), true);

        var same = before.SameDaysAs(running, new(year, month, day));

        Assert.Equal((before.From, DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)), (same.From, same.To));
    }

    [Theory]
    [InlineData(2024, 12, 31, false)]
    [InlineData(2025, 1, 1, true)]
    [InlineData(2025, 12, 30, true)]
    [InlineData(2025, 12, 31, false)]
    public void A_period_runs_from_its_first_day_to_the_one_before_its_last(int year, int month, int day, bool runs) =>
        Assert.Equal(runs, Period.Parse("2025")!.Runs(new(year, month, day)));
}
