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

namespace GanDan.Care;

/// <summary>Writes a round of care down, or corrects one; what it was stays in the trace and can be put back.</summary>
[Allow(Permission.EditRegisters)]
public sealed class EditPage(Db db, Me me, T T) : PageModel, IShowConflict, IFromRecord
{
    private const string Kind = "care-round";

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public CareRoundForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public CareRound? Record { get; private set; }
    public KnownUnits Units { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (Record is not null)
            (Form, Version) = (CareRoundForm.Of(Record, Units), Record.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (Record is not null)
            return await Save(Record, Form, Version, T["Đã lưu."]);

        var made = Form.ToRecord(me, Units);
        db.CareRounds.Add(made);
        db.Record(me, new CareRoundEntered(made.Id));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi vào sổ."]);
        return Redirect($"/cham-lo/{made.Id}");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        var form = FormColumn.Undone(CareRoundForm.Of(Record, Units), await db.LastEdit(Kind, Record.Id));
        return await Save(Record, form, Record.Version, T["Đã trả lại như trước khi sửa."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load() || Record is null)
            return NotFound();
        Units.MustEdit(me, Record.UnitId, "");
        db.Withdraw(me, Kind, Record.Id, Record, reason);
        await db.SaveChangesAsync();
        this.Say(T["Đã rút khỏi sổ."], $"/cham-lo/ghi/{Id}?handler=PutBack");
        return Redirect("/cham-lo");
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        Units.MustEdit(me, Record.UnitId, "");
        db.PutBack(me, Kind, Record.Id, Record);
        await db.SaveChangesAsync();
        this.Say(T["Đã đưa lại vào sổ."]);
        return Redirect($"/cham-lo/{Id}");
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Record!.Id, Form, CareRoundForm.Of(Record, Units));
        ModelState.Remove(nameof(Version));
        Version = Record.Version;
    }

    private async Task<IActionResult> Save(CareRound record, CareRoundForm form, int version, string said)
    {
        var before = CareRoundForm.Of(record, Units);
        form.Apply(record, me, Units);
        db.Expect(record, version);
        if (db.Traced(me, Kind, record.Id, before, CareRoundForm.Of(record, Units)))
            db.Record(me, new CareRoundCorrected(record.Id));
        await db.SaveChangesAsync();
        this.Say(said, $"/cham-lo/ghi/{record.Id}?handler=Undo");
        return Redirect($"/cham-lo/{record.Id}");
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        Record = Id is null ? null : await db.CareRounds.VisibleTo(me, Units).SingleOrDefaultAsync(r => r.Id == Id);
        return Id is null || Record is not null;
    }
}
