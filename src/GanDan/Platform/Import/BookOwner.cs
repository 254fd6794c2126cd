using GanDan.Platform.Books;

namespace GanDan.Platform.Import;

/// <summary>
/// Tells whose book a file is before it is read. A vault's book is known by the kind of a sheet, by words that the vault claims, or by the
/// person who hands it in; in such a file a sheet of no known kind is the vault's too, until somebody says what it is.
/// </summary>
internal sealed class BookOwner(RecordBooks books, IEnumerable<Shelf> shelves)
{
    private readonly List<string> vaults = [.. shelves.Where(s => s.IsVault).Select(s => s.Code)];
    private readonly List<string> phrases =
    [
        .. from book in books.All
        where shelves.Any(s => s.IsVault && s.Code == book.Shelf)
        from phrase in book.Kind.TitlePhrases
        select $" {Fold.Words(phrase)} ",
    ];

    public void Tell(SeenBook seen)
    {
        var looks = seen
            .Sheets.Select(s => (Sheet: s, Vault: Claimed(seen, s) ?? VaultOf(OwnKind(s)), Chosen: ChosenKind(seen, s)))
            .ToList();
        var said = seen.Choices.OfVault ? vaults.FirstOrDefault() : null;
        seen.Vault =
            looks.Select(s => s.Chosen is { } chosen ? VaultOf(chosen) : s.Vault).FirstOrDefault(vault => vault is not null) ?? said;
        seen.IsPlainlyTheOffices =
            looks.TrueForAll(s => s.Chosen is { } chosen ? !IsOfAVault(chosen) : s.Vault is null && !IsTitledLikeAVaults(seen, s.Sheet))
            && looks.Exists(s => (s.Chosen ?? OwnKind(s.Sheet)) is not null);
        // Only what nobody knows better is taken at the word of the person: the targets beside a list of members stay the office's.
        var all = said is not null && looks.TrueForAll(s => s.Vault is null);
        seen.OfVault = looks
            .Where(s =>
                s.Chosen is { } chosen ? IsOfAVault(chosen)
                : s.Sheet.Kind is null ? seen.Vault is not null
                : all || s.Vault is not null
            )
            .Select(s => s.Sheet.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    private bool IsTitledLikeAVaults(SeenBook seen, SheetReading sheet) =>
        sheet.Titles.Append(sheet.Name).Append(seen.Book.FileName).Select(t => $" {Fold.Words(t)} ").Any(t => phrases.Exists(t.Contains));

    /// <summary>What a sheet is, as the person says or as it looks.</summary>
    public RecordBook? KindOf(SeenBook seen, SheetReading sheet) => ChosenKind(seen, sheet) ?? OwnKind(sheet);

    public bool IsOfAVault(RecordBook book) => vaults.Contains(book.Shelf);

    private string? VaultOf(RecordBook? book) => book is not null && IsOfAVault(book) ? book.Shelf : null;

    private string? Claimed(SeenBook seen, SheetReading sheet) =>
        books.All.FirstOrDefault(b => IsOfAVault(b) && b.Claims(sheet, seen.Book.FileName))?.Shelf;

    private RecordBook? ChosenKind(SeenBook seen, SheetReading sheet) =>
        seen.Choices.For(seen.Book.FileName, sheet.Name)?.Kind is { } chosen ? books.Named(chosen) : null;

    private RecordBook? OwnKind(SheetReading sheet) => sheet.Kind is { } found ? books.Of(found) : null;
}
