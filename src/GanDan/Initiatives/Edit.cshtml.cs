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

namespace GanDan.Initiatives;

/// <summary>Corrects a model; what it was stays in the trace and can be put back.</summary>
[Allow(Permission.EditRegisters)]
public sealed class EditPage(Db db, Me me, T T) : PageModel, IShowConflict, IFromRecord
{
    public const string Kind = "initiative";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InitiativeForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Initiative Initiative { get; private set; } = null!;
    public KnownUnits Units { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Form = InitiativeForm.Of(Initiative, Units);
        Version = Initiative.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();

        return await Save(Form, Version, T["Đã lưu mô hình."]);
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Load())
            return NotFound();
        var form = FormColumn.Undone(InitiativeForm.Of(Initiative, Units), await db.LastEdit(Kind, Id));
        return await Save(form, Initiative.Version, T["Đã trả lại như trước khi sửa."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load())
            return NotFound();
        Units.MustEdit(me, Initiative.UnitId, "");
        db.Withdraw(me, Kind, Id, Initiative, reason);
        await db.SaveChangesAsync();
        this.Say(T["Đã rút “{0}” khỏi sổ.", Initiative.Name], $"/mo-hinh/{Id}/sua?handler=PutBack");
        return Redirect("/mo-hinh");
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load())
            return NotFound();
        Units.MustEdit(me, Initiative.UnitId, "");
        db.PutBack(me, Kind, Id, Initiative);
        await db.SaveChangesAsync();
        this.Say(T["Đã đưa “{0}” lại vào sổ.", Initiative.Name]);
        return Redirect($"/mo-hinh/{Id}");
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Id, Form, InitiativeForm.Of(Initiative, Units));
        ModelState.Remove(nameof(Version));
        Version = Initiative.Version;
    }

    private async Task<IActionResult> Save(InitiativeForm form, int version, string said)
    {
        var before = InitiativeForm.Of(Initiative, Units);
        form.Apply(Initiative, me, Units, Initiative.RegisteredOn);
        db.Expect(Initiative, version);
        if (db.Traced(me, Kind, Id, before, InitiativeForm.Of(Initiative, Units)))
            db.Record(me, new InitiativeCorrected(Id));
        await db.SaveChangesAsync();
        this.Say(said, $"/mo-hinh/{Id}/sua?handler=Undo");
        return Redirect($"/mo-hinh/{Id}");
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        var found = await db.Initiatives.Include(i => i.Listings).VisibleTo(me, Units).SingleOrDefaultAsync(i => i.Id == Id);
        Initiative = found!;
        return found is not null;
    }
}
