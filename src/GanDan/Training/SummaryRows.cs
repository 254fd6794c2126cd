using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Puts what a summary declares beside the class, and points out where the lists say otherwise.</summary>
internal sealed class SummaryRows(Importing import)
{
    private readonly Db db = (Db)import.Books;
    private readonly ClassFinder finder = new((Db)import.Books);

    public async Task Apply(IReadOnlyList<ImportSheet> sheets)
    {
        foreach (var sheet in sheets)
        foreach (var row in sheet.Rows)
            await Apply(sheet, row);
    }

    private async Task Apply(ImportSheet sheet, ImportRow row)
    {
        var parsed = row.Row;
        var (name, on) = (parsed.Text("name").CutTo(TrainingClass.NameMaxLength)!, parsed.Day("held_on")!.Value);
        var lesson =
            row.Fate is RowFate.New ? await finder.Find(name, on) : await db.Classes.SingleOrDefaultAsync(c => c.Id == row.RecordId);
        if (
            lesson is null
            && row.Fate is RowFate.New
            && await finder.SameMatter(name, on, c => Task.FromResult(c is { DeclaredInvited: null, DeclaredAttended: null })) is { } same
        )
        {
            lesson = same;
            import.Notice("Dòng {0}: “{1}” được hiểu là lớp “{2}” cùng ngày.", parsed.Address, name, same.Name);
        }
        if (lesson is null && row.Fate is not RowFate.New)
        {
            import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", parsed.Address);
            return;
        }
        // A class without a list was held all the same.
        if (lesson is null)
        {
            lesson = new TrainingClass
            {
                Number = int.TryParse(parsed.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null,
                Name = name,
                NameKey = ClassFinder.NameKey(name),
                HeldOn = on,
            };
            db.Classes.Add(lesson);
        }
        row.RecordId = lesson.Id;
        if (row.Fate is not RowFate.Same)
            Declare(sheet, row, lesson, parsed);
        await Compare(lesson, parsed);
    }

    private void Declare(ImportSheet sheet, ImportRow row, TrainingClass lesson, ParsedRow parsed)
    {
        var (invited, attended) = ((int?)parsed.Whole("invited"), (int?)parsed.Whole("attended"));
        lesson.Place ??= parsed.Text("place").CutTo(300);
        if (row.Fate is RowFate.New)
        {
            (lesson.DeclaredInvited, lesson.DeclaredAttended) = (invited, attended);
            return;
        }
        var record = ("class", lesson.Id);
        import.Correct(
            sheet,
            row,
            record,
            "invited",
            nameof(lesson.DeclaredInvited),
            lesson.DeclaredInvited,
            invited,
            v => lesson.DeclaredInvited = v
        );
        import.Correct(
            sheet,
            row,
            record,
            "attended",
            nameof(lesson.DeclaredAttended),
            lesson.DeclaredAttended,
            attended,
            v => lesson.DeclaredAttended = v
        );
        if (row.Corrections > 0)
            lesson.Version++;
    }

    private async Task Compare(TrainingClass lesson, ParsedRow parsed)
    {
        var counted = await db
            .Attendances.Where(a => a.ClassId == lesson.Id)
            .GroupBy(a => a.Attended)
            .Select(g => new { Attended = g.Key, Heads = g.Sum(a => a.Heads) })
            .ToListAsync();
        var (invited, attended) = (counted.Sum(c => c.Heads), counted.Where(c => c.Attended).Sum(c => c.Heads));
        if (invited == 0)
            return;
        var name = lesson.Number is { } number ? $"Lớp {number}" : lesson.Name;
        if (parsed.Whole("attended") is { } declared && declared != attended)
            import.Notice(
                "{0} ({1}): bảng tổng hợp ghi {2} lượt dự, danh sách ký nhận có {3}. Số của danh sách được tính.",
                name,
                parsed.Address,
                declared,
                attended
            );
        if (parsed.Whole("invited") is { } called && called != invited)
            import.Notice(
                "{0} ({1}): bảng tổng hợp ghi mời {2}, danh sách có {3}. Số của danh sách được tính.",
                name,
                parsed.Address,
                called,
                invited
            );
    }
}
