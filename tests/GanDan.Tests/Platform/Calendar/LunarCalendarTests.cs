using System.Globalization;
using GanDan.Platform.Calendar;
using GanDan.Tests.Support;

namespace GanDan.Tests.Platform.Calendar;

public sealed class LunarCalendarTests
{
    [Theory]
    [InlineData(2020, "2020-01-25", "2020-04-02", 4, "2020-05-23", 30)]
    [InlineData(2021, "2021-02-12", "2021-04-21", null, null, 30)]
    [InlineData(2022, "2022-02-01", "2022-04-10", null, null, 29)]
    [InlineData(2023, "2023-01-22", "2023-04-29", 2, "2023-03-22", 30)]
    [InlineData(2024, "2024-02-10", "2024-04-18", null, null, 30)]
    [InlineData(2025, "2025-01-29", "2025-04-07", 6, "2025-07-25", 29)]
    [InlineData(2026, "2026-02-17", "2026-04-26", null, null, 29)]
    [InlineData(2027, "2027-02-06", "2027-04-16", null, null, 29)]
    [InlineData(2028, "2028-01-26", "2028-04-04", 5, "2028-06-23", 29)]
    [InlineData(2029, "2029-02-13", "2029-04-23", null, null, 29)]
    [InlineData(2030, "2030-02-02", "2030-04-12", null, null, 29)]
    [InlineData(2031, "2031-01-23", "2031-04-01", 3, "2031-04-21", 29)]
    [InlineData(2032, "2032-02-11", "2032-04-19", null, null, 29)]
    [InlineData(2033, "2033-01-31", "2033-04-09", 11, "2033-12-22", 30)]
    [InlineData(2034, "2034-02-19", "2034-04-28", null, null, 30)]
    [InlineData(2035, "2035-02-08", "2035-04-17", null, null, 30)]
    public void Known_years_are_right(int year, string tet, string hungKings, int? leap, string? leapStart, int eve)
    {
        Assert.Equal(Day(tet), LunarCalendar.Tet(year));
        Assert.Equal(Day(hungKings), LunarCalendar.HungKings(year));
        Assert.Equal(leap, LunarCalendar.LeapMonth(year));
        Assert.Equal(eve, LunarCalendar.FromSolar(Day(tet).AddDays(-1)).Day);
        if (leap is { } month)
            Assert.Equal(Day(leapStart!), LunarCalendar.ToSolar(new(year, month, 1, IsLeapMonth: true)));
    }

    [Theory]
    [InlineData("2026-11-23", "15/10 Bính Ngọ")]
    [InlineData("2026-09-02", "21/7 Bính Ngọ")]
    [InlineData("2025-07-25", "1/6 nhuận Ất Tỵ")]
    [InlineData("2024-02-10", "1/1 Giáp Thìn")]
    public void Days_are_written_as_on_a_wall_calendar(string day, string written) =>
        Assert.Equal(written, LunarCalendar.FromSolar(Day(day)).ToString());

    [Fact]
    public void Every_day_from_1950_to_2099_goes_there_and_back()
    {
        for (var day = new DateOnly(1950, 1, 1); day.Year < 2100; day = day.AddDays(1))
            Assert.Equal(day, LunarCalendar.ToSolar(LunarCalendar.FromSolar(day)));
    }

    [Theory]
    [InlineData(1968)]
    [InlineData(1969)]
    [InlineData(1985)]
    [InlineData(2007)]
    [InlineData(2030)]
    [InlineData(2053)]
    public void Tet_is_not_the_Chinese_new_year_when_the_new_moon_falls_near_midnight(int year)
    {
        var chinese = DateOnly.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0));

        Assert.NotEqual(chinese, LunarCalendar.Tet(year));
    }

    // The tables as they circulate put Tết 1925 on 25 January; the moon was new at 21:46 on the 24th, so we do not follow.
    [Fact]
    public void Every_month_of_the_published_tables_begins_on_its_day()
    {
        var rows = Table("hnd_lunar_months_1800_2199_hand.csv");

        var wrong = rows.Where(row => LunarCalendar.ToSolar(new(Int(row[0]), Int(row[1]), 1, row[2] == "1")) != Day(row[3]))
            .Select(row => string.Join(',', row))
            .ToList();

        Assert.True(rows.Count > 1500, $"Only {rows.Count} months were read.");
        Assert.Equal("1925,1,0,1925-01-25,29", Assert.Single(wrong));
    }

    [Fact]
    public void Every_Tet_and_leap_month_of_the_published_tables_agrees()
    {
        var rows = Table("hnd_year_codes_hand.csv");

        var wrong = rows.Where(row =>
                LunarCalendar.Tet(Int(row[0])) != Day(row[2]) || (LunarCalendar.LeapMonth(Int(row[0])) ?? 0) != Int(row[3])
            )
            .Select(row => string.Join(',', row))
            .ToList();

        Assert.True(rows.Count > 100, $"Only {rows.Count} years were read.");
        Assert.StartsWith("1925,", Assert.Single(wrong), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_that_do_not_exist_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarCalendar.ToSolar(new(2026, 12, 30)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarCalendar.ToSolar(new(2026, 6, 1, IsLeapMonth: true)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarCalendar.FromSolar(new(1492, 10, 12)));
    }

    private static List<string[]> Table(string file)
    {
        var path = OpenData.Path("vn_lunar", file);
        Assert.SkipUnless(File.Exists(path), $"{path} is not here.");
        return [.. File.ReadAllLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))];
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
