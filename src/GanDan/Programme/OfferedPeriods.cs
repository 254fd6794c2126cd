using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Programme;

/// <summary>The periods that a page offers for choosing.</summary>
public static class OfferedPeriods
{
    /// <summary>
    /// Codes of what has begun, the usual ones first: the terms, the newest first; all the years of which something is recorded, unless a term covers them; each
    /// of those years and this one, the newest first.
    /// </summary>
    /// <param name="recorded">The first and the last year of which something is recorded.</param>
    /// <param name="asked">The period that is shown; it is offered whatever it is, with its years so far.</param>
    public static async Task<IReadOnlyList<string>> Of(Db db, DateOnly today, (int From, int To)? recorded, Period? asked = null)
    {
        // What is planned for a year to come, or stands there by a slip, offers no years.
        recorded = recorded is { } all && all.From <= today.Year ? (all.From, Math.Min(all.To, today.Year)) : null;
        var terms = await db.Terms.AsNoTracking().Where(t => t.From <= today).OrderByDescending(t => t.From).ToListAsync();
        var years = Years(recorded)
            .Union(Years(asked is null ? null : (asked.From.Year, asked.To.Year)))
            .Append(today.Year)
            .Where(year => year <= today.Year)
            .Distinct()
            .OrderDescending()
            .Select(year => $"{year}");
        var isCovered = recorded is { } span && terms.Exists(t => t.From.Year <= span.From && span.To <= t.To.Year);
        return
        [
            .. terms
                .Select(t => t.Code)
                .Concat(asked is null ? [] : [asked.Code])
                .Concat(isCovered ? [] : Whole(recorded))
                .Concat(years)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The code of all the years of which something is recorded; none when nothing is.</summary>
    public static IEnumerable<string> Whole((int From, int To)? recorded) =>
        recorded is not { } span ? []
        : span.From == span.To ? [$"{span.From}"]
        : [$"{span.From}-{span.To}"];

    private static IEnumerable<int> Years((int From, int To)? span) =>
        span is { } years ? Enumerable.Range(years.From, years.To - years.From + 1) : [];
}
