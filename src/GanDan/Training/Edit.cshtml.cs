using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Writes a class down, or corrects one; what it was stays in the trace and can be put back.</summary>
[Allow(Permission.KeepCommonRegisters)]
public sealed class EditPage(Db db, Me me, T T) : PageModel, IShowConflict, IFromRecord
{
    private const string Kind = "class";

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public ClassForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public TrainingClass? Record { get; private set; }
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (Record is not null)
            (Form, Version) = (ClassForm.Of(Record), Record.Version);
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

        var made = Form.ToClass();
        db.Classes.Add(made);
        db.Record(me, new ClassEntered(made.Id));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi vào sổ."]);
        return Redirect($"/tap-huan/{made.Id}");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        var form = FormColumn.Undone(ClassForm.Of(Record), await db.LastEdit(Kind, Record.Id));
        return await Save(Record, form, Record.Version, T["Đã trả lại như trước khi sửa."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load() || Record is null)
            return NotFound();
        db.Withdraw(me, Kind, Record.Id, Record, reason);
        await db.SaveChangesAsync();
        this.Say(T["Đã rút khỏi sổ."], $"/tap-huan/ghi/{Id}?handler=PutBack");
        return Redirect("/tap-huan");
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        db.PutBack(me, Kind, Record.Id, Record);
        await db.SaveChangesAsync();
        this.Say(T["Đã đưa lại vào sổ."]);
        return Redirect($"/tap-huan/{Id}");
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Record!.Id, Form, ClassForm.Of(Record));
        ModelState.Remove(nameof(Version));
        Version = Record.Version;
    }

    private async Task<IActionResult> Save(TrainingClass record, ClassForm form, int version, string said)
    {
        var before = ClassForm.Of(record);
        form.Apply(record);
        db.Expect(record, version);
        if (db.Traced(me, Kind, record.Id, before, ClassForm.Of(record)))
            db.Record(me, new ClassCorrected(record.Id));
        await db.SaveChangesAsync();
        this.Say(said, $"/tap-huan/ghi/{record.Id}?handler=Undo");
        return Redirect($"/tap-huan/{record.Id}");
    }

    private async Task<bool> Load()
    {
        Record = Id is null ? null : await db.Classes.Include(c => c.Attendances).SingleOrDefaultAsync(c => c.Id == Id);
        return Id is null || Record is not null;
    }
}
