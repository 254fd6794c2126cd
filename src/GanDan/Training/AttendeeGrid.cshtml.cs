using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Types or pastes lines of a class's list: checked line by line, saved together or not at all.</summary>
[Allow(Permission.EditRegisters)]
[RequestFormLimits(ValueCountLimit = Grid.MostValues)]
public sealed class AttendeeGridPage(Db db, Me me, T T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<AttendeeForm> Rows { get; set; } = [];

    public TrainingClass Class { get; private set; } = null!;
    public KnownUnits Units { get; private set; } = null!;

    public Grid Grid =>
        Grid.Of<AttendeeForm>(
            Rows.Count,
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                [nameof(AttendeeForm.Unit)] = Units.Names(Class.HeldOn),
                [nameof(AttendeeForm.Audience)] = [.. Class.Audiences.Select(a => a.Group)],
            },
            $"/tap-huan/{Id}"
        );

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostPasteAsync(string? pasted)
    {
        if (!await Load())
            return NotFound();
        ModelState.Clear();
        Rows = [];
        var columns = FormColumn.Of<AttendeeForm>();
        await TryUpdateModelAsync(Rows, nameof(Rows), Grid.AsTyped(columns, PastedRows.Read(pasted ?? "", columns)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        var filled = Grid.Filled(ModelState, Rows);
        var (lines, groups) = (Class.Attendances.ToHashSet(), Class.Audiences.ToHashSet());
        this.AtRows(filled, T, row => row.AddTo(Class, Units), row => Units.MustKnow(row.Unit, Class.HeldOn, nameof(row.Unit)));
        if (!ModelState.IsValid)
            return this.Invalid();

        // Keys are made here and not by the database, so what is new must be said.
        db.AddRange(Class.Attendances.Where(line => !lines.Contains(line)));
        db.AddRange(Class.Audiences.Where(group => !groups.Contains(group)));
        db.Expect(Class, Class.Version);
        db.Record(me, new AttendeesEntered(Id, filled.Count));
        await db.SaveChangesAsync();
        this.Say(T["Đã thêm {0} dòng vào danh sách.", filled.Count]);
        return Redirect($"/tap-huan/{Id}");
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        var found = await db
            .Classes.Include(c => c.Attendances)
            .Include(c => c.Audiences)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == Id);
        Class = found!;
        return found is not null;
    }
}
