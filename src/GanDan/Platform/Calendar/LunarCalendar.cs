namespace GanDan.Platform.Calendar;

/// <summary>
/// The Vietnamese lunar calendar by the rules Hồ Ngọc Đức describes: a month begins on the local day that holds the new moon; the winter
/// solstice always falls in month 11; of thirteen months between two months 11, the first without a major term (trung khí) is the leap
/// month. The local day is that of UTC+7 since 1968 (Quyết định 121-CP năm 1967); before, the calendar in use followed Beijing: UTC+8, and
/// until 1928 its sundial (116°25′ east), as the published tables do. Sun and moon after Meeus, good for 1900–2199.
/// <para>
/// Not the framework's <see cref="System.Globalization.ChineseLunisolarCalendar"/>: that one reckons for Beijing throughout, and a new moon
/// between 23:00 and midnight in Hà Nội moves the month. Tết differs in 1968, 1969, 1985, 2007, 2030 and 2053, whole months in 1984–85.
/// </para>
/// </summary>
public static class LunarCalendar
{
    private const int FirstYear = 1900;
    internal const int LastYear = 2199;

    /// <summary>The lunar date of a solar day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before 1900 or after 2199.</exception>
    public static LunarDate FromSolar(DateOnly day)
    {
        RequireYear(day.Year, nameof(day));
        var months = Sky.MonthsOfSpan(day.DayNumber < Sky.MonthEleven(day.Year) ? day.Year : day.Year + 1);
        var month = months.Last(m => m.FirstDay <= day.DayNumber);
        return new(month.Year, month.Number, day.DayNumber - month.FirstDay + 1, month.IsLeap);
    }

    /// <summary>The solar day of a lunar date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">That year has no such month, or that month no such day.</exception>
    public static DateOnly ToSolar(LunarDate date)
    {
        RequireYear(date.Year, nameof(date));
        foreach (var month in MonthsOf(date.Year))
        {
            if (month.Number == date.Month && month.IsLeap == date.IsLeapMonth && date.Day >= 1 && date.Day <= month.Days)
                return DateOnly.FromDayNumber(month.FirstDay + date.Day - 1);
        }

        throw new ArgumentOutOfRangeException(nameof(date), date, "The lunar calendar has no such day.");
    }

    /// <summary>The first day of the lunar year (mùng 1 Tết).</summary>
    public static DateOnly Tet(int year) => ToSolar(new(year, 1, 1));

    /// <summary>Giỗ Tổ Hùng Vương, the tenth of the third month.</summary>
    public static DateOnly HungKings(int year) => ToSolar(new(year, 3, 10));

    /// <summary>The number of the leap month of a lunar year, or null.</summary>
    public static int? LeapMonth(int year)
    {
        RequireYear(year, nameof(year));
        return MonthsOf(year).Where(month => month.IsLeap).Select(month => (int?)month.Number).FirstOrDefault();
    }

    private static IEnumerable<LunarMonth> MonthsOf(int year) =>
        Sky.MonthsOfSpan(year).Concat(Sky.MonthsOfSpan(year + 1)).Where(month => month.Year == year);

    private static void RequireYear(int year, string name)
    {
        if (year is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(name, year, $"The lunar calendar is reckoned for {FirstYear}–{LastYear} only.");
    }
}
