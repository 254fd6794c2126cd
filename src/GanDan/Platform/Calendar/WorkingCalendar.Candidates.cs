namespace GanDan.Platform.Calendar;

public sealed partial class WorkingCalendar
{
    /// <summary>The first year whose holidays can be computed.</summary>
    public const int FirstLawfulYear = 2013;
    private const int CodeOf2019InForce = 2021;

    /// <summary>
    /// The holidays the labour code promises for a year, as a proposal that a person compares with the yearly notice and edits: 1/1, five
    /// days of Tết, Giỗ Tổ, 30/4, 1/5, Quốc khánh (two days from 2021), and a working day for each that falls on a weekend (Bộ luật Lao động
    /// 2019 Đ.112, Đ.111.3; before 2021 Bộ luật Lao động 2012 Đ.115). The Prime Minister decides which five days of Tết and which neighbour
    /// of 2/9: proposed are the eve and the first four days, and the working neighbour that makes the longer rest. Swaps cannot be
    /// computed. Ngày Văn hóa Việt Nam (24/11) is left out until the code names it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Before 2013, under older codes.</exception>
    public static IReadOnlyList<CalendarDay> CandidateHolidays(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstLawfulYear);
        var source = year >= CodeOf2019InForce ? SourceOfCode2019 : SourceOfCode2012;
        var holidays = Named(year)
            .DistinctBy(day => day.Date)
            .OrderBy(day => day.Date)
            .Select(day => new CalendarDay(day.Date, CalendarDayKind.Holiday, day.Note, source))
            .ToList();
        return [.. holidays.Concat(DaysFor(holidays, source)).OrderBy(day => day.Date)];
    }

    internal const string SourceOfCode2019 = "Tính theo Bộ luật Lao động 2019, Điều 111 và 112; chưa đối chiếu thông báo của năm";
    internal const string SourceOfCode2012 = "Tính theo Bộ luật Lao động 2012, Điều 115; chưa đối chiếu thông báo của năm";
    internal const string NewYear = "Tết Dương lịch";
    internal const string LunarNewYear = "Tết Âm lịch";
    internal const string Kings = "Giỗ Tổ Hùng Vương";
    internal const string Victory = "Ngày Chiến thắng 30/4";
    internal const string Labour = "Ngày Quốc tế lao động 1/5";
    internal const string National = "Quốc khánh";
    internal const string Instead = "Nghỉ bù";

    private static IEnumerable<(DateOnly Date, string Note)> Named(int year)
    {
        yield return (new(year, 1, 1), NewYear);
        var tet = LunarCalendar.Tet(year);
        for (var day = -1; day <= 3; day++)
            yield return (tet.AddDays(day), LunarNewYear);
        yield return (LunarCalendar.HungKings(year), Kings);
        yield return (new(year, 4, 30), Victory);
        yield return (new(year, 5, 1), Labour);
        yield return (new(year, 9, 2), National);
        if (year >= CodeOf2019InForce)
            yield return (NeighbourOfNationalDay(year), National);
    }

    /// <summary>A working day beside 2/9; of two, the one nearer the weekend; else the day before.</summary>
    private static DateOnly NeighbourOfNationalDay(int year)
    {
        var day = new DateOnly(year, 9, 2);
        var after = day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Thursday;
        return day.AddDays(after ? 1 : -1);
    }

    private static IEnumerable<CalendarDay> DaysFor(List<CalendarDay> holidays, string source)
    {
        var taken = holidays.Select(day => day.Date).ToHashSet();
        foreach (var holiday in holidays.Where(day => IsWeekend(day.Date)))
        {
            var instead = holiday.Date;
            while (IsWeekend(instead) || taken.Contains(instead))
                instead = instead.AddDays(1);
            taken.Add(instead);
            yield return new(instead, CalendarDayKind.Compensatory, Instead, source);
        }
    }
}
