using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
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
            if (await Add(sheet, row))
                carried++;
        await new RegisterCorrections(import, db, models).Apply([.. rows.Where(r => r.Row.Fate is RowFate.Edited)]);

        // Only now, when every year's listing is known, is it settled which of them are carried on.
        foreach (var model in made)
            import.Insert(model);
        foreach (var listing in made.SelectMany(m => m.Listings))
            import.Insert(listing);
        if (carried > 0)
            import.Notice(
                "{0} dòng nối tiếp mô hình đã có trong sổ năm trước (cùng tên, cùng phường), không tính là mô hình mới.",
                carried
            );
        await PointOutNear();
    }

    // Near names are never put together here: a person does that on the page of near duplicates, and can part them again.
    private async Task PointOutNear()
    {
        var near = 0;
        var apart = made.Count == 0 ? [] : (await db.ToldApart.AsNoTracking().ToListAsync()).Select(a => a.Pair()).ToHashSet();
        foreach (var unit in made.GroupBy(m => m.UnitId))
        {
            var mine = unit.Select(m => m.Id).ToHashSet();
            var known = await db
                .Initiatives.AsNoTracking()
                .InRegister()
                .Where(i => i.UnitId == unit.Key)
                .Select(i => new NamedModel(i.Id, i.UnitId, i.Name, i.RegisteredOn.Year, 0))
                .ToListAsync();
            // Beyond this it is no register of one ward, and an import does not wait for it; the page of near duplicates takes them all.
            if (known.Count + mine.Count <= 2_000)
                near += NearDuplicates
                    .Among([.. known.Concat(unit.Select(m => new NamedModel(m.Id, m.UnitId, m.Name, m.RegisteredOn.Year, 0)))], apart)
                    .Count(pair => pair.MayBeCarriedOn && mine.Contains(pair.Other.Id));
        }
        if (near > 0)
            import.NoticeAt(
                $"/mo-hinh/gan-trung?kieu={DuplicateFilter.CarriedOn}",
                "{0} mô hình có tên gần giống một mô hình năm trước cùng phường, chưa gộp. Xem và quyết định ở trang mô hình gần trùng.",
                near
            );
    }

    private async Task Load(List<ParsedRow> rows)
    {
        foreach (var chunk in rows.Select(r => Initiative.KeyOf(r.Text("name")!)).Distinct(StringComparer.Ordinal).Chunk(1_000))
        {
            var named = await db.Initiatives.Include(i => i.Listings).Standing().Where(i => chunk.Contains(i.NameKey)).ToListAsync();
            foreach (var model in named.OrderBy(m => m.MergedIntoId is not null))
                models.TryAdd((model.NameKey, model.UnitId), await Standing(model));
        }
    }

    // A name that a person found to be another model's name is listed there.
    private async Task<Initiative> Standing(Initiative model)
    {
        while (model.MergedIntoId is { } into)
            model = await db.Initiatives.Include(i => i.Listings).SingleAsync(i => i.Id == into);
        return model;
    }

    /// <returns>True when an earlier year's model goes on.</returns>
    private async Task<bool> Add(ImportSheet sheet, ImportRow row)
    {
        var parsed = row.Row;
        if (BookListing.Of(parsed) is not { } read)
        {
            import.Reject(row, "Dòng {0}: không rõ năm của sổ. Xin ghi năm ở đầu trang hoặc ngày đăng ký.", parsed.Address);
            return false;
        }
        if (read.DateIsGuessed && parsed.Day("registered_on") is { } other)
            import.Problem(
                "Ô {0}: ngày đăng ký {1} không thuộc năm {2} của sổ; tạm lấy ngày cuối năm.",
                sheet.At(parsed, "registered_on"),
                VietnameseNumbers.Date(other),
                read.Year
            );
        if (read is { Result: InitiativeResult.Unknown, ResultText: not null })
            import.Problem(
                "Ô {0}: chưa rõ kết quả “{1}” thuộc mức nào. Giữ nguyên lời ghi, tạm tính là đã triển khai và có hiệu quả; sửa được ở trang của mô hình.",
                sheet.At(parsed, "result"),
                read.ResultText
            );

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
        {
            db.Listings.Add(listing);
            // A later book leans on the model now, so the import that brought it can no longer be taken back whole.
            model.Version++;
        }
        if (model.NameKey != read.NameKey)
            listing.CameFromId = await MergedUnder(read);
        row.RecordId = listing.Id;
        if (known)
            import.CarriesOn(row, model.Name, $"{model.Listings.Min(l => l.Year)}");
        return known;
    }

    private Task<Guid?> MergedUnder(BookListing read) =>
        db
            .Initiatives.Where(i => i.NameKey == read.NameKey && i.UnitId == read.UnitId && i.MergedIntoId != null)
            .Select(i => (Guid?)i.Id)
            .FirstOrDefaultAsync();
}

/// <summary>A row of the register in the feature's terms.</summary>
internal sealed record BookListing(
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
    public static BookListing? Of(ParsedRow row)
    {
        if (row.Whole("year") is not (>= 1900 and <= 2100) || row.Whole("year") is not { } year)
            return null;
        var guessed = row.Day("registered_on")?.Year != year;
        var name = row.Text("name")!.CutTo(Initiative.NameMaxLength);
        return new BookListing(
            name,
            Initiative.KeyOf(name),
            int.Parse(row.Unit("ward")!.Id, System.Globalization.CultureInfo.InvariantCulture),
            (int)year,
            guessed ? new DateOnly((int)year, 12, 31) : row.Day("registered_on")!.Value,
            guessed,
            row.Choice("field") is { } field ? Enum.Parse<InitiativeField>(field) : null,
            row.Choice("owner") is { } owner ? Enum.Parse<InitiativeOwner>(owner) : null,
            InitiativeRegister.ResultOf(row.Text("result")),
            row.Text("result").CutTo(300),
            (int?)row.Whole("participants"),
            row.Organisation("registered_by")?.Whole.CutTo(300),
            row.Text("note").CutTo(1000)
        );
    }
}
