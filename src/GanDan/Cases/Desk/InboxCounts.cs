using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>
/// How many cases stand behind each tab of the inbox, counted up to <see cref="Paging.Most"/>. Whoever sees the same units shares one count
/// until anything is committed; “Của tôi” is each officer's own. What is done, and everything, is not counted: nobody works through it.
/// </summary>
public static class InboxCounts
{
    public static async Task<IReadOnlyDictionary<string, int>> Of(Db db, Me me, KnownUnits units)
    {
        var scope = units.Where(me, Permission.SeeRegisters) is { } ids ? string.Join(',', ids) : "";
        var day = me.Today.ToString("O", CultureInfo.InvariantCulture);
        var shared = await db.Kept(
            $"inbox {scope} {day}",
            () => Count(db, me, units, InboxFilter.Tabs.Where(t => t.Slug is not ("xong" or InboxFilter.Everything or Mine)))
        );
        var mine = await db.Kept(
            $"inbox {scope} {day} {me.AccountId}",
            () => Count(db, me, units, InboxFilter.Tabs.Where(t => t.Slug is Mine))
        );
        return shared.Concat(mine).ToDictionary(StringComparer.Ordinal);
    }

    private const string Mine = "cua-toi";

    private static async Task<Dictionary<string, int>> Count(Db db, Me me, KnownUnits units, IEnumerable<InboxTab> tabs)
    {
        var seen = db.Cases.AsNoTracking().VisibleTo(me, units);
        var slugs = tabs.Select(t => t.Slug).ToList();
        // One question for all of them: each would wait for its turn on a busy machine, and everybody waits for the last.
        var counts = await slugs
            .Select((slug, tab) => InboxFilter.InTab(seen, slug, db, me).Take(Paging.Most + 1).GroupBy(_ => tab))
            .Select(cases => cases.Select(g => new { Tab = g.Key, Cases = g.Count() }))
            .Aggregate(Queryable.Concat)
            .ToDictionaryAsync(c => slugs[c.Tab], c => c.Cases, StringComparer.Ordinal);
        foreach (var slug in slugs)
            counts.TryAdd(slug, 0);
        return counts;
    }
}
