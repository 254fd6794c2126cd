using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Import;

/// <summary>
/// A file of which no more than the first rows of each sheet were looked at: enough to tell whose book it is. It holds what later steps
/// need again, so that they do not read it again.
/// </summary>
public sealed class SeenBook : IDisposable
{
    internal SeenBook(BookFile file, BookReader reader, RememberedMappings ofVaults, ImportChoices choices)
    {
        (File, Reader, Choices) = (file, reader.With(ofVaults, null), choices);
        Sheets = Reader.UnderstandAll(file.Book);
    }

    private BookFile File { get; }

    internal Workbook Book => File.Book;

    /// <summary>Knows the kinds, and what people said of a vault's books: nothing else that they chose before, and nothing to refuse.</summary>
    internal BookReader Reader { get; }

    internal ImportChoices Choices { get; }

    /// <summary>As <see cref="Reader"/> understands them.</summary>
    internal IReadOnlyList<SheetReading> Sheets { get; private set; }

    internal string Sha256 => File.Sha256;

    /// <summary>The code of the vault the file belongs to; null for the office's own.</summary>
    public string? Vault { get; internal set; }

    /// <summary>Some sheet is of a kind of the office's, none is of a vault's, and nobody chose otherwise.</summary>
    public bool IsPlainlyTheOffices { get; internal set; }

    /// <summary>Names of the sheets that are read as the vault's; see <see cref="BookOwner"/>.</summary>
    internal IReadOnlySet<string> OfVault { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How the whole book is understood, once it has been asked.</summary>
    internal BookReading? Reading { get; set; }

    /// <summary>
    /// Takes up columns that only a header said again far below has; the book is then to be understood once more, with them. False when no sheet
    /// has any that were not known.
    /// </summary>
    /// <param name="read">The sheets in the order of the book, their lines read.</param>
    internal bool Extend(IEnumerable<SheetReading> read)
    {
        var isMore = false;
        foreach (var (sheet, reading) in Book.Sheets.Zip(read))
            if (reading.AddedHeadings.Count > 0)
                isMore |= File.Heads.Of(sheet).Extend(reading.HeaderBottom, reading.AddedHeadings);
        if (isMore)
            (Sheets, Reading) = (Reader.UnderstandAll(Book), null);
        return isMore;
    }

    public void Dispose() => File.Dispose();
}
