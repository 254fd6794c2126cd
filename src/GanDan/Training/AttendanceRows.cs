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
        var lesson = await ClassOf(sheet, rows);
        foreach (var row in rows.Where(r => r.Fate is RowFate.New))
            Invite(lesson, row);
        await Correct(sheet, [.. rows.Where(r => r.Fate is RowFate.Edited)]);
        foreach (var row in rows.Where(r => !r.Rejected))
            if (row.Row.Text("audience") is { } audience)
                sheet.Tally!.Add(lesson.Id, audience, Heads(row.Row), row.Row.IsSigned("signed") ? Heads(row.Row) : 0);
        AddUp(sheet, lesson);
    }

    private async Task<TrainingClass> ClassOf(ImportSheet sheet, List<ImportRow> rows)
    {
        var first = rows[0].Row;
        var (name, on) = (first.Text("class")!.CutTo(TrainingClass.NameMaxLength)!, first.Day("held_on")!.Value);
        var key = (ClassFinder.NameKey(name), on);
        if (classes.TryGetValue(key, out var lesson))
            return lesson;

        // A list whose title was edited still holds people of its class.
        if (rows.Find(r => r.Fate is not RowFate.New) is { } known)
        {
            var id = await db.Attendances.Where(a => a.Id == known.RecordId).Select(a => (Guid?)a.ClassId).FirstOrDefaultAsync();
            lesson = await db.Classes.Include(c => c.Audiences).SingleOrDefaultAsync(c => c.Id == id);
            if (lesson is not null && known.Fate is RowFate.Edited)
                Rename(sheet, known, lesson, name, on);
        }
        lesson ??= await finder.Find(name, on);
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
