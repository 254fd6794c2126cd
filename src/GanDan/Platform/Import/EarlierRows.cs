using GanDan.Platform.Books;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>The rows that came before and that the rows of a file repeat, change or no longer hold.</summary>
public sealed class EarlierRows
{
    private const int Chunk = 2_000;

    /// <summary>A sheet is the same sheet when this share of the smaller one is in the other.</summary>
    private const double Share = 0.3;

    /// <summary>Under another name it is, without asking, when this share of the smaller one is in the other.</summary>
    private const double Renamed = 0.5;

    /// <summary>Fewer rows in common may be chance.</summary>
    private const int Several = 3;

    /// <summary>Under other titles a sheet of the same file is the same sheet when this share of the smaller one speaks of the same things.</summary>
    private const double Retitled = 0.5;

    /// <summary>Of a sheet that speaks of the same things as an earlier one in nearly every row it is asked whether it is that one.</summary>
    private const double Nearly = 0.9;

    /// <summary>So many records tell what a sheet is about.</summary>
    private const int Sample = 500;

    private readonly Dictionary<Guid, BookSheet> pages = [];
    private readonly HashSet<long> found = [];
    private readonly List<BookRow> all = [];
    private HashSet<Guid> ofThisTitle = [];

    /// <summary>Rows of the same sheets that the file does not hold.</summary>
    public List<BookRow> Vanished { get; } = [];

    public string SheetName(BookRow row) => pages[row.SheetId].Name;

    public string KindOf(BookRow row) => pages[row.SheetId].KindCode;

