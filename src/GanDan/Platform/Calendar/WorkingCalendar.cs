using System.Collections.Frozen;

namespace GanDan.Platform.Calendar;

/// <summary>
/// Counts the terms of the law. A term in days starts the day after the trigger (Bộ luật Dân sự 2015 Đ.147.2) and ends with its last day
/// (Đ.148.6); a term of months ends on the same day of the month, or the month's last (Đ.148.3); a term whose last day is a day off ends
/// with the next working day (Đ.148.5). Days off are Saturday, Sunday and the rows given: holidays and the days off for them (Bộ luật Lao
/// động 2019 Đ.112, Đ.111.3) and the yearly swaps. Where rows of one date disagree, the day is off.
/// </summary>
public sealed partial class WorkingCalendar
{
    private readonly FrozenDictionary<DateOnly, CalendarDay> _days;
    private readonly FrozenSet<int> _years;

    public WorkingCalendar(IEnumerable<CalendarDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        _days = days.GroupBy(day => day.Date).ToFrozenDictionary(group => group.Key, group => group.MinBy(day => day.Kind)!);
        _years = _days.Keys.Select(date => date.Year).ToFrozenSet();
    }

    /// <summary>Whether the calendar has rows for a year; a due date in a year without them is provisional.</summary>
    public bool Covers(int year) => _years.Contains(year);

    /// <summary>Whether the office works that day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        _days.TryGetValue(day, out var special) ? special.Kind is CalendarDayKind.SwapWork : !IsWeekend(day);

    /// <summary>"N ngày làm việc": only working days count. 0 is the trigger day itself, or the next working day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative term.</exception>
    public DateOnly PlusWorkingDays(DateOnly trigger, int n) => ExplainWorkingDays(trigger, n).DueOn;

    /// <summary>"N ngày": every day counts; only the end moves off a day of rest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative term.</exception>
    public DateOnly PlusDays(DateOnly trigger, int n) => ExplainDays(trigger, n).DueOn;

    /// <summary>"N tháng": ends on the same day of the month, or the month's last; moved off a day of rest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative term.</exception>
    public DateOnly PlusMonths(DateOnly trigger, int n) => ExplainMonths(trigger, n).DueOn;

    /// <summary>As <see cref="PlusWorkingDays"/>, day by day.</summary>
    public Deadline ExplainWorkingDays(DateOnly trigger, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var steps = Start(trigger);
        var day = trigger;
        for (var counted = 0; counted < n; )
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                steps.Add(new(day, ++counted, ReasonToWork(day), NoteOf(day)));
            else
                steps.Add(NotCounted(day));
        }

        return End(day, steps);
    }

    /// <summary>As <see cref="PlusDays"/>, day by day.</summary>
    public Deadline ExplainDays(DateOnly trigger, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var steps = Start(trigger);
        for (var counted = 1; counted <= n; counted++)
            steps.Add(new(trigger.AddDays(counted), counted, DayReason.Counted, NoteOf(trigger.AddDays(counted))));
        return End(trigger.AddDays(n), steps);
    }

    /// <summary>As <see cref="PlusMonths"/>: the trigger, the same day of the last month, and where the end moved.</summary>
    public Deadline ExplainMonths(DateOnly trigger, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var steps = Start(trigger);
        var end = trigger.AddMonths(n);
        if (n > 0)
            steps.Add(new(end, null, DayReason.SameDay, NoteOf(end)));
        return End(end, steps);
    }

    private List<DayStep> Start(DateOnly trigger) => [new(trigger, null, DayReason.Trigger, NoteOf(trigger))];

    /// <summary>Moves the end to a working day. The day it moves away from is told again, as the reason for moving.</summary>
    private Deadline End(DateOnly day, List<DayStep> steps)
    {
        var rolled = false;
        for (; !IsWorkingDay(day); day = day.AddDays(1), rolled = true)
            steps.Add(NotCounted(day));
        if (rolled)
            steps.Add(new(day, null, DayReason.RolledTo, NoteOf(day)));
        return new(day, steps);
    }

    private DayStep NotCounted(DateOnly day) =>
        _days.TryGetValue(day, out var special)
            ? new(day, null, ReasonToRest(special.Kind), special.Note)
            : new(day, null, DayReason.Weekend, null);

    private DayReason ReasonToWork(DateOnly day) => _days.ContainsKey(day) ? DayReason.SwapWork : DayReason.Counted;

    private static DayReason ReasonToRest(CalendarDayKind kind) =>
        kind switch
        {
            CalendarDayKind.Compensatory => DayReason.Compensatory,
            CalendarDayKind.SwapOff => DayReason.SwapOff,
            CalendarDayKind.OfficeClosed => DayReason.OfficeClosed,
            _ => DayReason.Holiday,
        };

    private string? NoteOf(DateOnly day) => _days.GetValueOrDefault(day)?.Note;

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
