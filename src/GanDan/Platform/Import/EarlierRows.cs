using GanDan.Platform.Books;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>The rows that came before and that the rows of a file repeat, change or no longer hold.</summary>
public sealed class EarlierRows
{
    private const int Chunk = 2_000;

    /// <summary>A sheet is the same sheet when this share of the smaller one is in the other.</summary>
    private const double Share = 0.3;

    private readonly Dictionary<Guid, BookSheet> pages = [];
    private readonly HashSet<long> found = [];
    private readonly List<BookRow> all = [];

    /// <summary>Rows of the same sheets that the file does not hold.</summary>
    public List<BookRow> Vanished { get; } = [];

    public string SheetName(BookRow row) => pages[row.SheetId].Name;

    /// <summary>Looks for the earlier rows of all sheets and tells each row its fate.</summary>
    public static async Task<EarlierRows> Find(DbContext db, IReadOnlyList<ImportSheet> sheets)
    {
        var earlier = new EarlierRows();
        foreach (var kind in sheets.GroupBy(s => s.Book.Kind.Code, StringComparer.Ordinal))
            await earlier.FindKind(db, kind.Key, [.. kind]);
        return earlier;
    }

    private async Task FindKind(DbContext db, string kind, List<ImportSheet> sheets)
    {
        var rows = sheets.SelectMany(s => s.Rows).ToList();
        var known = await Load(db, kind, rows);
        if (pages.Values.All(p => p.KindCode != kind))
            return;
        var pairs = Matching.ByContent([.. rows.Select(Print)], [.. known.Select(Print)]);
        for (var i = 0; i < pairs.Length; i++)
            if (pairs[i] >= 0)
                Take(rows[i], known[pairs[i]]);

        foreach (var sheet in sheets)
            await FindPages(db, kind, sheet);
        var touched = sheets.SelectMany(s => s.Pages).Select(p => p.Id).Distinct().ToList();
        foreach (var id in touched)
        foreach (var row in await db.Set<BookRow>().AsNoTracking().Where(r => r.SheetId == id).OrderBy(r => r.Id).ToListAsync())
            if (!found.Contains(row.Id))
                all.Add(row);
        foreach (var sheet in sheets.Where(s => s.Page is not null))
            PairByNumber(sheet);
        Vanished.AddRange(all.Where(r => !found.Contains(r.Id)));
        all.Clear();
    }

    // By fingerprints, in chunks, so that a shelf of millions of rows is never read whole. By the key alone: what it is made of is part of what
    // a row says, so rows that say the same have the same key.
    private async Task<List<BookRow>> Load(DbContext db, string kind, List<ImportRow> rows)
    {
        foreach (var page in await db.Set<BookSheet>().Where(s => s.KindCode == kind).ToListAsync())
            pages[page.Id] = page;
        if (pages.Count == 0)
            return [];
        var byId = new Dictionary<long, BookRow>();
        foreach (var chunk in rows.Chunk(Chunk))
        {
            var keys = chunk.Select(r => r.Key).Distinct().ToList();
            foreach (var row in await db.Set<BookRow>().AsNoTracking().Where(r => keys.Contains(r.Key)).ToListAsync())
                byId.TryAdd(row.Id, row);
        }
        return [.. byId.Values.OrderBy(r => r.Id)];
    }

    // The sheets this one repeats: those that share enough rows with it, or that bear its name and titles.
    private async Task FindPages(DbContext db, string kind, ImportSheet sheet)
    {
        var shared = sheet.Rows.Where(r => r.Earlier is not null).GroupBy(r => r.Earlier!.SheetId).ToDictionary(g => g.Key, g => g.Count());
        foreach (var (id, count) in shared.OrderByDescending(s => s.Value))
        {
            var before = await db.Set<BookRow>().CountAsync(r => r.SheetId == id && r.VanishedIn == null);
            if (count >= Share * Math.Min(Math.Max(before, 1), sheet.Rows.Count))
                sheet.Pages.Add(pages[id]);
        }
        if (sheet.Pages.Count > 0)
            return;
        var title = TitleKey(sheet.Reading);
        var named = pages.Values.Where(p =>
            p.KindCode == kind && p.TitleKey == title && Fold.Words(p.Name) == Fold.Words(sheet.Reading.Name)
        );
        if (named.FirstOrDefault() is { } page)
            sheet.Pages.Add(page);
    }

    private void PairByNumber(ImportSheet sheet)
    {
        var left = sheet.Rows.Where(r => r.Earlier is null).ToList();
        var gone = all.Where(r => r.SheetId == sheet.Page!.Id && !found.Contains(r.Id)).ToList();
        var pairs = Matching.ByNumber([.. left.Select(Print)], [.. gone.Select(Print)]);
        for (var i = 0; i < pairs.Length; i++)
            if (pairs[i] >= 0)
                Take(left[i], gone[pairs[i]]);
    }

    private void Take(ImportRow row, BookRow earlier)
    {
        row.Earlier = earlier;
        row.RecordId = earlier.RecordId;
        row.Fate = row.Hash == earlier.Hash ? RowFate.Same : RowFate.Edited;
        found.Add(earlier.Id);
    }

    internal static string TitleKey(SheetReading reading) => Layout.KeyOf(reading.Titles);

    private static RowPrint Print(ImportRow row) => new(row.Hash, row.Key, row.Row.Number, Folded(row.Row.Group));

    private static RowPrint Print(BookRow row) => new(row.Hash, row.Key, row.Number, Folded(row.Group));

    private static string? Folded(string? group) => group is null ? null : Fold.Words(group.CutTo(BookRowText.GroupLength)!);
}
