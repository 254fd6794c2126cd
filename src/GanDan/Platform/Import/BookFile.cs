using System.Security.Cryptography;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Import;

/// <summary>
/// A file opened, and the first rows of its sheets read: all that can be done without knowing the office. Nothing of it is kept but in memory.
/// </summary>
public sealed class BookFile : IDisposable
{
    private readonly Lazy<string> sha256;

    private BookFile(Workbook book, Func<string> sha256)
    {
        (Book, this.sha256) = (book, new Lazy<string>(sha256));
        try
        {
            Heads.Look(book.Sheets);
        }
        catch
        {
            book.Dispose();
            throw;
        }
    }

    /// <exception cref="BookUnreadable">With a sentence for the person who sent the file.</exception>
    public static BookFile Open(byte[] bytes, string fileName) =>
        new(Workbook.Open(bytes, fileName), () => Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>A file that was opened before, of which the sheets were kept.</summary>
    internal static BookFile Of(Workbook book, string sha256) => new(book, () => sha256);

    internal Workbook Book { get; }

    internal SheetHeads Heads { get; } = new();

    internal string Sha256 => sha256.Value;

    public void Dispose() => Book.Dispose();
}
