using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>One class: its list for whoever may see names, page by page, and counts for everyone; the sheet to sign has the whole list.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class ClassRecordPage(Db db, Me me, T T, FigureCatalogue catalogue, FigureBooks books) : PageModel
{
    public TrainingClass Class { get; private set; } = null!;
    public Paged<Attendance> List { get; private set; } = null!;

    /// <summary>The lines of this page with their places in the whole list.</summary>
    public IEnumerable<(Attendance Row, int At)> Numbered =>
        List.Rows.Select((row, i) => (row, (List.Number - 1) * Paged<Attendance>.Size + i + 1));

    public IReadOnlyList<ClassDifference> Differences { get; private set; } = [];
    public long Invited { get; private set; }
    public long Attended { get; private set; }
    public KnownUnits Units { get; private set; } = null!;
    public RecordTrace Trace { get; private set; } = null!;
    public bool MayEdit => me.May(Permission.EditRegisters);
    public bool MayEditClass => me.May(Permission.KeepCommonRegisters);
    public bool SeesNames => me.May(Permission.SeeAttendees);

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "tai")] string? file, [FromQuery(Name = "trang")] int? page)
    {
        Units = await db.ReadUnits();
        var found = await db.Classes.AsNoTracking().Include(c => c.Audiences).SingleOrDefaultAsync(c => c.Id == id);
        if (found is null)
            return NotFound();
        Class = found;
        var rows = SeesNames ? await Named(id).ToListAsync() : [];
        if (SeesNames && Export.IsAsked(file))
            return await File(file!, rows.Taken(file));
        List = rows.Page(page);

        var scope = new Scope(found.HeldOn, found.HeldOn);
        Invited = await Sum("training.invited", scope);
        Attended = await Sum("training.attendances", scope);
        Differences = ClassDifference.Between(found, Invited, Attended);
        // The trace of a list holds names, so it is for whoever may see them.
        var traced = SeesNames ? [id, .. rows.Select(r => r.Id)] : new List<Guid> { id };
        Trace = await RecordTrace.Of(db, traced, typeof(AttendeeForm), typeof(ClassForm));
        if (!SeesNames)
            Trace = Trace with { Changes = [.. Trace.Changes.Where(c => c.RecordKind is not AttendeeEditPage.AttendanceKind)] };
        return Page();
    }

    // A role for one ward sees the names of that ward.
    private IQueryable<Attendance> Named(Guid id)
    {
        var rows = db.Attendances.AsNoTracking().Where(a => a.ClassId == id);
        if (Units.Where(me, Permission.SeeAttendees) is { } seen)
            rows = rows.Where(a => a.UnitId != null && seen.Contains(a.UnitId.Value));
        return rows.OrderBy(a => a.Id);
    }

    private async Task<long> Sum(string code, Scope scope) =>
        (await catalogue.Get(code).Groups(books, scope, T) ?? []).Where(g => g.Id == Class.Id).Sum(g => g.Value);

    private async Task<IActionResult> File(string format, Taken<Attendance> taken)
    {
        db.Record(me, new AttendeesExported(Class.Id, taken.Rows.Count));
        await db.SaveChangesAsync();
        return Export.File(
            format,
            Class.Name,
            [
                new ExportColumn<Attendance>("Họ và tên", r => r.Name),
                new("Chức vụ", r => r.Position),
                new("Đơn vị", r => r.UnitId is { } unit ? Units.Name(unit) : null),
                new("Số người", r => r.Heads),
                new("Đã ký", r => r.Attended ? "x" : null),
            ],
            taken,
            [new("ngay", T["Ngày mở lớp"], T.Day(Class.HeldOn)), new("noi", T["Địa điểm"], Class.Place)],
            T,
            me
        );
    }
}
