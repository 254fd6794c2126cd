using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>Opens files with the office's units, kinds and remembered mappings at hand.</summary>
public sealed class BookDesk(Db db, IEnumerable<Shelf> shelves, RecordBooks books)
{
    /// <summary>A file as it was sent. Throws <see cref="RuleBroken"/> with a polite sentence when it cannot be read.</summary>
    public Task<OpenBook> Open(byte[] bytes, string fileName, ImportChoices choices) =>
        Polite(async () =>
        {
            using var book = Workbook.Open(bytes, fileName);
            var reading = await Read(book, choices);
            return Opened(reading, Convert.ToHexStringLower(SHA256.HashData(bytes)), choices);
        });

    /// <summary>A staged book, with what the person has chosen since.</summary>
    public Task<OpenBook> Open(Draft draft, ImportChoices choices) =>
        Polite(async () =>
        {
            using var book = Workbook.Of(StagedSheets.Unpack(draft.Content), draft.FileName);
            var reading = await Read(book, choices);
            return Opened(reading, draft.Sha256, choices);
        });

    /// <summary>The code of the vault a file belongs to, told from its sheets' heads alone; null for the office's own.</summary>
    public Task<string?> VaultOf(byte[] bytes, string fileName, ImportChoices choices) =>
        Polite(async () =>
        {
            using var book = Workbook.Open(bytes, fileName);
            var reader = new BookReader(books.Kinds, await Units());
            var vaults = shelves.Where(s => s.IsVault).Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
            return book
                .Sheets.Select(s =>
                    KindOf(choices, fileName, s.Name) ?? (reader.Understand(s, fileName).Kind is { } kind ? books.Of(kind) : null)
                )
                .Select(b => b?.Shelf)
                .FirstOrDefault(shelf => shelf is not null && vaults.Contains(shelf));
        });

    /// <summary>Packs what may be kept until the import.</summary>
    public Task<byte[]> Stage(byte[] bytes, string fileName, ImportChoices choices) =>
        Polite(async () =>
        {
            using var book = Workbook.Open(bytes, fileName);
            return StagedSheets.Pack(await Read(book, choices));
        });

    private RecordBook? KindOf(ImportChoices choices, string file, string sheet) =>
        choices.For(file, sheet)?.Kind is { } kind ? books.All.FirstOrDefault(b => b.Kind.Code == kind) : null;

    private async Task<BookReading> Read(Workbook book, ImportChoices choices)
    {
        var units = await Units();
        var remembered = await Remembered();
        var watch = Watch(book, units, choices);
        var finder = new BookReader(books.Kinds, units, remembered, watch);
        foreach (var sheet in book.Sheets)
            if (choices.For(book.FileName, sheet.Name) is { Kind: not SheetChoice.Skip } choice)
            {
                var found = finder.Understand(sheet, book.FileName);
                if (found.LayoutKey.Length > 0)
                    remembered = remembered.With(found.LayoutKey, choice.Resolve(found, books));
            }
        return new BookReader(books.Kinds, units, remembered, watch).Read(book);
    }

    // The words that no list of residents may carry are the very subject of a vault's books.
    private Func<string, RefusedColumn?> Watch(Workbook book, UnitNames units, ImportChoices choices)
    {
        var vaults = shelves.Where(s => s.IsVault).Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        var reader = new BookReader(books.Kinds, units);
        var exempt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sheet in book.Sheets)
        {
            var found = reader.Understand(sheet, book.FileName);
            var kind = KindOf(choices, book.FileName, sheet.Name) ?? (found.Kind is { } k ? books.Of(k) : null);
            if (kind is not null && vaults.Contains(kind.Shelf))
                exempt.UnionWith(found.Headings);
        }
        return heading =>
            exempt.Contains(heading) || WatchedWords.Check(heading, UseOf(heading)) is not { Allowed: false, Sentence: { } because }
                ? null
                : new RefusedColumn(because);
    }

    // “Số hộ nghèo” counts; “Hộ nghèo” says it of a person.
    private static LabelUse UseOf(string heading)
    {
        var words = Fold.Words(heading);
        return words.StartsWith("so ", StringComparison.Ordinal) || words.StartsWith("tong so ", StringComparison.Ordinal)
            ? LabelUse.CountOnEvent
            : LabelUse.OnPerson;
    }

    private OpenBook Opened(BookReading reading, string sha256, ImportChoices choices)
    {
        var sheets = reading
            .Sheets.Select(s => new OpenSheet(
                s,
                s.Kind is { } kind && choices.For(reading.FileName, s.Name)?.Kind is not SheetChoice.Skip ? books.Of(kind) : null
            ))
            .ToList();
        foreach (var sheet in sheets.Where(s => s.Counts))
            sheet.ReadRows();
        return new OpenBook(reading.FileName, sha256, sheets, reading.Remarks);
    }

    private async Task<UnitNames> Units()
    {
        var units = await db.Units.AsNoTracking().ToListAsync();
        return new UnitNames(units.Select(u => new UnitName(u.Id.ToString(CultureInfo.InvariantCulture), u.Name, u.ValidFrom, u.ValidTo)));
    }

    private async Task<RememberedMappings> Remembered()
    {
        var all = new List<KeyValuePair<string, ManualMapping>>();
        foreach (var shelf in shelves)
        foreach (var known in await shelf.Books.Set<RememberedMapping>().AsNoTracking().ToListAsync())
            all.Add(
                new(
                    known.LayoutKey,
                    new ManualMapping(known.KindCode, JsonSerializer.Deserialize<List<ColumnChoice>>(known.Columns, ReportJson.Options)!)
                )
            );
        return new RememberedMappings(all.DistinctBy(m => m.Key, StringComparer.Ordinal));
    }

    private static async Task<TResult> Polite<TResult>(Func<Task<TResult>> open)
    {
        try
        {
            return await open();
        }
        catch (BookUnreadable unreadable)
        {
            throw new RuleBroken(unreadable.Remark.Sentence, "Files", [.. unreadable.Remark.Args]);
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            throw new RuleBroken("Có ô chữ quá dài, máy không đọc xuể. Xin chia nhỏ tệp rồi gửi lại.", "Files");
        }
    }
}
