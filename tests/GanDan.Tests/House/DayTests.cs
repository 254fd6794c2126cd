using System.Text.RegularExpressions;
using GanDan.Platform.Text;

namespace GanDan.Tests.House;

/// <summary>A day is written in one way, 24/3/2020, wherever a person reads it.</summary>
public sealed partial class DayTests
{
    [Fact]
    public void Only_one_place_knows_how_a_day_is_written()
    {
        var own = Repository.Application(".cs", ".cshtml").Where(f => f.Name is not "VietnameseNumbers.cs" && Writes().IsMatch(f.Text));

        Assert.Equal([], own.Select(f => f.Path));
    }

    [Fact]
    public void A_moment_says_the_hour_before_the_day()
    {
        var written = VietnameseNumbers.Moment(new DateTime(2020, 3, 4, 9, 5, 7, DateTimeKind.Local));

        Assert.Equal("09:05, 4/3/2020", written);
    }

    // A format in an interpolated text or in ToString; reading a day, and yyyy-MM-dd for files and addresses, are other matters.
    [GeneratedRegex(@"(?::|ToString\("")[^""}\n]*\bd{1,2}/M{1,2}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Writes();
}
