using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Reports;

/// <summary>A declared figure beside the computed one: both stay visible, with the source of what was declared.</summary>
[Allow(Permission.SealReports)]
public sealed class DeclarePage(Db db, Me me, Working working, T t) : PageModel
{
    public sealed class DeclareForm
    {
        [Display(Name = "Số báo"), Required]
        public long? Value { get; set; }

        [Display(Name = "Nguồn của số báo"), Required, MaxLength(400)]
        public string? Source { get; set; }
    }

    [BindProperty]
    public DeclareForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "so")]
    public string Slot { get; set; } = "";

    public Report Report { get; private set; } = null!;
    public TakenSlot Taken { get; private set; } = null!;
    public bool Declared { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        if (Taken.Declared is { } declared)
            Form = new() { Value = declared.Value, Source = declared.Source };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        var declaration = Report.Declare(Slot, Form.Value!.Value, Form.Source!, me.Name, me.Now);
        db.Add(declaration);
        db.Record(me, new FigureDeclared(id, Slot, declaration.Value));
        await db.SaveChangesAsync();
        this.Say(t["Đã ghi số báo {0} bên cạnh số đếm được.", t.Number(declaration.Value)]);
        return Redirect($"/bao-cao/{id}?so={Slot}#so-nay");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        Report.Declarations.RemoveAll(d => d.Slot == Slot);
        db.Record(me, new DeclarationTakenBack(id, Slot));
        await db.SaveChangesAsync();
        this.Say(t["Đã bỏ số báo; báo cáo dùng số đếm được."]);
        return Redirect($"/bao-cao/{id}?so={Slot}#so-nay");
    }

    private async Task<bool> Load(Guid id)
    {
        if (await working.Load(id) is not { } report)
            return false;
        Report = report;
        var taken = await working.Take(report);
        if (!taken.Slots.TryGetValue(Slot, out var slot))
            return false;
        Taken = slot;
        Declared = slot.Declared is not null;
        return true;
    }
}
