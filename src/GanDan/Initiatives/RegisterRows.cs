using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>Turns rows of the register into listings, and listings of one name and ward into models.</summary>
internal sealed class RegisterRows(Importing import, IReadOnlyList<ImportSheet> sheets)
{
    private readonly Db db = (Db)import.Books;
    private readonly Dictionary<(string Name, int Unit), Initiative> models = [];
    private readonly List<Initiative> made = [];

    public async Task Apply()
    {
        var rows = sheets.SelectMany(s => s.Rows.Select(r => (Sheet: s, Row: r))).ToList();
        await Load([.. rows.Where(r => r.Row.Fate is not RowFate.Same).Select(r => r.Row.Row)]);

        var carried = 0;
        foreach (var (sheet, row) in rows.Where(r => r.Row.Fate is RowFate.New))
            if (Add(sheet, row))
                carried++;
        await new RegisterCorrections(import, db, models).Apply([.. rows.Where(r => r.Row.Fate is RowFate.Edited)]);

        // Only now, when every year's listing is known, is it settled which of them are carried on.
        foreach (var model in made)
            import.Insert(model);
        foreach (var listing in made.SelectMany(m => m.Listings))
            import.Insert(listing);
        if (carried > 0)
            import.Notice("{0} dòng nối tiếp mô hình đã có trong sổ năm trước (cùng tên, cùng phường), không tính là mô hình mới.", carried);
        await new Continuations(import, db).Propose(made);
    }

    private async Task Load(List<ParsedRow> rows)
    {
        var names = rows.Select(r => NameKey(r.Text("name")!)).Distinct(StringComparer.Ordinal);
        foreach (var chunk in names.Chunk(1_000))
            foreach (var model in await db.Initiatives.Include(i => i.Listings).Where(i => chunk.Contains(i.NameKey)).ToListAsync())
                models.TryAdd((model.NameKey, model.UnitId), model);
    }

    /// <returns>True when an earlier year's model goes on.</returns>
    private bool Add(ImportSheet sheet, ImportRow row)
    {
        var parsed = row.Row;
        if (RegisterRow.Of(parsed) is not { } read)
        {
            import.Reject(row, "Dòng {0}: không rõ năm của sổ. Xin ghi năm ở đầu trang hoặc ngày đăng ký.", parsed.Address);
            return false;
        }
        if (read.DateIsGuessed && parsed.Day("registered_on") is { } other)
            import.Problem(
                "Ô {0}: ngày đăng ký {1} không thuộc năm {2} của sổ; tạm lấy ngày cuối năm.",
                sheet.At(parsed, "registered_on"),
                $"{other:d/M/yyyy}",
                read.Year
            );
        if (read is { Result: InitiativeResult.Unknown, ResultText: not null })
            import.Problem("Ô {0}: chưa rõ kết quả “{1}” thuộc mức nào, giữ nguyên lời ghi.", sheet.At(parsed, "result"), read.ResultText);

        var known = models.TryGetValue((read.NameKey, read.UnitId), out var model);
        if (!known)
        {
            model = models[(read.NameKey, read.UnitId)] = new Initiative
            {
                Name = read.Name,
                NameKey = read.NameKey,
                UnitId = read.UnitId,
                RegisteredBy = read.RegisteredBy,
                Field = read.Field,
                Owner = read.Owner,
            };
            made.Add(model);
        }
        var listing = model!.List(read.Year, read.On, read.Result, read.ResultText, read.Participants, read.Note);
        if (known && db.Entry(model).State is not EntityState.Detached)
            db.Listings.Add(listing);
        row.RecordId = listing.Id;
        return known;
    }

    internal static string NameKey(string name) => VietnameseText.FoldWords(name);
}

/// <summary>A row of the register in the feature's terms.</summary>
internal sealed record RegisterRow(
    string Name,
    string NameKey,
    int UnitId,
    int Year,
    DateOnly On,
    bool DateIsGuessed,
    InitiativeField? Field,
    InitiativeOwner? Owner,
    InitiativeResult Result,
    string? ResultText,
    int? Participants,
    string? RegisteredBy,
    string? Note
)
{
    public static RegisterRow? Of(ParsedRow row)
    {
        if (row.Whole("year") is not (>= 1900 and <= 2100) || row.Whole("year") is not { } year)
            return null;
        var guessed = row.Day("registered_on")?.Year != year;
        var name = Cut(row.Text("name")!, Initiative.NameMaxLength);
        return new RegisterRow(
            name,
            RegisterRows.NameKey(name),
            int.Parse(row.Unit("ward")!.Id, System.Globalization.CultureInfo.InvariantCulture),
            (int)year,
            guessed ? new DateOnly((int)year, 12, 31) : row.Day("registered_on")!.Value,
            guessed,
            row.Choice("field") is { } field ? Enum.Parse<InitiativeField>(field) : null,
            row.Choice("owner") is { } owner ? Enum.Parse<InitiativeOwner>(owner) : null,
            InitiativeRegister.ResultOf(row.Text("result")),
            Cut(row.Text("result"), 300),
            row.Whole("participants") is { } heads and <= int.MaxValue ? (int)heads : null,
            Cut(row.Organisation("registered_by")?.Whole, 300),
            Cut(row.Text("note"), 1000)
        );
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
