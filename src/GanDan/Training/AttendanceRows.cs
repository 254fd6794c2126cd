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
    private readonly Dictionary<(SheetReading Sheet, string Audience), bool> countable = [];

    public AttendanceRows(Importing import)
    {
        (this.import, db, classes, offices) = (import, (Db)import.Books, new(import), new(import));
        corrections = new(import, offices);
    }

    public async Task Apply(IReadOnlyList<ImportSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            sheet.Tally = new Tally();
            // Folded once: nearly all rows of a sheet are of one class.
            var keys = new Dictionary<string, string>(StringComparer.Ordinal);
            string KeyOf(string name) => keys.TryGetValue(name, out var key) ? key : keys[name] = ClassFinder.NameKey(name);
            var groups = sheet.Rows.GroupBy(r => (Name: KeyOf(r.Row.Text("class")!), On: r.Row.Day("held_on")!.Value)).ToList();
            if (groups.Count > 1)
                import.Notice(
                    "Trang “{0}” có danh sách của {1} lớp: {2}. Nếu đó là các buổi của một lớp, xin xem lại ngày ghi trên mỗi danh sách.",
                    sheet.Reading.Name,
                    groups.Count,
                    string.Join(
                        "; ",
                        groups.Take(MostNamed).Select(g => $"{g.First().Row.Text("class")} ({VietnameseNumbers.Date(g.Key.On)})")
                    )
                );
            foreach (var group in groups)
                await Class(sheet, [.. group]);
        }
    }

    private async Task Class(ImportSheet sheet, List<ImportRow> rows)
    {
        var before = await classes.Before(rows);
        var lesson = await classes.Of(sheet, rows, before);
        // Who is on the lists of two classes of one day was invited twice.
        foreach (
            var row in rows.Where(r => r.Fate is RowFate.Edited && before.TryGetValue(r.RecordId, out var other) && other != lesson.Id)
        )
            import.Anew(row);
        await Tell(sheet, lesson, rows);
        await import.InsertAll(rows.Where(r => r.Fate is RowFate.New).Select(row => Invite(sheet, lesson, row)).OfType<Attendance>());
        await corrections.Apply(sheet, [.. rows.Where(r => r.Fate is RowFate.Edited)]);
        foreach (var row in rows.Where(r => !r.Rejected && !sheet.IsOfAnother(r)))
            if (row.Row.Text("audience") is { } audience && MayCount(sheet, row.Row, audience))
                sheet.Tally!.Add(lesson.Id, audience, Heads(row.Row), row.Row.IsSigned("signed") ? Heads(row.Row) : 0);
        AddUp(sheet, lesson);
    }

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

    // Only what this sheet adds up to more than it did before: corrections made on the screen meanwhile stay.
    private void AddUp(ImportSheet sheet, TrainingClass lesson)
    {
        foreach (var (group, invited, attended) in sheet.Tally!.Over(sheet.TallyBefore(), lesson.Id))
        {
            var known = lesson.Audiences.Find(a => Fold.Words(a.Group) == Fold.Words(group));
            lesson.CountAudience(known?.Group ?? group.CutTo(200)!, invited, attended);
            if (known is null)
                db.Audiences.Add(lesson.Audiences[^1]);
            else if (!classes.IsNew(lesson))
                lesson.Version++;
        }
    }

    internal static int Heads(ParsedRow row) => row.Detail is { } detail ? (int)detail.Count : 1;

    internal static int? UnitOf(ParsedRow row) => row.Unit("unit") is { } unit ? int.Parse(unit.Id, CultureInfo.InvariantCulture) : null;
}
