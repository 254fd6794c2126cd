namespace GanDan.Platform.Calendar;

/// <summary>
/// The rows a new office starts with, 2019–2027. 2026 is the year as announced; the other years are the law's candidates, marked as
/// computed in their source, for the administrator to compare with the notices.
/// </summary>
public static class SeedDays
{
    public const int FirstYear = 2019;
    public const int LastYear = 2027;

    private const int AnnouncedYear = 2026;

    /// <summary>The source of rows that were read in the notice itself; every other row waits for somebody to compare it.</summary>
    internal const string Announced = "Thông báo nghỉ lễ, tết năm 2026";
    private const string Unverified = "Theo trí nhớ về thông báo năm 2026; cần đối chiếu văn bản";
    private const string SwappedOff = "Nghỉ hoán đổi";
    private const string SwappedOn = "Làm bù ngày hoán đổi";

    /// <summary>All rows, by date.</summary>
    public static IReadOnlyList<CalendarDay> All { get; } =
    [
        .. Enumerable
            .Range(FirstYear, LastYear - FirstYear + 1)
            .SelectMany(year => year == AnnouncedYear ? OfAnnouncedYear() : WorkingCalendar.CandidateHolidays(year))
            .OrderBy(day => day.Date),
    ];

    private static IEnumerable<CalendarDay> OfAnnouncedYear() =>
        [
            Holiday(1, 1, WorkingCalendar.NewYear),
            new(On(1, 2), CalendarDayKind.SwapOff, SwappedOff, Unverified),
            new(On(1, 10), CalendarDayKind.SwapWork, SwappedOn, Unverified),
            .. Enumerable.Range(16, 5).Select(day => Holiday(2, day, WorkingCalendar.LunarNewYear)),
            Holiday(4, 26, WorkingCalendar.Kings),
            new(On(4, 27), CalendarDayKind.Compensatory, WorkingCalendar.Instead, Announced),
            Holiday(4, 30, WorkingCalendar.Victory),
            Holiday(5, 1, WorkingCalendar.Labour),
            new(On(8, 22), CalendarDayKind.SwapWork, SwappedOn, Unverified),
            new(On(8, 31), CalendarDayKind.SwapOff, SwappedOff, Unverified),
            Holiday(9, 1, WorkingCalendar.National),
            Holiday(9, 2, WorkingCalendar.National),
        ];

    private static CalendarDay Holiday(int month, int day, string note) => new(On(month, day), CalendarDayKind.Holiday, note, Announced);

    private static DateOnly On(int month, int day) => new(AnnouncedYear, month, day);
}
