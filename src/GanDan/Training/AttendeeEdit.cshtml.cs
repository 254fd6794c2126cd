using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Corrects or strikes off one line of a class's list; whoever does it says which audience's count changes.</summary>
[Allow(Permission.EditRegisters)]
public sealed class AttendeeEditPage(Db db, Me me, T T) : PageModel, IShowConflict
{
    public const string AttendanceKind = "attendance";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Row { get; set; }

    [BindProperty]
    public AttendeeForm Form { get; set; } = new();

    [BindProperty]
    public bool Signed { get; set; }

    /// <summary>The class's version: its list is edited as a part of it.</summary>
    [BindProperty]
    public int Version { get; set; }

    public TrainingClass Class { get; private set; } = null!;
    public Attendance Line { get; private set; } = null!;
    public KnownUnits Units { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    /// <summary>The page of the list that one came from.</summary>
    public string Back => KeptQuery.Add($"/tap-huan/{Id}", Request);
    public IEnumerable<string> Audiences => Class.Audiences.OrderBy(a => a.Group, StringComparer.Ordinal).Select(a => a.Group);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Form = AttendeeForm.Of(Line, Units);
        Signed = Line.Attended;
        Version = Class.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();

        var before = AttendeeForm.Of(Line, Units);
        Class.Correct(Line, Line.Name is null ? Form.Heads ?? 1 : 1, Signed, ListWords.Kept(Form.Audience));
        Line.Position = Form.ReadPosition();
        Line.UnitId = Form.ReadUnit(Units, Class.HeldOn);
        if (Line.Name is not null)
            Line.Name = ListWords.Kept(Form.Name) ?? Line.Name;
        return await Done(before, AttendeeForm.Of(Line, Units), struck: false, T["Đã sửa danh sách."]);
    }

    public async Task<IActionResult> OnPostStrikeAsync()
    {
        if (!await Load())
            return NotFound();
        var before = AttendeeForm.Of(Line, Units);
        Class.Strike(Line, ListWords.Kept(Form.Audience));
        db.Attendances.Remove(Line);
        return await Done(before, new AttendeeForm(), struck: true, T["Đã gạch một dòng khỏi danh sách; vết còn ở lớp."]);
    }

    public async Task ShowConflict()
    {
        if (!await Load())
            return;
        Conflict = await db.ConflictOf(Row, Form, AttendeeForm.Of(Line, Units));
        ModelState.Remove(nameof(Version));
        Version = Class.Version;
    }

    private async Task<IActionResult> Done(AttendeeForm before, AttendeeForm after, bool struck, string said)
    {
        db.Expect(Class, Version);
        // What was struck off is traced under the class, whose page goes on showing it to whoever may see names.
        if (db.Traced(me, AttendanceKind, struck ? Id : Row, before, after))
            db.Record(me, new AttendanceCorrected(Id, Row, struck));
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect(Back);
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        var found = await db
            .Classes.Include(c => c.Attendances.Where(a => a.Id == Row))
            .Include(c => c.Audiences)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == Id);
        if (found?.Attendances.FirstOrDefault() is not { } line || !me.May(Permission.SeeAttendees))
            return false;
        (Class, Line) = (found, line);
        return true;
    }
}
