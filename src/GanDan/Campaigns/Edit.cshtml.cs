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

namespace GanDan.Campaigns;

/// <summary>Writes a drive down, or corrects one; what it was stays in the trace and can be put back.</summary>
[Allow(Permission.EditRegisters)]
public sealed class EditPage(Db db, Me me, T T) : PageModel, IShowConflict, IFromRecord
{
    private const string Kind = "drive";

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public DriveForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Drive? Record { get; private set; }
    public KnownUnits Units { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (Record is not null)
            (Form, Version) = (DriveForm.Of(Record, Units), Record.Version);
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
        db.Drives.Add(made);
        db.Record(me, new DriveEntered(made.Id));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi vào sổ."]);
        return Redirect($"/cuoc-van-dong/{made.Id}");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        var form = FormColumn.Undone(DriveForm.Of(Record, Units), await db.LastEdit(Kind, Record.Id));
        return await Save(Record, form, Record.Version, T["Đã trả lại như trước khi sửa."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load() || Record is null)
            return NotFound();
        Units.MustEdit(me, Record.UnitId, "");
        db.Withdraw(me, Kind, Record.Id, Record, reason);
        await db.SaveChangesAsync();
        this.Say(T["Đã rút khỏi sổ."], $"/cuoc-van-dong/ghi/{Id}?handler=PutBack");
        return Redirect("/cuoc-van-dong");
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        Units.MustEdit(me, Record.UnitId, "");
        db.PutBack(me, Kind, Record.Id, Record);
        await db.SaveChangesAsync();
        this.Say(T["Đã đưa lại vào sổ."]);
        return Redirect($"/cuoc-van-dong/{Id}");
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Record!.Id, Form, DriveForm.Of(Record, Units));
        ModelState.Remove(nameof(Version));
        Version = Record.Version;
    }

    private async Task<IActionResult> Save(Drive record, DriveForm form, int version, string said)
    {
        var before = DriveForm.Of(record, Units);
        form.Apply(record, me, Units);
        db.Expect(record, version);
        if (db.Traced(me, Kind, record.Id, before, DriveForm.Of(record, Units)))
            db.Record(me, new DriveCorrected(record.Id));
        await db.SaveChangesAsync();
        this.Say(said, $"/cuoc-van-dong/ghi/{record.Id}?handler=Undo");
        return Redirect($"/cuoc-van-dong/{record.Id}");
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        Record = Id is null ? null : await db.Drives.VisibleTo(me, Units).SingleOrDefaultAsync(d => d.Id == Id);
        return Id is null || Record is not null;
    }
}
