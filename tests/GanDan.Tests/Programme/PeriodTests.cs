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
}
