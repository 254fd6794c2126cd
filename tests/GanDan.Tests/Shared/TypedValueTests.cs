using System.Globalization;
using GanDan.Shared;

namespace GanDan.Tests.Shared;

public sealed class TypedValueTests
{
    [Theory]
    [InlineData("1284", "1284")]
    [InlineData("1.284", "1284")]
    [InlineData("1 284 000", "1284000")]
    [InlineData("1.284.000", "1284000")]
    [InlineData("2,6", "2.6")]
    [InlineData("2.6", "2.6")]
    [InlineData("0.125", "0.125")]
    [InlineData("1.284,5", "1284.5")]
    [InlineData("-3", "-3")]
    public void A_number_is_read_as_it_is_written_here(string typed, string expected)
    {
        var read = TypedValue.TryNumber(typed, out var number);

        Assert.True(read);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("hai mươi")]
    [InlineData("1,2,3")]
    [InlineData("1.28.4")]
    [InlineData("1.28,4")]
    [InlineData("")]
    public void What_is_not_a_number_is_refused(string typed)
    {
        var read = TypedValue.TryNumber(typed, out _);

        Assert.False(read);
    }

    [Theory]
    [InlineData("05/12/2026")]
    [InlineData("5/12/2026")]
    [InlineData("5-12-2026")]
    [InlineData(" 5.12.2026 ")]
    [InlineData("2026-12-05")]
    [InlineData("05122026")]
    public void A_day_comes_before_its_month(string typed)
    {
        var read = TypedValue.TryDay(typed, out var day);

        Assert.True(read);
        Assert.Equal(new DateOnly(2026, 12, 5), day);
    }

    [Theory]
    [InlineData("31/2/2026")]
    [InlineData("5/12/26")]
    [InlineData("12/31/2026")]
    public void A_day_that_is_not_or_is_unclear_is_refused(string typed)
    {
        var read = TypedValue.TryDay(typed, out _);

        Assert.False(read);
    }
}
