using System.Globalization;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Turns rows of signed lists into attendances, class by class.</summary>
internal sealed class AttendanceRows(Importing import)
{
    private readonly Db db = (Db)import.Books;
    private readonly ClassFinder finder = new((Db)import.Books);
    private readonly Dictionary<(string Name, DateOnly On), TrainingClass> classes = [];
    private readonly HashSet<Guid> made = [];
    private readonly Dictionary<(SheetReading Sheet, string Audience), bool> countable = [];

    public async Task Apply(IReadOnlyList<ImportSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            sheet.Tally = new Tally();
            // Folded once: nearly all rows of a sheet are of one class.
            var keys = new Dictionary<string, string>(StringComparer.Ordinal);
            string KeyOf(string name) => keys.TryGetValue(name, out var key) ? key : keys[name] = ClassFinder.NameKey(name);
            foreach (var group in sheet.Rows.GroupBy(r => (Name: KeyOf(r.Row.Text("class")!), On: r.Row.Day("held_on")!.Value)))
                await Class(sheet, [.. group]);
        }
    }

    private async Task Class(ImportSheet sheet, List<ImportRow> rows)
    {
        var before = await ClassesOf(rows);
        var lesson = await ClassOf(sheet, rows, before);
        // Who is on the lists of two classes of one day was invited twice.
        foreach (
            var row in rows.Where(r => r.Fate is RowFate.Edited && before.TryGetValue(r.RecordId, out var other) && other != lesson.Id)
        )
            import.Anew(row);
        foreach (var row in rows.Where(r => r.Fate is RowFate.New))
            Invite(lesson, row);
        await Correct(sheet, [.. rows.Where(r => r.Fate is RowFate.Edited)]);
        foreach (var row in rows.Where(r => !r.Rejected))
            if (row.Row.Text("audience") is { } audience && MayCount(sheet, row.Row, audience))
                sheet.Tally!.Add(lesson.Id, audience, Heads(row.Row), row.Row.IsSigned("signed") ? Heads(row.Row) : 0);
        AddUp(sheet, lesson);
    }

    // The same rule as on the screen; here the row comes in, and the group is told once at its first cell.
    private bool MayCount(ImportSheet sheet, ParsedRow row, string audience)
    {
        if (!countable.TryGetValue((sheet.Reading, audience), out var may))
        {
            countable[(sheet.Reading, audience)] = may = WatchedWords.Check(audience, LabelUse.CountOnEvent).Allowed;
            if (!may)
                import.Problem(
                    "Ô {0}: nhóm đối tượng “{1}” nêu một đặc điểm riêng tư và chưa có trong danh mục được phép đếm. Dòng vẫn vào danh sách, không đếm theo nhóm này.",
                    sheet.At(row, "audience"),
                    audience
                );
        }
        return may;
    }

    /// <summary>The classes on whose lists the known rows stand. Of rows that say the same as before some are enough: they say their class too.</summary>
    private async Task<Dictionary<Guid, Guid>> ClassesOf(List<ImportRow> rows)
    {
        var asked = rows.Where(r => r.Fate is RowFate.Edited).Concat(rows.Where(r => r.Fate is RowFate.Same).Take(500));
        var found = new Dictionary<Guid, Guid>();
        foreach (var ids in asked.Select(r => r.RecordId).Chunk(500))
        foreach (var at in await db.Attendances.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.ClassId }).ToListAsync())
            found[at.Id] = at.ClassId;
        return found;
    }

    private async Task<TrainingClass> ClassOf(ImportSheet sheet, List<ImportRow> rows, Dictionary<Guid, Guid> before)
    {
        var first = rows[0].Row;
        var (name, on) = (first.Text("class")!.CutTo(TrainingClass.NameMaxLength)!, first.Day("held_on")!.Value);
        var key = (ClassFinder.NameKey(name), on);
        if (classes.TryGetValue(key, out var lesson))
            return lesson;

        // Rows that say the same name their class, also after it was renamed on the screen.
        if (Most(rows, RowFate.Same, before) is { } same)
            lesson = await db.Classes.Include(c => c.Audiences).SingleOrDefaultAsync(c => c.Id == same.Id);
        lesson ??= await finder.Exact(name, on) ?? await Retitled(sheet, rows, before, name, on) ?? await finder.Find(name, on);
        if (lesson is null)
        {
            lesson = new TrainingClass
            {
                Number = first.Whole("class_number") is { } number ? (int)number : null,
                Name = name,
                NameKey = ClassFinder.NameKey(name),
                HeldOn = on,
                Place = first.Text("place").CutTo(300),
            };
            db.Classes.Add(lesson);
            made.Add(lesson.Id);
            // Attendances are written past the change tracker and need their class to be there.
            await import.Flush();
        }
        return classes[key] = lesson;
    }

    // A list whose title was edited still holds the people of its class: most of those known, and most of the list or of the class.
    private async Task<TrainingClass?> Retitled(
        ImportSheet sheet,
        List<ImportRow> rows,
        Dictionary<Guid, Guid> before,
        string name,
        DateOnly on
    )
    {
        if (Most(rows, RowFate.Edited, before) is not { } most)
            return null;
        var size = await db.Attendances.CountAsync(a => a.ClassId == most.Id);
        if (most.Count * 2 <= Math.Min(rows.Count, size))
            return null;
        var lesson = await db.Classes.Include(c => c.Audiences).SingleOrDefaultAsync(c => c.Id == most.Id);
        if (lesson is not null)
            Rename(sheet, rows.First(r => r.Fate is RowFate.Edited && before.GetValueOrDefault(r.RecordId) == lesson.Id), lesson, name, on);
        return lesson;
    }

    /// <summary>The class that more than half of the known rows of this fate come from.</summary>
    private static (Guid Id, int Count)? Most(List<ImportRow> rows, RowFate fate, Dictionary<Guid, Guid> before)
    {
        var known = rows.Where(r => r.Fate == fate && before.ContainsKey(r.RecordId)).GroupBy(r => before[r.RecordId]).ToList();
        var most = known.MaxBy(g => g.Count());
        return most is not null && most.Count() * 2 > known.Sum(g => g.Count()) ? (most.Key, most.Count()) : null;
    }

    private void Rename(ImportSheet sheet, ImportRow row, TrainingClass lesson, string name, DateOnly on)
    {
        var record = ("class", lesson.Id);
        import.Correct(sheet, row, record, "class", nameof(lesson.Name), lesson.Name, name, v => lesson.Name = v);
        lesson.NameKey = ClassFinder.NameKey(lesson.Name);
        import.Correct(sheet, row, record, "held_on", nameof(lesson.HeldOn), lesson.HeldOn, on, v => lesson.HeldOn = v);
        if (row.Row.Text("place") is { } place)
            import.Correct(sheet, row, record, "place", nameof(lesson.Place), lesson.Place, place.CutTo(300), v => lesson.Place = v);
        lesson.Version++;
    }

    private void Invite(TrainingClass lesson, ImportRow row)
    {
        var parsed = row.Row;
        if (parsed.Detail is { Count: < 1 or > 100_000 })
        {
            import.Reject(row, "Dòng {0}: số người của đoàn không hợp lệ.", parsed.Address);
            return;
        }
        var delegation = parsed.Detail is not null;
        var attendee = new Attendee(
            delegation ? null : parsed.Text("name").CutTo(200),
            delegation ? null : parsed.Text("position").CutTo(200),
            UnitOf(parsed)
        );
        // The audience is not given here: it is added up below, over all rows of the sheet.
        var attendance = lesson.Invite(attendee, Heads(parsed), parsed.IsSigned("signed"), audience: null);
        lesson.Attendances.Remove(attendance);
        import.Insert(attendance);
        row.RecordId = attendance.Id;
    }

    private async Task Correct(ImportSheet sheet, List<ImportRow> edited)
    {
        foreach (var chunk in edited.Chunk(500))
        {
            var ids = chunk.Select(r => r.RecordId).ToList();
            var stored = await db.Attendances.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
            foreach (var row in chunk)
                if (stored.TryGetValue(row.RecordId, out var attendance))
                    Correct(sheet, row, attendance);
                else
                    import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", row.Row.Address);
        }
    }

    private void Correct(ImportSheet sheet, ImportRow row, Attendance attendance)
    {
        var (record, parsed) = (("attendance", attendance.Id), row.Row);
        if (parsed.Detail is null)
        {
            import.Correct(
                sheet,
                row,
                record,
                "name",
                nameof(attendance.Name),
                attendance.Name,
                parsed.Text("name").CutTo(200),
                v => attendance.Name = v
            );
            var position = parsed.Text("position").CutTo(200);
            import.Correct(
                sheet,
                row,
                record,
                "position",
                nameof(attendance.Position),
                attendance.Position,
                position,
                v => attendance.Position = v
            );
        }
        import.Correct(
            sheet,
            row,
            record,
            "unit",
            nameof(attendance.UnitId),
            attendance.UnitId,
            UnitOf(parsed),
            v => attendance.UnitId = v
        );
        import.Correct(sheet, row, record, "name", nameof(attendance.Heads), attendance.Heads, Heads(parsed), v => attendance.Heads = v);
        var signed = parsed.IsSigned("signed");
        import.Correct(
            sheet,
            row,
            record,
            "signed",
            nameof(attendance.Attended),
            attendance.Attended,
            signed,
            v => attendance.Attended = v
        );
        attendance.HeldOn = parsed.Day("held_on")!.Value;
    }

    // Only what this sheet adds up to more than it did before: corrections made on the screen meanwhile stay.
    private void AddUp(ImportSheet sheet, TrainingClass lesson)
    {
        foreach (var (group, invited, attended) in sheet.Tally!.Over(sheet.TallyBefore(), lesson.Id))
        {
            var known = lesson.Audiences.Find(a => Fold.Words(a.Group) == Fold.Words(group));
            lesson.CountAudience(known?.Group ?? group.CutTo(200)!, invited, attended);
            if (known is null)
                db.Audiences.Add(lesson.Audiences[^1]);
            else if (!made.Contains(lesson.Id))
                lesson.Version++;
        }
    }

    private static int Heads(ParsedRow row) => row.Detail is { } detail ? (int)detail.Count : 1;

    private static int? UnitOf(ParsedRow row) => row.Unit("unit") is { } unit ? int.Parse(unit.Id, CultureInfo.InvariantCulture) : null;
}
