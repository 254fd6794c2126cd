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

namespace GanDan.Cases;

/// <summary>Writes an opinion down, or corrects one; what it was stays in the trace and can be put back.</summary>
[Allow(Permission.EditRegisters)]
public sealed class EditPage(Db db, Me me, T T) : PageModel, IShowConflict, IFromRecord
{
    private const string Kind = "case";

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public CaseForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Case? Record { get; private set; }
    public KnownUnits Units { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find())
            return NotFound();
        if (Record is { Imported: false })
            return Redirect($"/xu-ly/{Id}");
        if (Record is not null)
            (Form, Version) = (CaseForm.Of(Record, Units), Record.Version);
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

        var made = Form.ToCase(me, Units);
        db.Cases.Add(made);
        db.Record(me, new CaseEntered(made.Id));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi vào sổ."]);
        return Redirect($"/y-kien/{made.Id}");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        var form = FormColumn.Undone(CaseForm.Of(Record, Units), await db.LastEdit(Kind, Record.Id));
        return await Save(Record, form, Record.Version, T["Đã trả lại như trước khi sửa."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load() || Record is null)
            return NotFound();
        Units.MustEdit(me, Record.UnitId, "");
        db.Withdraw(me, Kind, Record.Id, Record, reason);
        await db.SaveChangesAsync();
        this.Say(T["Đã rút khỏi sổ."], $"/y-kien/ghi/{Id}?handler=PutBack");
        return Redirect("/y-kien");
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        Units.MustEdit(me, Record.UnitId, "");
        db.PutBack(me, Kind, Record.Id, Record);
        await db.SaveChangesAsync();
        this.Say(T["Đã đưa lại vào sổ."]);
        return Redirect($"/y-kien/{Id}");
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Record!.Id, Form, CaseForm.Of(Record, Units));
        ModelState.Remove(nameof(Version));
        Version = Record.Version;
    }

    private async Task<IActionResult> Save(Case record, CaseForm form, int version, string said)
    {
        var before = CaseForm.Of(record, Units);
        form.Apply(record, me, Units);
        db.Expect(record, version);
        if (db.Traced(me, Kind, record.Id, before, CaseForm.Of(record, Units)))
            db.Record(me, new CaseCorrected(record.Id));
        await db.SaveChangesAsync();
        this.Say(said, $"/y-kien/ghi/{record.Id}?handler=Undo");
        return Redirect($"/y-kien/{record.Id}");
    }

    private async Task<bool> Load()
    {
        var found = await Find();
        // What came in alive has its clocks, its steps and somebody who waits for it: nothing of that is written over by hand.
        if (Record is { Imported: false })
            throw new RuleBroken("Việc này đang theo quy trình xử lý, không sửa bằng sổ. Mở việc ở mục Phản ánh, kiến nghị.");
        return found;
    }

    private async Task<bool> Find()
    {
        Units = await db.ReadUnits();
        Record = Id is null ? null : await db.Cases.VisibleTo(me, Units).SingleOrDefaultAsync(c => c.Id == Id);
        return Id is null || Record is not null;
    }
}
