using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Text;

public sealed class VietnameseNumbersTests
{
    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(999, "999", "999")]
    [InlineData(2353, "2.353", "2,353")]
    [InlineData(-1284000, "-1.284.000", "-1,284,000")]
    public void Thousands_are_parted(long number, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, VietnameseNumbers.Number(number));
        Assert.Equal(english, VietnameseNumbers.Number(number, Language.English));
    }

    [Theory]
    [InlineData(197, 200, 1, "98,5%")]
    [InlineData(200, 200, 1, "100%")]
    [InlineData(49, 50, 1, "98%")]
    [InlineData(1, 3, 1, "33,3%")]
    [InlineData(2, 3, 1, "66,7%")]
    [InlineData(1, 2000, 1, "0,1%")] // 0,05 is a half and goes up
    [InlineData(1, 2001, 1, "0%")]
    [InlineData(1999, 2000, 1, "100%")]
    [InlineData(2, 3, 0, "67%")]
    [InlineData(1, 1600, 3, "0,063%")]
    [InlineData(25, 2, 1, "1.250%")]
    [InlineData(-197, 200, 1, "-98,5%")]
    [InlineData(0, 7, 1, "0%")]
    [InlineData(7, 0, 1, "–")]
    [InlineData(long.MaxValue, long.MaxValue, 6, "100%")]
    public void A_share_is_rounded_half_up_on_whole_numbers(long part, long whole, int decimals, string printed)
    {
        Assert.Equal(printed, VietnameseNumbers.Percent(part, whole, decimals));
    }

    [Fact]
    public void Money_names_its_unit()
    {
        Assert.Equal("1.073.000.000 đồng", VietnameseNumbers.Money(1_073_000_000));
        Assert.Equal("1,073,000,000 VND", VietnameseNumbers.Money(1_073_000_000, Language.English));
        Assert.Equal("98.5%", VietnameseNumbers.Percent(197, 200, language: Language.English));
    }

    [Fact]
    public void A_date_is_printed_without_zeros()
    {
        Assert.Equal("24/3/2020", VietnameseNumbers.Date(new DateOnly(2020, 3, 24)));
        Assert.Equal("5/2/2026", VietnameseNumbers.Date(new DateOnly(2026, 2, 5)));
        Assert.Equal("24 March 2020", VietnameseNumbers.Date(new DateOnly(2020, 3, 24), Language.English));
    }

    [Theory]
    [InlineData(2020, 3, 24, "ngày 24 tháng 3 năm 2020")]
    [InlineData(2026, 2, 5, "ngày 05 tháng 02 năm 2026")]
    [InlineData(2026, 12, 9, "ngày 09 tháng 12 năm 2026")]
    public void The_date_of_a_paper_has_a_zero_before_small_days_and_the_first_two_months(int year, int month, int day, string printed)
    {
        Assert.Equal(printed, VietnameseNumbers.LongDate(new DateOnly(year, month, day)));
    }
}
