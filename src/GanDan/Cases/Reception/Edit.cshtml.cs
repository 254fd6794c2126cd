using GanDan.Platform;
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

namespace GanDan.Cases.Reception;

/// <summary>Corrects a line of the register; what it was stays in the trace and can be put back. Number, year and unit stay as given.</summary>
[Allow(Permission.ReceiveCitizens)]
public sealed class EditPage(Db db, Me me, T T, KindOfCase kinds) : PageModel, IShowConflict, IFromRecord
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = nameof(Form))]
    public ReceptionForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public CitizenReception Line { get; private set; } = null!;
    public KnownUnits Units { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        (Form, Version) = (ReceptionForm.Of(Line, Units), Line.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        return await Save(Form, Version, T["Đã lưu."]);
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Load())
            return NotFound();
        var form = FormColumn.Undone(ReceptionForm.Of(Line, Units), await db.LastEdit(ReceptionDesk.Kind, Line.Id));
        return await Save(form, Line.Version, T["Đã trả lại như trước khi sửa."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load())
            return NotFound();
        Units.MustReceive(me, Line.UnitId, "");
        db.Withdraw(me, ReceptionDesk.Kind, Line.Id, Line, reason);
        await db.SaveChangesAsync();
        this.Say(T["Đã rút khỏi sổ. Số {0} không cấp lại.", Line.Shown], $"/tiep-dan/{Id}/sua?handler=PutBack");
        return Redirect("/tiep-dan");
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load())
            return NotFound();
        Units.MustReceive(me, Line.UnitId, "");
        db.PutBack(me, ReceptionDesk.Kind, Line.Id, Line);
        await db.SaveChangesAsync();
        this.Say(T["Đã đưa lại vào sổ."]);
        return Redirect($"/tiep-dan/{Id}");
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Line.Id, Form, ReceptionForm.Of(Line, Units));
        ModelState.Remove(nameof(Version));
        Version = Line.Version;
    }

    private async Task<IActionResult> Save(ReceptionForm form, int version, string said)
    {
        Units.MustReceive(me, Line.UnitId, "");
        var before = ReceptionForm.Of(Line, Units);
        if (form.Unit != before.Unit)
            throw new RuleBroken(
                "Số {0} đã cấp trong sổ của đơn vị này. Ghi nhầm đơn vị thì rút khỏi sổ rồi ghi lại.",
                "Form.Unit",
                Line.Shown
            );
        var was = Line.Kind;
        form.Apply(Line, me.Today);
        db.Expect(Line, version);
        if (Line.CaseId is { } made && Line.Kind != was)
            await kinds.Follow(made, Line.Kind, was);
        if (db.Traced(me, ReceptionDesk.Kind, Line.Id, before, ReceptionForm.Of(Line, Units)))
            db.Record(me, new ReceptionCorrected(Line.Id));
        await db.SaveChangesAsync();
        this.Say(said, $"/tiep-dan/{Line.Id}/sua?handler=Undo");
        return Redirect($"/tiep-dan/{Line.Id}");
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        if (await db.Receptions.VisibleTo(me, Units).SingleOrDefaultAsync(r => r.Id == Id) is not { } found)
            return false;
        Line = found;
        return true;
    }
}
