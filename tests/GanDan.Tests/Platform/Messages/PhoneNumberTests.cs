using GanDan.Platform.Messages;

namespace GanDan.Tests.Platform.Messages;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0903123456")]
    [InlineData("090 312 34 56")]
    [InlineData("(090) 312-34.56")]
    [InlineData("84903123456")]
    [InlineData("+84 903 123 456")]
    [InlineData("+84 (0)903 123 456")]
    [InlineData("0084903123456")]
    public void A_mobile_number_is_written_as_providers_want_it(string typed) => Assert.Equal("+84903123456", PhoneNumber.Normal(typed));

    [Theory]
    [InlineData("02838297000")]
    [InlineData("+1 900 123 4567")]
    [InlineData("090312345")]
    [InlineData("+900 312 3456")]
    [InlineData("")]
    public void What_is_no_mobile_number_of_the_country_gets_none(string typed) => Assert.Null(PhoneNumber.Normal(typed));

    [Fact]
    public void A_number_that_begins_with_84_after_its_zero_stays_what_it_is() =>
        Assert.Equal("+84843123456", PhoneNumber.Normal("0843123456"));
}
