using GanDan.Platform.Import;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers;

/// <summary>Rows of a book, one after the other, that a record came from, and whether a later version of the book no longer had them.</summary>
public sealed record SourceLines(string Book, string Sheet, int From, int To, bool Vanished)
{
    /// <summary>Rows that follow each other are one piece: a class comes from some two hundred of them.</summary>
    public static IReadOnlyList<SourceLines> Joined(IEnumerable<SourceLines> rows)
    {
        var joined = new List<SourceLines>();
        foreach (var row in rows)
            if (joined is [.., var last] && last with { From = row.From, To = row.To } == row && row.From <= last.To + 1)
                joined[^1] = last with { To = Math.Max(last.To, row.To) };
            else
                joined.Add(row);
        return joined;
    }
}

/// <summary>What a record's page tells of its past: the rows of books it came from, and what was changed since.</summary>
public sealed record RecordTrace(
    IReadOnlyList<SourceLines> Sources,
    IReadOnlyList<Correction> Changes,
    IReadOnlyDictionary<string, string> Titles,
    TraceWords Words
)
{
    /// <summary>The words for a field; an import names some by their property (UnitId) where the screen names the form's (Unit).</summary>
    public string TitleOf(string field) => Titles.GetValueOrDefault(field) ?? Titles.GetValueOrDefault(Bare(field)) ?? field;

    /// <summary>
    /// A field as a form names it, without its way there: an import names some by the record's property (UnitId; ResultText, the book's own
    /// words for a result), a form some by a path.
    /// </summary>
    internal static string Bare(string field) =>
        field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2]
        : field.EndsWith("Text", StringComparison.Ordinal) && field.Length > 4 ? field[..^4]
        : field.Split('.')[^1];

    /// <param name="forms">The forms whose columns name the fields.</param>
    public static async Task<RecordTrace> Of(DbContext books, IReadOnlyList<Guid> ids, params Type[] forms)
    {
        var lines = await (
            from row in books.Set<BookRow>().AsNoTracking()
            join sheet in books.Set<BookSheet>() on row.SheetId equals sheet.Id
            join book in books.Set<Book>() on sheet.BookId equals book.Id
            where ids.Contains(row.RecordId)
            orderby book.Title, sheet.Name, row.RowNumber
            select new SourceLines(book.Title, sheet.Name, row.RowNumber, row.RowNumber, row.VanishedIn != null)
        )
            .Take(MostSources)
            .ToListAsync();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal) { [Taken] = "Rút khỏi sổ" };
        foreach (var column in forms.SelectMany(FormColumn.Of))
            titles[column.Path] = column.Title;
        var changes = await books.TraceOf(ids);
        return new(SourceLines.Joined(lines), changes, titles, await TraceWords.Of(books, changes));
    }

    private const int MostSources = 5_000;

    /// <summary>The field under which taking a record out, and putting it back, is traced.</summary>
    public const string Taken = "Withdrawn";
}
