using System.Globalization;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Turns rows of signed lists into attendances, class by class.</summary>
internal sealed class AttendanceRows
{
    private const int MostNamed = 10;

    private readonly Importing import;
    private readonly Db db;
    private readonly ListedClasses classes;
    private readonly OfficesHeld offices;
    private readonly AttendanceCorrections corrections;
    private readonly AudienceSums audiences;

    public AttendanceRows(Importing import)
    {
        (this.import, db, classes, offices) = (import, (Db)import.Books, new(import), new(import));
        (corrections, audiences) = (new(import, offices), new(import, classes));
    }

    public async Task Apply(IReadOnlyList<ImportSheet> sheets)
    {
        await audiences.Learn(sheets);
        foreach (var sheet in sheets)
        {
            audiences.Begin(sheet);
            // Folded once: nearly all rows of a sheet are of one class.
            var keys = new Dictionary<string, string>(StringComparer.Ordinal);
            string KeyOf(string name) => keys.TryGetValue(name, out var key) ? key : keys[name] = ClassFinder.NameKey(name);
            var lists = sheet.Rows.GroupBy(r => (Name: KeyOf(r.Row.Text("class")!), On: r.Row.Day("held_on")!.Value)).ToList();
            if (lists.Count > 1)
                import.Notice(
                    "Trang “{0}” có danh sách của {1} lớp: {2}. Nếu đó là các buổi của một lớp, xin xem lại ngày ghi trên mỗi danh sách.",
                    sheet.Reading.Name,
                    lists.Count,
                    string.Join(
                        "; ",
                        lists.Take(MostNamed).Select(g => $"{g.First().Row.Text("class")} ({VietnameseNumbers.Date(g.Key.On)})")
                    ) + (lists.Count > MostNamed ? "…" : "")
                );
            var listed = new HashSet<TrainingClass>();
            foreach (var group in lists)
                listed.Add(await Class(sheet, [.. group]));
            // After all of them: a row that went from one list of the sheet to another is lost to the first.
            foreach (var lesson in listed)
                audiences.AddUp(sheet, lesson);
        }
    }

    private async Task<TrainingClass> Class(ImportSheet sheet, List<ImportRow> rows)
    {
        var before = await classes.Before(rows);
        var lesson = await classes.Of(sheet, rows, before);
        await audiences.Look(lesson);
        // Who is on the lists of two classes of one day was invited twice.
        foreach (
            var row in rows.Where(r => r.Fate is RowFate.Edited && before.TryGetValue(r.RecordId, out var other) && other != lesson.Id)
        )
            import.Anew(sheet, row);
        await Tell(sheet, lesson, rows);
        await import.InsertAll(rows.Where(r => r.Fate is RowFate.New).Select(row => Invite(sheet, lesson, row)).OfType<Attendance>());
        await corrections.Apply(sheet, [.. rows.Where(r => r.Fate is RowFate.Edited)]);
        // The list still holds it and the register no longer does: it was struck off.
        sheet.HasLost |= rows.Exists(r => r is { Rejected: true, Fate: RowFate.Edited });
        foreach (var row in rows.Where(r => !r.Rejected && !sheet.IsOfAnother(r)))
            audiences.Count(sheet, lesson, row.Row, Made(row));
        return lesson;
    }

    private (int Invited, int Attended) Made(ImportRow row) =>
        row.Fate is not RowFate.New ? corrections.Made(row)
        : row.Row.IsSigned("signed") ? (Heads(row.Row), Heads(row.Row))
        : (Heads(row.Row), 0);

    // Another list of a class that stands there already: it may be the same list in other words, and then everybody would be counted twice.
    private async Task Tell(ImportSheet sheet, TrainingClass lesson, List<ImportRow> rows)
    {
        var fresh = rows.Count(r => r.Fate is RowFate.New);
        if (fresh == 0 || sheet.Page is not null || classes.IsNew(lesson))
            return;
        var known = await db.Attendances.CountAsync(a => a.ClassId == lesson.Id);
        if (known > 0)
            import.Notice(
                "Trang “{0}” thêm {1} dòng vào lớp “{2}” đã có {3} dòng. Nếu đây vẫn là danh sách cũ ghi lại, người dự sẽ bị tính hai lần; xin xem lại.",
                sheet.Reading.Name,
                fresh,
                lesson.Name,
                known
            );
    }

    private Attendance? Invite(ImportSheet sheet, TrainingClass lesson, ImportRow row)
    {
        var parsed = row.Row;
        if (parsed.Detail is { Count: < 1 or > 100_000 })
        {
            import.Reject(row, "Dòng {0}: số người của đoàn không hợp lệ.", parsed.Address);
            return null;
        }
        var delegation = parsed.Detail is not null;
        var attendee = new Attendee(
            delegation ? null : parsed.Text("name").CutTo(200),
            delegation ? null : offices.Of(sheet, parsed),
            UnitOf(parsed)
        );
        // The audience is not given here: it is added up below, over all rows of the sheet.
        var attendance = lesson.Invite(attendee, Heads(parsed), parsed.IsSigned("signed"), audience: null);
        lesson.Attendances.Remove(attendance);
        row.RecordId = attendance.Id;
        return attendance;
    }

    internal static int Heads(ParsedRow row) => row.Detail is { } detail ? (int)detail.Count : 1;

    internal static int? UnitOf(ParsedRow row) => row.Unit("unit") is { } unit ? int.Parse(unit.Id, CultureInfo.InvariantCulture) : null;
}
