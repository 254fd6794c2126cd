using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Sense.Text;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Administration;

/// <summary>One more unit.</summary>
[Allow(Permission.ManageOffice)]
public sealed class UnitNewPage(Db db, Me me, T T) : PageModel
{
    [BindProperty]
    public UnitForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid)
            return this.Invalid();

        var unit = new Unit
        {
            Code = Form.Code.Trim(),
            Name = Form.Name.Trim(),
            SortKey = VietnameseText.SortKey(Form.Name.Trim()),
            Kind = Form.Kind,
            ParentCode = string.IsNullOrEmpty(Form.Parent) ? null : Form.Parent,
            ValidFrom = Form.From!.Value,
            ValidTo = Form.To,
        };
        var known = await db.Units.AsNoTracking().ToListAsync();
        UnitRules.CheckNew(unit, known.Where(u => u.Code == unit.Code));
        UnitRules.CheckParent(unit, known);
        db.Units.Add(unit);
        db.Record(me, new UnitAdded(unit.Code, unit.ValidFrom));
        await db.SaveChangesAsync();
        this.Say(T["Đã thêm {0}.", unit.Name]);
        return Redirect("/quan-tri/don-vi");
    }

    // Also those that are no more: whoever writes down the wards of earlier years puts them under the district of those years.
    private async Task Load()
    {
        var all = await db
            .Units.AsNoTracking()
            .OrderBy(u => u.ValidTo != null)
            .ThenBy(u => u.SortKey)
            .ThenByDescending(u => u.ValidFrom)
            .ToListAsync();
        Parents =
        [
            .. all.DistinctBy(u => u.Code, StringComparer.Ordinal)
                .Select(u => new SelectListItem(u.ValidTo is { } last ? T["{0} (đến {1})", u.Name, T.Day(last)] : u.Name, u.Code)),
        ];
    }
}

public sealed class UnitForm
{
    [Required, StringLength(200), Display(Name = "Tên đơn vị")]
    public string Name { get; set; } = "";

    [Required, StringLength(20), Display(Name = "Mã đơn vị")]
    public string Code { get; set; } = "";

    [Display(Name = "Cấp")]
    public UnitKind Kind { get; set; } = UnitKind.Ward;

    [StringLength(20), Display(Name = "Thuộc đơn vị")]
    public string? Parent { get; set; }

    [Required, Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }
}
