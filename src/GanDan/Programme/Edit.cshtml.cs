using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Programme;

/// <summary>Writes a target down, or corrects one; what it was stays in the trace and can be put back.</summary>
[Allow(Permission.KeepCommonRegisters)]
public sealed class EditPage(Db db, Me me, T T, FigureCatalogue catalogue) : PageModel, IShowConflict, IFromRecord
{
    public const string Kind = "target";

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>The term of a new target.</summary>
    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? TermCode { get; set; }

    [BindProperty]
    public TargetForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Target? Record { get; private set; }
    public Term Term { get; private set; } = null!;
    public RecordTrace? Trace { get; private set; }
    public string Back => $"/chi-tieu?ky={Uri.EscapeDataString(Term.Code)}";

    /// <summary>The figures to choose from, and the one the words speak of.</summary>
    public IEnumerable<string> Figures => catalogue.Names();
    public string? Proposed =>
        Record is { } target && TargetBinding.Propose(target.Name, target.UnitText) is { } code ? T[catalogue.NameOf(code)] : null;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (Record is not null)
            (Form, Version) = (TargetForm.Of(Record, catalogue), Record.Version);
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

        var made = Form.ToTarget(Term.Id, catalogue);
        db.Targets.Add(made);
        db.Record(me, new TargetEntered(made.Id));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi vào sổ."]);
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        var form = FormColumn.Undone(TargetForm.Of(Record, catalogue), await db.LastEdit(Kind, Record.Id));
        return await Save(Record, form, Record.Version, T["Đã trả lại như trước khi sửa."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load() || Record is null)
            return NotFound();
        db.Withdraw(me, Kind, Record.Id, Record, reason);
        await db.SaveChangesAsync();
        this.Say(T["Đã rút khỏi sổ."], $"/chi-tieu/ghi/{Id}?handler=PutBack");
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load() || Record is null)
            return NotFound();
        db.PutBack(me, Kind, Record.Id, Record);
        await db.SaveChangesAsync();
        this.Say(T["Đã đưa lại vào sổ."]);
        return Redirect(Back);
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Record!.Id, Form, TargetForm.Of(Record, catalogue));
        ModelState.Remove(nameof(Version));
        Version = Record.Version;
    }

    private async Task<IActionResult> Save(Target record, TargetForm form, int version, string said)
    {
        var before = TargetForm.Of(record, catalogue);
        form.Apply(record, catalogue);
        db.Expect(record, version);
        if (db.Traced(me, Kind, record.Id, before, TargetForm.Of(record, catalogue)))
            db.Record(me, new TargetCorrected(record.Id));
        await db.SaveChangesAsync();
        this.Say(said, $"/chi-tieu/ghi/{record.Id}?handler=Undo");
        return Redirect(Back);
    }

    private async Task<bool> Load()
    {
        Record = Id is null ? null : await db.Targets.SingleOrDefaultAsync(t => t.Id == Id);
        if (Id is not null && Record is null)
            return false;
        var term = Record is not null
            ? await db.Terms.SingleOrDefaultAsync(t => t.Id == Record.TermId)
            : await db.Terms.SingleOrDefaultAsync(t => t.Code == TermCode);
        if (term is null)
            return false;
        Term = term;
        Trace = Record is null ? null : await RecordTrace.Of(db, [Record.Id], typeof(TargetForm));
        return true;
    }
}
