using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Words;

/// <summary>
/// The one place that searches cases. It reads masked words and published answers alone, for officers too (principle 13): search finds
/// matters, not persons. Words are looked up in <see cref="WordMemory"/>, from the newest day back, and the database is asked only for the
/// few cases met there: nobody reads further than some pages.
/// </summary>
public sealed class CaseSearch(Db db, WordMemory words)
{
    /// <summary>
    /// Cases whose masked words, place or published answer hold every word of the text, in any order, with or without tone marks; all of
    /// them for an empty text. Words are whole ones: “hem” finds no “them”.
    /// </summary>
    /// <param name="marks">What the index knows of all these cases, see <see cref="CaseMark"/>.</param>
    public HeldCases Holding(IQueryable<Case> cases, string? text, params IReadOnlyList<string> marks) =>
        new(db, words, cases, marks, [.. VietnameseText.SearchWords(text).Distinct(StringComparer.Ordinal)]);
}

/// <summary>Cases that hold the words asked for, see <see cref="CaseSearch"/>.</summary>
public sealed class HeldCases(Db db, WordMemory known, IQueryable<Case> among, IReadOnlyList<string> marks, IReadOnlyList<string> words)
{
    // Some of those met may not be among the cases asked for.
    private const int Spare = 6;
    private const int MostTogether = 4_000;

    /// <summary>All of them, in no order: for who reads them to the last, since their words are read to the last too.</summary>
    public IQueryable<Case> Rows =>
        words.Select(word => $" {word} ").Aggregate(among, (cases, word) => cases.Where(c => (" " + c.SearchText + " ").Contains(word)));

    /// <summary>
    /// The page asked for. What fits on one page stands in the order of the list; of more the newest come first, and are counted no further
    /// than the page shows: sorting and counting them all would mean reading them all.
    /// </summary>
    public async Task<Paged<Case>> Page(int? number, Func<IQueryable<Case>, IQueryable<Case>> order)
    {
        if (words.Count == 0)
            return await order(among).Page(number, Paging.Most);
        var page = Math.Clamp(number ?? 1, 1, Paging.Most / Paging.Size);
        if (page > 1)
            return await Later(page, order);
        var found = await Newest(Paging.Size + 1, cases => cases, c => c.Id);
        return found.Count > Paging.Size
            ? new(found[..Paging.Size], Paging.Size, 1, true)
            : new(await order(Read([.. found.Select(c => c.Id)])).ToListAsync(), found.Count, 1);
    }

    // What stands before the page is told by its ids alone.
    private async Task<Paged<Case>> Later(int page, Func<IQueryable<Case>, IQueryable<Case>> order)
    {
        var found = await Newest((page * Paging.Size) + 1, cases => cases.Select(c => c.Id), id => id);
        if (found.Count <= Paging.Size)
            return new(await order(Read(found)).ToListAsync(), found.Count, 1);
        var more = found.Count > page * Paging.Size;
        var counted = more ? found.Count - 1 : found.Count;
        page = Math.Min(page, (counted + Paging.Size - 1) / Paging.Size);
        var shown = found[((page - 1) * Paging.Size)..Math.Min(counted, page * Paging.Size)];
        var rows = await Read(shown).ToListAsync();
        return new([.. rows.OrderBy(c => shown.IndexOf(c.Id))], counted, page, more);
    }

    // The newest of them, no more than so many.
    private async Task<List<T>> Newest<T>(int most, Func<IQueryable<Case>, IQueryable<T>> what, Func<T, Guid> id)
    {
        var found = new List<T>();
        var together = most + Spare;
        using var met = (await known.Read(db)).Newest([.. words, .. marks]).GetEnumerator();
        while (found.Count < most && Next(met, together) is { Count: > 0 } some)
        {
            var held = await what(Among(some)).ToDictionaryAsync(id);
            found.AddRange(some.Where(held.ContainsKey).Take(most - found.Count).Select(key => held[key]));
            together = Math.Min(together * 4, MostTogether);
        }
        return found;
    }

    // Cut off at their number, which says nothing and keeps the databases from a condition that looks like the better way in, and is not.
    private IQueryable<Case> Among(List<Guid> met) => Read(met).Take(met.Count).Join(among, m => m.Id, c => c.Id, (m, c) => c);

    private static List<Guid> Next(IEnumerator<Guid> met, int most)
    {
        var next = new List<Guid>();
        while (next.Count < most && met.MoveNext())
            next.Add(met.Current);
        return next;
    }

    private IQueryable<Case> Read(List<Guid> found) => db.Cases.AsNoTracking().Where(c => EF.Parameter(found).Contains(c.Id));
}
