using System.ComponentModel.DataAnnotations;
using GanDan.Figures;
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
public sealed class DeclarePage(Db db, Me me, Working working, FigureCatalogue catalogue, Outlet outlet, T t) : PageModel
{
    public sealed class DeclareForm
    {
        /// <summary>A whole count; of a share, percent with one decimal.</summary>
        [Display(Name = "Số báo"), Required]
        public decimal? Value { get; set; }

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

    /// <summary>The counted number with its unit, as this person may read it.</summary>
    public string Printed { get; private set; } = "";

    public UnitOfCount Unit { get; private set; }
    public bool IsShare => Unit is UnitOfCount.Percent;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        if (Taken.Declared is { } declared)
            Form = new() { Value = IsShare ? declared.Value / 10m : declared.Value, Source = declared.Source };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        var declaration = Report.Declare(Slot, Declaration.Kept(Form.Value!.Value, Unit), Form.Source!, me.Name, me.Now);
        db.Add(declaration);
        db.Record(me, new FigureDeclared(id, Slot, declaration.Value));
        await db.SaveChangesAsync();
        this.Say(t["Đã ghi số báo {0} bên cạnh số đếm được.", PaperNumbers.Declared(declaration.Value, Unit).Print(t.Language)]);
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

    private string Counted(string number) => IsShare ? number : $"{number} {t[Unit.Word()]}";

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
        Unit = slot.Value?.Unit ?? catalogue.Find(slot.Words.Code!)?.Unit ?? UnitOfCount.Members;
        Printed =
            slot.Released is { } released ? Counted(t.Number(released.Value))
            : slot.Value is { } value ? Counted(await outlet.Print(value, slot.Scope))
            : "…";
        return true;
    }
}
