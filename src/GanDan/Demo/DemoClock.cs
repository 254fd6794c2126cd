using GanDan.Platform.Access;
using GanDan.Platform.Calendar;

namespace GanDan.Demo;

/// <summary>The clock as it stood at a moment of the demo's past, and who acted by it.</summary>
internal static class DemoClock
{
    /// <param name="now">A moment that has not come yet is a minute before this.</param>
    /// <param name="hour">Of the office's own day.</param>
    /// <param name="by">Who acts; nobody in particular without it.</param>
    /// <param name="role">What the person acts as, for rules that ask for it.</param>
    public static Me At(DateTime now, int daysAgo, int hour, Account? by = null, Role? role = null)
    {
        var moment = DateOnly.FromDateTime(now.ToLocal()).AddDays(-daysAgo).StartUtc().AddHours(hour);
        var me = new Me(new Stopped(moment < now ? moment : now.AddMinutes(-1)));
        if (by is not null)
            me.Become(by.Id, by.FullName, role is { } given ? [Grant(by, given, moment)] : []);
        return me;
    }

    private static Grant Grant(Account to, Role role, DateTime at) =>
        new()
        {
            AccountId = to.Id,
            Role = role,
            GivenAt = at,
        };

    private sealed class Stopped(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
    }
}
