using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>
/// A kind of book and how its rows become records; each feature describes its own. The house reads sheets, finds out which rows are new,
/// the same, edited or gone, and keeps the trace; the feature makes and corrects its records by its own rules.
/// </summary>
public abstract class RecordBook
{
    /// <summary>The kind as data: meanings, headings, titles.</summary>
    public abstract BookKind Kind { get; }

    /// <summary>Where its records live: <see cref="Shelf.Code"/>.</summary>
    public virtual string Shelf => OfficeShelf.OfficeCode;

    /// <summary>Kinds that read what others of the same file brought come later.</summary>
    public virtual int Order => 0;

    /// <summary>The kind of record its rows become, as corrections and figures name it.</summary>
    public abstract string RecordKind { get; }

    /// <summary>Where people see what came in.</summary>
    public abstract string Url { get; }

    /// <summary>Where the page of one record is, before its id.</summary>
    public virtual string PageUrl => Url;

    /// <summary>Which page shows which record, as far as this person may open it; null when none.</summary>
    public abstract IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units);

    /// <summary>The records that people have taken out of the register: a book that still holds them does not bring them back.</summary>
    public abstract IQueryable<Guid> Withdrawn(DbContext records);

    /// <summary>
    /// What stays the same when a row is edited: two rows of one key speak of the same thing. Made of what <see cref="ParsedRow.CanonicalHash"/>
    /// is made of, and nothing else: earlier rows are looked up by it.
    /// </summary>
    public abstract string KeyOf(ParsedRow row);

    /// <summary>
    /// Whether the key alone tells the record: a person of a ward on a day, and not what a ward did on a day. Then a list of which every row was
    /// written otherwise is still known again.
    /// </summary>
    public virtual bool KeyIsEnough => false;

    /// <summary>
    /// Of a sheet whose keys are those of earlier rows: whether it may speak of what they speak of. The same people may sit in two classes of one day.
    /// </summary>
    /// <param name="records">The shelf.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="earlier">Ids of records of the earlier rows, or some of them.</param>
    public virtual Task<bool> MayBeOf(DbContext records, ImportSheet sheet, IReadOnlyList<Guid> earlier) => Task.FromResult(true);

    /// <summary>
    /// Whether a sheet is this book's by words that stand on it, whatever its columns are taken for. Asked of a vault's books: their sheets go
    /// to the vault before anybody has said what the columns mean.
    /// </summary>
    public virtual bool Claims(SheetReading sheet, string fileName) => false;

    /// <summary>Fills in what the row says elsewhere, before it is compared with earlier rows.</summary>
    public virtual void Complete(ParsedRow row) { }

    /// <summary>
    /// A list of people of which only counts may enter, after a person has confirmed it: the kind its counts become.
    /// Null for books whose rows become records one by one.
    /// </summary>
    public virtual string? CountsBecome => null;

    /// <summary>Words that are kept as they are written and also sorted: the dry run shows as what. Null when nothing is sorted.</summary>
    public virtual SortedWords? Sorted => null;

    /// <summary>The counts of such a list, as rows of <paramref name="into"/>.</summary>
    public virtual IReadOnlyList<ParsedRow> Count(IReadOnlyList<ParsedRow> rows, BookKind into, SheetReading sheet, Importing import) =>
        rows;

    /// <summary>Makes the new records, corrects the edited ones. Rows that are the same need nothing but may be added up.</summary>
    public abstract Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets);
}

/// <summary>What the words of a column count as.</summary>
/// <param name="Meaning">Its code.</param>
/// <param name="Name">For the person, in Vietnamese.</param>
/// <param name="Of">What the words of a row count as.</param>
public sealed record SortedWords(string Meaning, string Name, Func<ParsedRow, Enum> Of);

/// <summary>A record and the page that shows it: its own, or that of what it is listed under.</summary>
public sealed class PageOfRecord
{
    public Guid Record { get; init; }
    public Guid Page { get; init; }
}

/// <summary>All kinds of books, found once by assembly scan.</summary>
public sealed class RecordBooks
{
    private readonly Dictionary<string, RecordBook> byCode;

    public RecordBooks()
        : this(
            typeof(RecordBooks)
                .Assembly.GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsSubclassOf(typeof(RecordBook)))
                .Select(t => (RecordBook)Activator.CreateInstance(t)!)
        ) { }

    public RecordBooks(IEnumerable<RecordBook> books)
    {
        All = [.. books.OrderBy(b => b.Order).ThenBy(b => b.Kind.Code, StringComparer.Ordinal)];
        byCode = All.ToDictionary(b => b.Kind.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<RecordBook> All { get; }

    public IReadOnlyList<BookKind> Kinds => [.. All.Select(b => b.Kind)];

    public RecordBook Of(BookKind kind) => byCode[kind.Code];

    /// <summary>By code or title; null for an unknown one.</summary>
    public RecordBook? Named(string named) => Find(named) ?? All.FirstOrDefault(b => Fold.Words(b.Kind.Title) == Fold.Words(named));

    public RecordBook? Find(string code) => byCode.GetValueOrDefault(code);
}
