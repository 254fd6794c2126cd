using System.Collections.Concurrent;
using System.Globalization;
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
    private readonly BookOwner owner = new(books, shelves);

    /// <summary>
    /// Looks at the heads of a file's sheets, and tells from them alone whose book it is. Throws <see cref="RuleBroken"/> with a polite
    /// sentence when it cannot be read.
    /// </summary>
    public Task<SeenBook> Look(byte[] bytes, string fileName, ImportChoices choices) =>
        Polite(() => See(BookFile.Open(bytes, fileName), choices));

    /// <summary>The same with a file that is being opened.</summary>
    public Task<SeenBook> Look(Task<BookFile> opening, ImportChoices choices) => Polite(async () => await See(await opening, choices));

    /// <summary>The whole file. Throws as looking at it does.</summary>
    public Task<OpenBook> Open(SeenBook seen) => Polite(() => Whole(seen));

    /// <summary>A staged book, with what the person has chosen since.</summary>
    public Task<OpenBook> Open(Draft draft, ImportChoices choices) =>
        Polite(async () =>
        {
            var staged = BookFile.Of(Workbook.Of(StagedSheets.Unpack(draft.Content), draft.FileName), draft.Sha256);
            using var seen = await See(staged, choices);
            return await Whole(seen);
        });

    /// <summary>Packs what may be kept until the import.</summary>
    public Task<byte[]> Stage(SeenBook seen) => Polite(async () => StagedSheets.Pack(await Read(seen)));

    private async Task<OpenBook> Whole(SeenBook seen)
    {
        var open = Opened(await Read(seen), seen);
        return seen.Extend(open.Sheets.Select(s => s.Reading)) ? Opened(await Read(seen), seen) : open;
    }

    private async Task<SeenBook> See(BookFile file, ImportChoices choices)
    {
        try
        {
            var known = await Remembered(m => books.Find(m.Kind) is { } book && owner.IsOfAVault(book));
            var seen = new SeenBook(file, new BookReader(books.Kinds, await Units(db), file.Heads), known, choices);
            owner.Tell(seen);
            return seen;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private async Task<BookReading> Read(SeenBook seen)
    {
        if (seen.Reading is { } known)
            return known;
        var book = seen.Book;
        var remembered = await Remembered();
        var finders = Readers(seen, remembered);
        foreach (var sheet in book.Sheets)
            if (seen.Choices.For(book.FileName, sheet.Name) is { Kind: not SheetChoice.Skip } choice)
            {
                var found = finders(sheet).Understand(sheet, book.FileName);
                if (found.LayoutKey.Length > 0)
                    remembered = remembered.With(found.LayoutKey, choice.Resolve(found, books));
            }
        return seen.Reading = BookReader.Read(book, Readers(seen, remembered));
    }

    // The words that no list of residents may carry are the very subject of a vault's books: there nothing is refused, and nothing is taken for
    // a book of the office unless a person says so.
    private Func<Sheet, BookReader> Readers(SeenBook seen, RememberedMappings remembered)
    {
        var office = seen.Reader.With(remembered, Watch(seen));
        var vault = seen.Reader.With(remembered, null).Only(kind => owner.IsOfAVault(books.Of(kind)));
        return sheet => seen.OfVault.Contains(sheet.Name) ? vault : office;
    }

    private Func<string, RefusedColumn?> Watch(SeenBook seen)
    {
        var ofPeople = seen
            .Sheets.Where(s => owner.KindOf(seen, s) is { Kind.ListsPeople: true })
            .SelectMany(s => s.Headings.Concat(s.BesideHeader))
            .ToHashSet(StringComparer.Ordinal);
        LabelUse Use(string heading) => ofPeople.Contains(heading) ? LabelUse.OnPerson : UseOf(heading);
        RefusedColumn? Judge(string heading) =>
            WatchedWords.Check(heading, Use(heading)).Allowed ? null
            // “Số CCCD” begins like a count, and is said to be what it is.
            : WatchedWords.Check(heading, LabelUse.OnPerson).Sentence is { } because ? new RefusedColumn(because)
            : null;
        var known = new ConcurrentDictionary<string, RefusedColumn?>(StringComparer.Ordinal);
        return heading => known.GetOrAdd(heading, Judge);
    }

    // “Số hộ nghèo” counts, where rows are no people; “Hộ nghèo” says it of one.
    private static LabelUse UseOf(string heading)
    {
        var words = Fold.Words(heading);
        return words.StartsWith("so ", StringComparison.Ordinal) || words.StartsWith("tong so ", StringComparison.Ordinal)
            ? LabelUse.CountOnEvent
            : LabelUse.OnPerson;
    }

    private OpenBook Opened(BookReading reading, SeenBook seen)
    {
        var sheets = reading
            .Sheets.Select(s => new OpenSheet(
                s,
                s.Kind is { } kind && seen.Choices.For(reading.FileName, s.Name)?.Kind is not SheetChoice.Skip ? books.Of(kind) : null
            ))
            .ToList();
        var counted = sheets.Where(s => s.Counts).ToList();
        SideBySide.Do(counted.Count, i => counted[i].ReadRows());
        return new OpenBook(reading.FileName, seen.Sha256, sheets, reading.Remarks);
    }

    /// <summary>The office's units, past ones too, by every way of writing them.</summary>
    internal static async Task<UnitNames> Units(Db db)
    {
        var units = await db.Units.AsNoTracking().ToListAsync();
        return new UnitNames(
            units.Select(u => new UnitName(u.Id.ToString(CultureInfo.InvariantCulture), u.Name, u.ValidFrom, u.ValidTo, u.Code))
        );
    }

    // Of a layout that both know, the office's memory holds: to the vault alone it would be closed to whoever has no role in the cell.
    private async Task<RememberedMappings> Remembered(Func<ManualMapping, bool>? only = null)
    {
        var all = new List<KeyValuePair<string, ManualMapping>>();
        foreach (var shelf in shelves.OrderBy(s => s.IsVault))
        foreach (var known in await shelf.Books.Set<RememberedMapping>().AsNoTracking().ToListAsync())
            all.Add(
                new(
                    known.LayoutKey,
                    new ManualMapping(known.KindCode, JsonSerializer.Deserialize<List<ColumnChoice>>(known.Columns, ReportJson.Options)!)
                )
            );
        return new RememberedMappings(all.DistinctBy(m => m.Key, StringComparer.Ordinal).Where(m => only?.Invoke(m.Value) is not false));
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
