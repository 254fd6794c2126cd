using GanDan.Platform.Import;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers;

/// <summary>A row of a book that a record came from, and whether a later version of the book no longer had it.</summary>
public sealed record SourceLine(string Book, string Sheet, int Row, bool Vanished);

/// <summary>What a record's page tells of its past: the rows of books it came from, and what was changed since.</summary>
public sealed record RecordTrace(
    IReadOnlyList<SourceLine> Sources,
    IReadOnlyList<Correction> Changes,
    IReadOnlyDictionary<string, string> Titles
)
{
    /// <summary>The words for a field; an import names some by their property (UnitId) where the screen names the form's (Unit).</summary>
    public string TitleOf(string field) =>
        Titles.GetValueOrDefault(field)
        ?? Titles.GetValueOrDefault(field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2] : field.Split('.')[^1])
        ?? field;

    /// <param name="forms">The forms whose columns name the fields.</param>
    public static async Task<RecordTrace> Of(DbContext books, IReadOnlyList<Guid> ids, params Type[] forms)
    {
        var lines = await (
            from row in books.Set<BookRow>().AsNoTracking()
            join sheet in books.Set<BookSheet>() on row.SheetId equals sheet.Id
            join book in books.Set<Book>() on sheet.BookId equals book.Id
            where ids.Contains(row.RecordId)
            orderby book.Title, sheet.Name, row.RowNumber
            select new SourceLine(book.Title, sheet.Name, row.RowNumber, row.VanishedIn != null)
        )
            .Take(MostSources)
            .ToListAsync();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal) { [Taken] = "Rút khỏi sổ" };
        foreach (var column in forms.SelectMany(FormColumn.Of))
            titles[column.Path] = column.Title;
        return new(lines, await books.TraceOf(ids), titles);
    }

    private const int MostSources = 50;

    /// <summary>The field under which taking a record out, and putting it back, is traced.</summary>
    public const string Taken = "Withdrawn";
}
