using System.Runtime.InteropServices;
using static System.Math;

namespace GanDan.Platform.Calendar;

/// <summary>One lunar month. Days are counted as <see cref="DateOnly.DayNumber"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LunarMonth(int Year, int Number, bool IsLeap, int FirstDay, int Days);

/// <summary>New moons and the sun's place, after J. Meeus, as the Vietnamese calendar uses them.</summary>
internal static class Sky
{
    private const double DaysInMonth = 29.530588853;

    /// <summary>Julian day number of day number 0 (0001-01-01), and of the first new moon of 1900.</summary>
    private const double JulianOrigin = 1721426;
    private const double FirstMoon = 2415021.076998695;

    /// <summary>Julian days of 1929-01-01 and 1968-01-01, when the zone of the calendar changed.</summary>
    private const double Standard = 2425612.5;
    private const double Vietnamese = 2439856.5;
    private const double Hanoi = 7.0 / 24;
    private const double Beijing = 8.0 / 24;
    private const double BeijingSundial = (7 + (45.0 / 60) + (40.0 / 3600)) / 24;

    private static readonly List<LunarMonth>?[] s_spans = new List<LunarMonth>?[LunarCalendar.LastYear + 2];

    /// <summary>First day of the month that holds the winter solstice of a solar year.</summary>
    public static int MonthEleven(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber;
        var moon = MoonAround(lastDay);
        while (NewMoonDay(moon) > lastDay)
            moon--;
        return NewMoonDay(MajorTerm(NewMoonDay(moon)) >= WinterSolstice ? moon - 1 : moon);
    }

    /// <summary>The 12 or 13 months from month 11 of the solar year before to the month before month 11 of this one.</summary>
    public static List<LunarMonth> MonthsOfSpan(int year) => s_spans[year] ??= Reckon(year);

    private static List<LunarMonth> Reckon(int year)
    {
        var first = MonthEleven(year - 1);
        var end = MonthEleven(year);
        var starts = new List<int>(14);
        for (var moon = MoonAround(first) - 1; starts.Count == 0 || starts[^1] < end; moon++)
        {
            var day = NewMoonDay(moon);
            if (day >= first)
                starts.Add(day);
        }

        var count = starts.Count - 1;
        var leap = count == 13 ? FirstWithoutMajorTerm(starts) : count;
        var months = new List<LunarMonth>(count);
        for (var i = 0; i < count; i++)
        {
            var place = i >= leap ? i - 1 : i;
            months.Add(new(place < 2 ? year - 1 : year, ((place + 10) % 12) + 1, i == leap, starts[i], starts[i + 1] - starts[i]));
        }

        return months;
    }

    private const int WinterSolstice = 9;

    private static int FirstWithoutMajorTerm(List<int> starts)
    {
        for (var i = 1; i < starts.Count - 1; i++)
        {
            if (MajorTerm(starts[i]) == MajorTerm(starts[i + 1]))
                return i;
        }

        return starts.Count;
    }

    private static int MoonAround(int day) => (int)Floor((day + JulianOrigin - FirstMoon) / DaysInMonth) + 1;

    /// <summary>The local day of the moon-th new moon since 1900.</summary>
    private static int NewMoonDay(int moon)
    {
        var moment = NewMoon(moon);
        var zone =
            moment < Standard ? BeijingSundial
            : moment < Vietnamese ? Beijing
            : Hanoi;
        return (int)(Floor(moment + 0.5 + zone) - JulianOrigin);
    }

    /// <summary>
    /// Which twelfth of its way the sun is in when the local day begins: 0 from the spring equinox, 9 from the winter solstice. The short
    /// formula errs by a quarter of an hour, so the fine distinction before 1929 is not made here.
    /// </summary>
    private static int MajorTerm(int day)
    {
        var midnight = day + JulianOrigin - 0.5;
        return (int)Floor(SunLongitude(midnight - (midnight < Vietnamese ? Beijing : Hanoi)) / 30);
    }

    /// <summary>Julian day (universal time) of the moon-th new moon since 1900.</summary>
    private static double NewMoon(int moon)
    {
        var t = moon / 1236.85;
        var (t2, t3) = (t * t, t * t * t);
        var mean =
            2415020.75933
            + (29.53058868 * moon)
            + (0.0001178 * t2)
            - (0.000000155 * t3)
            + (0.00033 * SinDegrees(166.56 + (132.87 * t) - (0.009173 * t2)));
        var sun = 359.2242 + (29.10535608 * moon) - (0.0000333 * t2) - (0.00000347 * t3);
        var anomaly = 306.0253 + (385.81691806 * moon) + (0.0107306 * t2) + (0.00001236 * t3);
        var latitude = 21.2964 + (390.67050646 * moon) - (0.0016528 * t2) - (0.00000239 * t3);

        var correction =
            ((0.1734 - (0.000393 * t)) * SinDegrees(sun))
            + (0.0021 * SinDegrees(2 * sun))
            - (0.4068 * SinDegrees(anomaly))
            + (0.0161 * SinDegrees(2 * anomaly))
            - (0.0004 * SinDegrees(3 * anomaly))
            + (0.0104 * SinDegrees(2 * latitude))
            - (0.0051 * SinDegrees(sun + anomaly))
            - (0.0074 * SinDegrees(sun - anomaly))
            + (0.0004 * SinDegrees((2 * latitude) + sun))
            - (0.0004 * SinDegrees((2 * latitude) - sun))
            - (0.0006 * SinDegrees((2 * latitude) + anomaly))
            + (0.0010 * SinDegrees((2 * latitude) - anomaly))
            + (0.0005 * SinDegrees((2 * anomaly) + sun));

        // Dynamical minus universal time, in days.
        var clock = -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return mean + correction - clock;
    }

    /// <summary>Degrees from the spring equinox, 0 up to 360, at a Julian day.</summary>
    private static double SunLongitude(double julianDay)
    {
        var t = (julianDay - 2451545.0) / 36525;
        var t2 = t * t;
        var anomaly = 357.52910 + (35999.05030 * t) - (0.0001559 * t2) - (0.00000048 * t * t2);
        var mean = 280.46645 + (36000.76983 * t) + (0.0003032 * t2);
        var centre =
            ((1.914600 - (0.004817 * t) - (0.000014 * t2)) * SinDegrees(anomaly))
            + ((0.019993 - (0.000101 * t)) * SinDegrees(2 * anomaly))
            + (0.000290 * SinDegrees(3 * anomaly));
        var longitude = (mean + centre) % 360;
        return longitude < 0 ? longitude + 360 : longitude;
    }

    private static double SinDegrees(double degrees) => Sin(degrees * PI / 180);
}
