namespace GanDan.Platform.Calendar;

/// <summary>Which day it is at the office. Moments are stored in UTC; days are reckoned in Vietnam (UTC+7, no summer time).</summary>
public static class ClockExtensions
{
    /// <summary>Asia/Ho_Chi_Minh since 1975; written out so that a machine without time zone data reckons alike.</summary>
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(7);

    /// <summary>Today's date in Vietnam.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(ToLocal(clock.NowUtc()));

    /// <summary>This moment, kind UTC, to be stored.</summary>
    public static DateTime NowUtc(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>A stored moment as the wall clock in Vietnam shows it; the kind of the result is Unspecified.</summary>
    /// <exception cref="ArgumentException">The moment is in the machine's own time.</exception>
    public static DateTime ToLocal(this DateTime utc) =>
        utc.Kind is DateTimeKind.Local
            ? throw new ArgumentException("A stored moment is in UTC.", nameof(utc))
            : DateTime.SpecifyKind(utc + s_offset, DateTimeKind.Unspecified);

    /// <summary>The moment at which a day begins in Vietnam, kind UTC: for "everything received on that day".</summary>
    public static DateTime StartUtc(this DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - s_offset;
}
