using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;
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

namespace GanDan.Cases.Moderation;

/// <summary>Hides a published case with a reason of the public list, or shows a hidden one again.</summary>
[Allow(Permission.SortCases)]
public sealed class HidePage(Db db, Me me, T T, Hidings hidings) : PageModel, IShowConflict
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty(Name = nameof(Form))]
    public HideForm Form { get; set; } = new();

    [BindProperty]
    public bool Looked { get; set; }

    public Case Case { get; private set; } = null!;
    public Hiding? Hiding { get; private set; }
    public string? HiddenBy { get; private set; }
    public bool Conflicted { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Version = Case.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        db.MustBeAsSeen(Case, Version);
        if (!ModelState.IsValid)
            return this.Invalid();
        await hidings.Hide(Case, Form.Reason!.Value, Form.Ground, Form.Note);
        return await Save(T["Đã ẩn. Trang công khai của việc này nay nói đã ẩn và vì sao."]);
    }

    public async Task<IActionResult> OnPostShowAsync()
    {
        if (!await Load())
            return NotFound();
        this.OnlyForm("");
        db.MustBeAsSeen(Case, Version);
        if (Hiding is null)
            throw new RuleBroken("Việc này không bị ẩn.");
        await hidings.Publish(Case, Looked);
        return await Save(T["Đã cho hiện lại."]);
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflicted = true;
        ModelState.Remove(nameof(Version));
        Version = Case.Version;
    }

    private async Task<IActionResult> Save(string said)
    {
        db.Expect(Case, Version);
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect($"/xu-ly/{Id}");
    }

    private async Task<bool> Load()
    {
        if (await db.Cases.VisibleTo(me, await db.ReadUnits()).SingleOrDefaultAsync(c => c.Id == Id) is not { } found)
            return false;
        Case = found;
        Hiding = found.Publication is Publication.Published ? null : await Hidings.Of(db, Id);
        HiddenBy = await db
            .CaseSteps.Where(s => s.CaseId == Id && s.Move == Move.Hide)
            .OrderByDescending(s => s.At)
            .Select(s => s.ByName)
            .FirstOrDefaultAsync();
        return true;
    }
}

/// <summary>Why a case is hidden.</summary>
public sealed class HideForm
{
    [Required(ErrorMessage = "Chọn một lý do trong danh sách."), Display(Name = "Lý do ẩn")]
    public HideReason? Reason { get; set; }

    [Display(Name = "Căn cứ"), StringLength(CaseStep.GroundMaxLength)]
    public string? Ground { get; set; }

    [Display(Name = "Ghi chú nội bộ"), StringLength(CaseStep.TextMaxLength)]
    public string? Note { get; set; }
}
