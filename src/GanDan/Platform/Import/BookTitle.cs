namespace GanDan.Platform.Import;

/// <summary>What a book is called on its shelf: as its file, whatever its ending.</summary>
internal static class BookTitle
{
    /// <summary>A file with a vault's sheets lends its name to nothing outside the vault.</summary>
    public static bool IsTheFiles(OpenBook open, Shelf shelf) =>
        shelf.IsVault || open.Sheets.All(s => s.Book is not { } book || book.Shelf == shelf.Code);

    public static string Of(OpenBook open, Shelf shelf, IReadOnlyList<ImportSheet> sheets) =>
        IsTheFiles(open, shelf) || sheets.Count == 0 ? Path.GetFileNameWithoutExtension(open.FileName) : sheets[0].Reading.Name;
}