    /// <summary>Looks for the earlier rows of all sheets and tells each row its fate.</summary>
    /// <param name="db">The shelf's records.</param>
    /// <param name="title">What the book is called: a file saved again keeps it.</param>
    /// <param name="sheets">The sheets of the file that go there.</param>
    public static async Task<EarlierRows> Find(DbContext db, string title, IReadOnlyList<ImportSheet> sheets)
    {
        var earlier = new EarlierRows();
        var books = await db.Set<Book>().AsNoTracking().Select(b => new { b.Id, b.Title }).ToListAsync();
        earlier.ofThisTitle = [.. books.Where(b => Fold.Words(b.Title) == Fold.Words(title)).Select(b => b.Id)];
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
        Pair(rows, known, Matching.ByContent);
        foreach (var sheet in sheets)
            await FindPages(db, kind, sheet, known);
        foreach (var id in sheets.SelectMany(s => s.Pages).Select(p => p.Id).Distinct().ToList())
        foreach (var row in await db.Set<BookRow>().AsNoTracking().Where(r => r.SheetId == id).OrderBy(r => r.Id).ToListAsync())
            if (!found.Contains(row.Id))
                all.Add(row);
        foreach (var sheet in sheets)
            Pair(sheet.Rows, RowsOf(sheet.Pages), Matching.ByKey);
        foreach (var sheet in sheets.Where(s => s.Page is not null))
            Pair(sheet.Rows, RowsOf([sheet.Page!]), Matching.ByNumber);
        Vanished.AddRange(all.Where(r => !found.Contains(r.Id)));
        all.Clear();
        var lost = Vanished.Select(r => r.SheetId).ToHashSet();
        foreach (var sheet in sheets)
            sheet.HasLost = sheet.Pages.Exists(p => lost.Contains(p.Id));
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

    // The sheets this one repeats: those that share enough rows with it. Where every row was edited it is the sheet that bears its name in a
    // book of the file's name and speaks of the same things. A heading alone is no sign: the register of another year bears the same.
    private async Task FindPages(DbContext db, string kind, ImportSheet sheet, List<BookRow> known)
    {
        var shared = sheet.Rows.Where(r => r.Earlier is not null).GroupBy(r => r.Earlier!.SheetId).ToDictionary(g => g.Key, g => g.Count());
        foreach (var (id, count) in shared.OrderByDescending(s => s.Value))
        {
            sheet.Like ??= (pages[id], count);
            var size = Math.Max(await Size(db, id), 1);
            if (count >= Share * Math.Min(size, sheet.Rows.Count) && (sheet.Again ?? IsSure(sheet, pages[id], count, size)))
                sheet.Pages.Add(pages[id]);
        }
        await FindByKeys(db, kind, sheet, known);
        if (sheet.Pages.Count > 0 || sheet.Again is false)
            return;
        var titles = TitleKey(sheet.Reading);
        var keys = sheet.Rows.Where(r => r.Earlier is null).Select(r => r.Key).ToHashSet();
        var named = pages
            .Values.Where(p => p.KindCode == kind && IsNamed(sheet, p))
            .Select(p => (Page: p, Alike: known.Count(r => r.SheetId == p.Id && !found.Contains(r.Id) && keys.Contains(r.Key))))
            .Where(p => p.Alike > 0)
            .OrderByDescending(p => p.Alike);
        foreach (var (page, alike) in named)
            if (page.TitleKey == titles || alike >= Retitled * Math.Min(await Size(db, page.Id), sheet.Rows.Count))
            {
                sheet.Pages.Add(page);
                return;
            }
    }

    // Every row was written otherwise, each ward by another of its names, or the layout has a column less. Where the keys alone tell the records,
    // the list of the same titles is that list. Else nearly all rows have to speak of the same things, and even then two bodies may have done
    // the same in every ward on one day: it is supposed to be that sheet, until a row says anything else.
    private async Task FindByKeys(DbContext db, string kind, ImportSheet sheet, List<BookRow> known)
    {
        var keys = sheet.Rows.Where(r => r.Earlier is null).CountBy(r => r.Key).ToDictionary();
        var titles = TitleKey(sheet.Reading);
        var like = known.Where(r => keys.ContainsKey(r.Key) && !found.Contains(r.Id)).GroupBy(r => r.SheetId);
        foreach (var (rows, alike) in like.Select(g => (g, Alike(g))).OrderByDescending(p => p.Item2))
        {
            var (id, page) = (rows.Key, pages[rows.Key]);
            if (page.KindCode != kind || alike < Several || sheet.Pages.Contains(page))
                continue;
            var least = Math.Min(await Size(db, page.Id), sheet.Rows.Count);
            var shared = alike + sheet.Rows.Count(r => r.Earlier?.SheetId == id);
            var isNearly = shared >= Nearly * least;
            if (shared < Retitled * least || !(isNearly || sheet.Book.KeyIsEnough || sheet.Again is true))
                continue;
            sheet.Like = sheet.Like is { } before && before.Shared > shared ? before : (page, Math.Min(shared, sheet.Rows.Count));
            if (sheet.Again is false)
                continue;
            var isSure = sheet.Again ?? (IsNamed(sheet, page) || (sheet.Book.KeyIsEnough && page.TitleKey == titles));
            if (!isSure && !(isNearly && await sheet.Book.MayBeOf(db, sheet, [.. rows.Take(Sample).Select(r => r.RecordId)])))
                continue;
            sheet.Pages.Add(page);
            sheet.IsSupposed |= !isSure;
        }

        int Alike(IGrouping<Guid, BookRow> rows) => rows.CountBy(r => r.Key).Sum(r => Math.Min(r.Value, keys[r.Key]));
    }

    private bool IsNamed(ImportSheet sheet, BookSheet page) =>
        ofThisTitle.Contains(page.BookId) && Fold.Words(page.Name) == Fold.Words(sheet.Reading.Name);

    // Under a name of its own, a few rows in common are no sign: two bodies write down what they did together, and a list of three may be
    // copied out of one of a thousand. To take one book for the other would correct the other's records.
    private bool IsSure(ImportSheet sheet, BookSheet page, int shared, int size) =>
        IsNamed(sheet, page) || (shared >= Several && shared >= Renamed * Math.Min(size, sheet.Rows.Count) && shared >= Share * size);

    private static Task<int> Size(DbContext db, Guid page) => db.Set<BookRow>().CountAsync(r => r.SheetId == page && r.VanishedIn == null);

    private List<BookRow> RowsOf(List<BookSheet> of)
    {
        var ids = of.Select(p => p.Id).ToHashSet();
        return [.. all.Where(r => ids.Contains(r.SheetId) && !found.Contains(r.Id))];
    }

    private void Pair(
        IEnumerable<ImportRow> rows,
        List<BookRow> earlier,
        Func<IReadOnlyList<RowPrint>, IReadOnlyList<RowPrint>, int[]> match
    )
    {
        var left = rows.Where(r => r.Earlier is null).ToList();
        if (left.Count == 0 || earlier.Count == 0)
            return;
        var pairs = match([.. left.Select(Print)], [.. earlier.Select(Print)]);
        for (var i = 0; i < pairs.Length; i++)
            if (pairs[i] >= 0)
                Take(left[i], earlier[pairs[i]]);
    }

    private void Take(ImportRow row, BookRow earlier)
    {
        row.Earlier = earlier;
        row.RecordId = earlier.RecordId;
        row.Fate = row.Hash == earlier.Hash ? RowFate.Same : RowFate.Edited;
        found.Add(earlier.Id);
    }

    internal static string TitleKey(SheetReading reading) => Layout.KeyOf(reading.Titles);

    private static RowPrint Print(ImportRow row) => new(row.Hash, row.Key, row.Row.Number, Folded(BookRowText.GroupOf(row.Row)));

    private static RowPrint Print(BookRow row) => new(row.Hash, row.Key, row.Number, Folded(row.Group));

    private static string? Folded(string? group) => group is null ? null : Fold.Words(group);
}
