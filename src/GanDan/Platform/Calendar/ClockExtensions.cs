namespace GanDan.Platform.Calendar;

/// <summary>What day and moment it is for an office in Viet Nam (UTC+7, no summer time).</summary>
public static class ClockExtensions
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The civil day in Viet Nam.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).DateTime);

    /// <summary>The moment in UTC, as it is stored.</summary>
    public static DateTime NowUtc(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>A stored UTC moment as wall-clock time in Viet Nam.</summary>
    public static DateTime ToLocal(this DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);
}
