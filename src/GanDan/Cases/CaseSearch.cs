using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace GanDan.Cases;

/// <summary>
/// The one place that searches cases. It reads masked words and published answers alone, for officers too (principle 13): search finds
/// matters, not persons. Words are kept in an index of the database's own (FTS5, tsvector) that is walked from the newest day back, so a
/// word of every second case costs no more than a rare one: nobody reads further than some pages.
/// </summary>
public static class CaseSearch
{
    /// <summary>
    /// Cases whose masked words, place or published answer hold every word of the text, in any order, with or without tone marks; all of
    /// them for an empty text. Words are whole ones: “hem” finds no “them”.
    /// </summary>
    public static HeldCases Holding(this IQueryable<Case> cases, Db db, string? text) =>
        new(
            db,
            cases,
            [.. VietnameseText.FoldWords(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)]
        );
}

/// <summary>Cases that hold the words asked for, see <see cref="CaseSearch"/>.</summary>
public sealed class HeldCases(Db db, IQueryable<Case> among, IReadOnlyList<string> words)
{
    /// <summary>All of them, in no order.</summary>
    public IQueryable<Case> Rows =>
        words.Count == 0 ? among
        : db.Database.IsSqlite() ? among.Where(c => Hits().Select(h => h.CaseId).Contains(c.Id))
        : among.Where(c => EF.Property<NpgsqlTsVector>(c, CaseWordsMap.Words).Matches(EF.Functions.PlainToTsQuery("simple", Asked)));

    private string Asked => string.Join(' ', words);

    /// <summary>
    /// The page asked for. What fits on one page stands in the order of the list; of more the newest come first, and are counted no further
    /// than the page shows: sorting and counting them all would mean reading them all.
    /// </summary>
    public async Task<Paged<Case>> Page(int? number, Func<IQueryable<Case>, IQueryable<Case>> order)
    {
        if (words.Count == 0)
            return await order(among).Page(number, Paging.Most);
        var page = Math.Clamp(number ?? 1, 1, Paging.Most / Paging.Size);
        var found = await Newest((page * Paging.Size) + 1);
        if (found.Count <= Paging.Size)
            return new(await order(Read(found)).ToListAsync(), found.Count, 1);
        var more = found.Count > page * Paging.Size;
        var counted = more ? found.Count - 1 : found.Count;
        page = Math.Min(page, (counted + Paging.Size - 1) / Paging.Size);
        var shown = found[((page - 1) * Paging.Size)..Math.Min(counted, page * Paging.Size)];
        var rows = await Read(shown).ToListAsync();
        return new([.. rows.OrderBy(c => shown.IndexOf(c.Id))], counted, page, more);
    }

    /// <summary>The newest of them, no more than so many.</summary>
    public async Task<List<Guid>> Newest(int most) =>
        words.Count == 0 ? await NewestFirst(among).Take(most).ToListAsync()
        : db.Database.IsSqlite() ? await NewestOnSqlite(most)
        : await NewestOnPostgres(most);

    // By their numbers alone: another condition might look like the better way in, and is not.
    private IQueryable<Case> Read(List<Guid> found) => db.Cases.AsNoTracking().Where(c => found.Contains(c.Id));

    // The index's own order is that of the days: nothing is sorted, and reading ends with the last row asked for.
    private Task<List<Guid>> NewestOnSqlite(int most) =>
        Hits()
            .Join(among, h => h.CaseId, c => c.Id, (h, c) => new { h.Row, c.Id })
            .OrderByDescending(f => f.Row)
            .Select(f => f.Id)
            .Take(most)
            .ToListAsync();

    // In quotation marks a word is a word and no operator of the index's language.
    private IQueryable<Hit> Hits()
    {
        var asked = string.Join(' ', words.Select(w => $"\"{w}\""));
        return db.Database.SqlQuery<Hit>(
            $"""
            SELECT w.rowid AS "Row", r."CaseId" FROM "CaseWords" w JOIN "CaseRows" r ON r."Row" = w.rowid WHERE "CaseWords" MATCH {asked}
            """
        );
    }

    // GIN knows no order: what it finds is read and sorted. Words that are all common are therefore looked for by reading the latest cases
    // back from today; what is not met there is rare enough to be read whole. Left to choose, the planner takes words to be independent of
    // each other, and walks through the whole table for two common ones that never meet.
    private async Task<List<Guid>> NewestOnPostgres(int most)
    {
        var shares = await db.Kept("shares of words", Shares);
        if (words.All(w => shares.GetValueOrDefault(w) > Common))
        {
            var late = db.Cases.OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id).Take(Latest);
            foreach (var word in words)
            {
                var whole = $" {word} ";
                late = late.Where(c => (" " + c.SearchText + " ").Contains(whole));
            }
            var met = await NewestFirst(late.Join(among, l => l.Id, c => c.Id, (l, c) => l)).Take(most).ToListAsync();
            if (met.Count == most)
                return met;
        }
        // A sum cannot be read off an index of days, so the one over words is what remains.
        return await Rows.OrderByDescending(c => c.ReceivedOn.AddDays(0))
            .ThenByDescending(c => c.Id)
            .Select(c => c.Id)
            .Take(most)
            .ToListAsync();
    }

    private static IQueryable<Guid> NewestFirst(IQueryable<Case> cases) =>
        cases.OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id).Select(c => c.Id);

    // What share of all cases holds a word, as the database's own statistics have it; rare words, and all of a small office, are not among them.
    private async Task<Dictionary<string, float>> Shares() =>
        (
            await db
                .Database.SqlQuery<Share>(
                    $"""
                    SELECT w."Word", w."Of" FROM pg_stats s,
                        unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS w("Word", "Of")
                    WHERE s.schemaname = current_schema() AND s.tablename = 'Cases' AND s.attname = {CaseWordsMap.Words} AND w."Word" IS NOT NULL
                    """
                )
                .ToListAsync()
        ).ToDictionary(s => s.Word, s => s.Of, StringComparer.Ordinal);

    private const int Latest = 32_000;
    private const float Common = 0.002f;

    private sealed record Share(string Word, float Of);

    private sealed record Hit(long Row, Guid CaseId);
}
