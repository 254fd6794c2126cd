using System.ComponentModel.DataAnnotations;
using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Programme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>Begins a report: template, period, unit, layout.</summary>
[Allow(Permission.WriteReports)]
public sealed class NewPage(Db db, Me me, FigureReader figures, T t) : PageModel
{
    public sealed class NewForm
    {
        [Display(Name = "Mẫu báo cáo"), Required]
        public string Template { get; set; } = "term";

        [Display(Name = "Kỳ"), Required, MaxLength(40)]
        public string Ky { get; set; } = "";

        /// <summary>One that is not offered; it counts before the choice.</summary>
        [Display(Name = "Kỳ khác"), MaxLength(40)]
        public string? Other { get; set; }

        [Display(Name = "Đơn vị")]
        public string? Unit { get; set; }

        [Display(Name = "Thể thức")]
        public ReportLayout Layout { get; set; }
    }

    [BindProperty]
    public NewForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Periods { get; private set; } = [];

    /// <summary>Where terms come from, as long as there is none to choose.</summary>
    public string? TermHint { get; private set; }
    public IReadOnlyList<SelectListItem> Templates { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Layouts { get; private set; } = [];

    public async Task OnGetAsync(string? ky)
    {
        Form.Ky = ky ?? (await Period.Default(db, me.Today)).Code;
        await Load();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid)
            return this.Invalid();
        var template = Template.Get(Form.Template);
        var period = string.IsNullOrWhiteSpace(Form.Other)
            ? await Period.Resolve(db, Form.Ky)
            : await Period.Resolve(db, Form.Other.Trim(), nameof(Form.Other));
        var unit = string.IsNullOrEmpty(Form.Unit) ? null : await UnitScope.Resolve(db, Form.Unit, period.To);

        var report = Report.Begin(template, period, unit, Form.Layout, me.Name, me.Now);
        db.Reports.Add(report);
        db.Record(me, new ReportStarted(report.Id, template.Code, period.Code));
        await db.SaveChangesAsync();
        return Redirect($"/bao-cao/{report.Id}");
    }

    private async Task Load()
    {
        var asked = string.IsNullOrEmpty(Form.Ky) ? null : Period.Parse(Form.Ky);
        Periods =
        [
            .. (await OfferedPeriods.Of(db, me.Today, await figures.Years(), asked)).Select(code => new SelectListItem(
                Period.Named(code),
                code
            )),
        ];
        if (!await db.Terms.AnyAsync())
            TermHint = t["Chưa có nhiệm kỳ nào. Ghi ngày đầu và ngày cuối ở Nghị quyết, chỉ tiêu; bảng chỉ tiêu nhập vào cũng lập được."];
        Templates = [.. Template.Shipped.Select(template => new SelectListItem(t[template.Title], template.Code))];
        Layouts = [.. Enum.GetValues<ReportLayout>().Select(layout => new SelectListItem(t[layout.Name()], layout.ToString()))];
        var units = (await db.Units.AsNoTracking().Where(u => u.Kind == UnitKind.Ward).ToListAsync())
            .OrderBy(u => u.ValidFrom)
            .ThenBy(u => u.SortKey, StringComparer.Ordinal);
        Units =
        [
            .. units.Select(u => new SelectListItem(
                u.ValidTo is { } end ? $"{u.Name} ({t["đến {0}", t.Day(end)]})" : u.Name,
                $"{u.Code}@{u.ValidFrom:yyyy-MM-dd}"
            )),
        ];
    }
}

public static class ReportWords
{
    public static string Name(this ReportLayout layout) =>
        layout switch
        {
            ReportLayout.Party => "Văn bản của Đảng (Hướng dẫn 36-HD/VPTW)",
            ReportLayout.Administrative => "Văn bản hành chính (Nghị định 30/2020/NĐ-CP)",
        };
}
