using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>Writes a member down, or corrects one; the trace stays in the vault.</summary>
[AllowCell(CellRole.Secretary)]
public sealed class MemberEditPage(CellDb vault, Me me, T T) : PageModel, IShowConflict, IFromRecord, IInVault
{
    private const string Kind = "member";

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public MemberForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Member? Record { get; private set; }
    public Conflict? Conflict { get; private set; }
    public RecordTrace? Trace { get; private set; }

    DbContext IInVault.Vault => vault;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (Record is not null)
            (Form, Version) = (MemberForm.Of(Record), Record.Version);
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

        var made = Form.ToRecord();
        vault.Members.Add(made);
        vault.Record(me, new CellEntered(Kind, made.Id), made.Id);
        await vault.SaveChangesAsync();
        this.Say(T["Đã ghi vào sổ."]);
        return Redirect("/chi-bo");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        var form = FormColumn.Undone(MemberForm.Of(Record), await vault.LastEdit(Kind, Record.Id));
        return await Save(Record, form, Record.Version, T["Đã trả lại như trước khi sửa."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load() || Record is null)
            return NotFound();
        vault.TakeOut(me, Kind, Record.Id, Record, reason);
        vault.Record(me, new CellWithdrawn(Kind, Record.Id, PutBack: false), Record.Id);
        await vault.SaveChangesAsync();
        this.Say(T["Đã rút khỏi sổ."], $"/chi-bo/ghi/{Id}?handler=PutBack");
        return Redirect("/chi-bo");
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        vault.TakeBack(me, Kind, Record.Id, Record);
        vault.Record(me, new CellWithdrawn(Kind, Record.Id, PutBack: true), Record.Id);
        await vault.SaveChangesAsync();
        this.Say(T["Đã đưa lại vào sổ."]);
        return Redirect("/chi-bo");
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await vault.ConflictOf(Record!.Id, Form, MemberForm.Of(Record));
        ModelState.Remove(nameof(Version));
        Version = Record.Version;
    }

    private async Task<IActionResult> Save(Member record, MemberForm form, int version, string said)
    {
        var before = MemberForm.Of(record);
        form.Apply(record);
        vault.Expect(record, version);
        if (vault.Traced(me, Kind, record.Id, before, MemberForm.Of(record)))
            vault.Record(me, new CellCorrected(Kind, record.Id), record.Id);
        await vault.SaveChangesAsync();
        this.Say(said, $"/chi-bo/ghi/{record.Id}?handler=Undo");
        return Redirect("/chi-bo");
    }

    private async Task<bool> Load()
    {
        Record = Id is null ? null : await vault.Members.SingleOrDefaultAsync(m => m.Id == Id);
        if (Record is not null)
            Trace = await RecordTrace.Of(vault, [Record.Id], typeof(MemberForm));
        return Id is null || Record is not null;
    }
}
