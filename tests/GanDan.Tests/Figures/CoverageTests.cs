using GanDan.Figures;

namespace GanDan.Tests.Figures;

public sealed class CoverageTests
{
    private static readonly Scope Term = new(new(2017, 7, 1), new(2020, 6, 30));

    [Fact]
    public void Only_whole_calendar_years_of_the_period_are_asked_for() => Assert.Equal([2018, 2019], Term.FullYears);

    [Fact]
    public void A_period_inside_one_year_has_no_whole_year() => Assert.Empty(new Scope(new(2020, 1, 1), new(2020, 12, 30)).FullYears);

    [Fact]
    public void A_year_from_its_first_to_its_last_day_is_whole() =>
        Assert.Equal([2020], new Scope(new(2020, 1, 1), new(2020, 12, 31)).FullYears);

    [Fact]
    public void A_whole_year_without_records_is_a_gap()
    {
        var coverage = Coverage.Of(Term, new(2018, 3, 1), new(2020, 2, 1), new Dictionary<int, int> { [2018] = 4, [2020] = 1 });

        Assert.True(coverage.HasGap);
        Assert.Equal([2019], coverage.YearsWithout);
        Assert.Equal([2018, 2020], coverage.YearsWith);
    }

    [Fact]
    public void A_part_of_a_year_without_records_is_no_gap()
    {
        var coverage = Coverage.Of(Term, new(2018, 3, 1), new(2019, 2, 1), new Dictionary<int, int> { [2018] = 4, [2019] = 1 });

        Assert.False(coverage.HasGap);
    }
}
