using System.Collections.Frozen;
using GanDan.Platform.Data;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Calendar;

/// <summary>The calendar to reckon with, and the years in it that somebody has compared with the notice.</summary>
/// <param name="Days">On which days this office works.</param>
/// <param name="ForTerms">
/// On which days terms run: weekends, holidays and swaps, but not the days on which this office alone is closed; those are no public
/// holiday (Bộ luật Dân sự 2015 Đ.148.5) and stretch no term of the law.
/// </param>
/// <param name="Confirmed">Years whose every row somebody has compared.</param>
public sealed record CurrentCalendar(WorkingCalendar Days, WorkingCalendar ForTerms, FrozenSet<int> Confirmed)
{
    /// <summary>Years from the trigger to the due date whose days off are only computed: a term through them is provisional.</summary>
    public IEnumerable<int> Unconfirmed(Deadline deadline) =>
        Enumerable
            .Range(deadline.Steps[0].Date.Year, deadline.DueOn.Year - deadline.Steps[0].Date.Year + 1)
            .Where(year => !Confirmed.Contains(year));
}

/// <summary>Keeps the calendar between requests, with the state of the table that it was built from.</summary>
public sealed class CalendarMemory
{
    internal sealed record Kept((int Rows, long Versions) State, CurrentCalendar Calendar);

    internal Kept? Last { get; set; }
}

/// <summary>The working calendar of this office, built from its table.</summary>
public sealed class OfficeCalendar(Db db, CalendarMemory memory)
{
    /// <summary>Years after the last one in the table that are reckoned with the law's candidates.</summary>
    private const int YearsAhead = 2;

    /// <summary>
    /// The calendar as the table is now. Rows are never deleted and every change raises a version, so that the count and the sum of
    /// versions tell whether the kept one is still good: one small query, right in every process and inside an open transaction.
    /// </summary>
    public async Task<CurrentCalendar> Read()
    {
        var state = await db
            .OfficeDays.GroupBy(_ => 1)
            .Select(all => new { Rows = all.Count(), Versions = all.Sum(d => (long)d.Version) })
            .SingleOrDefaultAsync();
        var now = (state?.Rows ?? 0, state?.Versions ?? 0);
        if (memory.Last is { } kept && kept.State == now)
            return kept.Calendar;

        var read = Of(await db.OfficeDays.AsNoTracking().Standing().ToListAsync());
        memory.Last = new(now, read);
        return read;
    }

    /// <summary>Reckons with the rows; a year between them or just after them that has none, with the law's candidates.</summary>
    public static CurrentCalendar Of(IReadOnlyCollection<OfficeDay> rows)
    {
        var years = rows.GroupBy(d => d.Date.Year).ToDictionary(g => g.Key, g => g.All(d => d.Confirmed));
        var first = years.Count == 0 ? SeedDays.FirstYear : years.Keys.Min();
        var last = years.Count == 0 ? SeedDays.LastYear : years.Keys.Max();
        var computed = Enumerable
            .Range(first, Math.Min(last + YearsAhead, OfficeDay.LastYear) - first + 1)
            .Where(year => !years.ContainsKey(year))
            .SelectMany(WorkingCalendar.CandidateHolidays);
        var days = rows.Select(d => d.ToDay()).Concat(computed).ToList();
        return new(
            new WorkingCalendar(days),
            new WorkingCalendar(days.Where(d => d.Kind is not CalendarDayKind.OfficeClosed)),
            years.Where(y => y.Value).Select(y => y.Key).ToFrozenSet()
        );
    }
}

public static class CalendarSetup
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) =>
        services.AddSingleton<CalendarMemory>().AddScoped<OfficeCalendar>().AddSingleton(new Seed(db => db.SeedCalendar()));

    /// <summary>
    /// Gives an office that has never had a row, new or older than the table, the days it starts with; once, because rows that were taken
    /// out stay in the table.
    /// </summary>
    public static async Task SeedCalendar(this Db db)
    {
        if (await db.OfficeDays.AnyAsync())
            return;
        db.OfficeDays.AddRange(SeedDays.All.Select(day => OfficeDay.Of(day, confirmed: day.Source == SeedDays.Announced)));
        await db.SaveChangesAsync();
    }
}
