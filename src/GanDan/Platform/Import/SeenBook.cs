using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Import;

/// <summary>
/// A file of which no more than the first rows of each sheet were looked at: enough to tell whose book it is. It holds what later steps
/// need again, so that they do not read it again.
/// </summary>
public sealed class SeenBook : IDisposable
{
    internal SeenBook(Workbook book, BookReader reader, ImportChoices choices, Func<string> sha256)
    {
        (Book, Reader, Choices) = (book, reader, choices);
        hash = new Lazy<string>(sha256);
        reader.Look(book);
        Sheets = [.. book.Sheets.Select(s => reader.Understand(s, book.FileName))];
    }

    private readonly Lazy<string> hash;

    internal Workbook Book { get; }

    /// <summary>Knows the kinds only: nothing that people chose before, and nothing to refuse.</summary>
    internal BookReader Reader { get; }

    internal ImportChoices Choices { get; }

    /// <summary>As <see cref="Reader"/> understands them.</summary>
    internal IReadOnlyList<SheetReading> Sheets { get; }

    internal string Sha256 => hash.Value;

    /// <summary>The code of the vault the file belongs to; null for the office's own.</summary>
    public string? Vault { get; internal set; }

    /// <summary>How the whole book is understood, once it has been asked.</summary>
    internal BookReading? Reading { get; set; }

    public void Dispose() => Book.Dispose();
}
