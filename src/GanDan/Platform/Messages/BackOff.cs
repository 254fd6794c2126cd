namespace GanDan.Platform.Messages;

/// <summary>How long a message that could not be sent waits for its next try: six tries within about fifteen hours.</summary>
public static class BackOff
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(12),
    ];

    /// <summary>Between tries while no way of sending is set up.</summary>
    public static readonly TimeSpan NoWayYet = TimeSpan.FromHours(1);

    /// <summary>News older than this is not worth sending.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromDays(30);

    /// <summary>The wait after so many tries in vain; null when that was the last.</summary>
    public static TimeSpan? After(int attempts) => attempts <= Waits.Length ? Waits[attempts - 1] : null;
}
