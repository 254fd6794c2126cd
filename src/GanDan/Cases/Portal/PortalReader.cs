using System.Text.Json;
using GanDan.Platform;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Portal;

/// <summary>An export as understood: its sheets, its rows, and the units it was read with.</summary>
public sealed record OpenExport(BookReading Reading, UnitNames Units)
{
    /// <summary>Why nothing of it may come in; empty when it may.</summary>
    public IReadOnlyList<Said> Obstacles { get; } = [.. ObstaclesOf(Reading)];

    /// <summary>Why a column that would profile residents stops the file; null for all others. An identity number is only not read.</summary>
    public static string? Watched(string heading) =>
        WatchedWords.Check(heading, LabelUse.OnPerson)
            is { Allowed: false, Attribute: not SensitiveAttribute.IdentityNumber, Sentence: { } because }
            ? because
            : null;

    private static IEnumerable<Said> ObstaclesOf(BookReading reading)
    {
        foreach (var sheet in reading.Sheets)
        foreach (var column in sheet.Columns)
            if (Watched(column.Heading) is not null)
                yield return new Said(
                    "Ô {0}: cột “{1}” không được nhập vào hệ thống.",
                    $"{sheet.Name}!{column.Letter}{sheet.HeaderBottom}",
                    column.Heading
                );
        var counted = reading.Counted.ToList();
        if (counted.Count == 0)
            yield return new Said("Tệp {0}: không thấy bảng phản ánh nào. Cần có mã, ngày tiếp nhận và nội dung.", reading.FileName);
        foreach (var sheet in counted)
        foreach (var meaning in sheet.Kind!.Meanings.Where(m => m.Required && sheet.Columns.All(c => c.Meaning?.Code != m.Code)))
            yield return new Said("Trang “{0}”: chưa biết cột nào là “{1:w}”. Xin chọn cột.", sheet.Name, meaning.Name);
    }
}

/// <summary>Opens exports with the office's units and what people chose before for the same headings.</summary>
public sealed class PortalReader(Db db)
{
    // Beside the layouts of the office's books, and no key of theirs.
    private const string Ours = "cong:";

    /// <summary>Throws <see cref="RuleBroken"/> with a polite sentence when the file cannot be read.</summary>
    public async Task<OpenExport> Open(Workbook book, PortalChoices choices)
    {
        try
        {
            var units = await BookDesk.Units(db);
            var remembered = await Remembered();
            foreach (var (key, mapping) in choices.Columns ?? new Dictionary<string, ManualMapping>(StringComparer.Ordinal))
                remembered = remembered.With(key, mapping);
            var reader = new BookReader([PortalBook.Kind], units, remembered, Refuse);
            var reading = reader.Read(book);
            foreach (var sheet in reading.Sheets)
                if (PlaceOf(sheet) is { } mapping)
                    reading = reader.With(remembered = remembered.With(sheet.LayoutKey, mapping), Refuse).Read(book);
            return new(reading, units);
        }
        catch (BookUnreadable unreadable)
        {
            throw new RuleBroken(unreadable.Remark.Sentence, "File", [.. unreadable.Remark.Args]);
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            throw new RuleBroken("Có ô chữ quá dài, máy không đọc xuể. Xin chia nhỏ tệp rồi gửi lại.", "File");
        }
    }

    /// <summary>As <see cref="Open(Workbook, PortalChoices)"/>, from the file itself.</summary>
    public async Task<OpenExport> Open(byte[] bytes, string fileName, PortalChoices choices)
    {
        Workbook book;
        try
        {
            book = Workbook.Open(bytes, fileName);
        }
        catch (BookUnreadable unreadable)
        {
            throw new RuleBroken(unreadable.Remark.Sentence, "File", [.. unreadable.Remark.Args]);
        }
        return await Open(book, choices);
    }

    /// <summary>Keeps what a person chose for every later export with the same headings.</summary>
    public async Task Remember(PortalChoices choices, string byName, DateTime at)
    {
        foreach (var (key, mapping) in choices.Columns ?? new Dictionary<string, ManualMapping>(StringComparer.Ordinal))
        {
            var ours = Ours + key;
            var known = await db.Set<RememberedMapping>().SingleOrDefaultAsync(m => m.LayoutKey == ours);
            if (known is null)
                db.Add(
                    known = new RememberedMapping
                    {
                        LayoutKey = ours,
                        KindCode = mapping.Kind,
                        Columns = "",
                        ByName = byName,
                        At = at,
                    }
                );
            (known.Columns, known.ByName, known.At) = (JsonSerializer.Serialize(mapping.Columns, ReportJson.Options), byName, at);
        }
    }

    private async Task<RememberedMappings> Remembered() =>
        new(
            (await db.Set<RememberedMapping>().AsNoTracking().Where(m => m.KindCode == PortalBook.Kind.Code).ToListAsync()).Select(
                m => new KeyValuePair<string, ManualMapping>(
                    m.LayoutKey[Ours.Length..],
                    new(m.KindCode, JsonSerializer.Deserialize<List<ColumnChoice>>(m.Columns, ReportJson.Options)!)
                )
            )
        );

    private static RefusedColumn? Refuse(string heading) =>
        WatchedWords.Check(heading, LabelUse.OnPerson) is { Allowed: false, Sentence: { } because } ? new(because) : null;

    // “Địa chỉ” alone is the sender's, unless nothing else in the sheet is about a sender.
    private static ManualMapping? PlaceOf(SheetReading sheet)
    {
        if (sheet.Kind is null || sheet.Columns.Any(c => c.Meaning?.Code is PortalBook.Place or PortalBook.Phone or PortalBook.Email))
            return null;
        var refused = sheet.RefusedColumns.ToList();
        return refused is [var only] && Fold.Words(only.Heading) == "dia chi"
            ? new(
                sheet.Kind.Code,
                [
                    .. sheet.Columns.Select(c => new ColumnChoice(
                        c.Heading,
                        c.Letter,
                        c == only ? PortalBook.Place : c.Meaning?.Code ?? ColumnChoice.Ignore
                    )),
                ]
            )
            : null;
    }
}
