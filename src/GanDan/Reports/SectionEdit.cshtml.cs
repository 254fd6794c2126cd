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

/// <summary>The words of one section, with the figures that can be put into them.</summary>
[Allow(Permission.WriteReports)]
public sealed class SectionEditPage(Db db, Me me, Working working, FigureCatalogue catalogue, T t) : PageModel
{
    public sealed class SectionForm
    {
        [Display(Name = "Tên mục"), Required, MaxLength(Report.TitleMaxLength)]
        public string Title { get; set; } = "";

        [Display(Name = "Phần lời"), MaxLength(Section.BodyMaxLength)]
        public string? Body { get; set; }

        public int Version { get; set; }
    }

    [BindProperty]
    public SectionForm Form { get; set; } = new();

    public Report Report { get; private set; } = null!;

    /// <summary>What someone else wrote meanwhile; null when nobody did.</summary>
    public string? Theirs { get; private set; }

    public IReadOnlyList<(string Code, string Name)> Slots =>
        [.. catalogue.Figures.Select(f => (f.Code, f.Name)), .. catalogue.Ratios.Select(r => (r.Code, r.Name))];

    public IReadOnlyList<(string Text, string Name)> Tables =>
        [
            .. catalogue
                .Figures.Where(f => !f.FromVault)
                .SelectMany(f =>
                    f.Breakdowns.Select(by =>
                        ($"[{f.Code} | {by}]", $"{t[f.Name]}, {t["theo"]} {t[PaperOf.ByName(by)].ToLower(t.Culture)}")
                    )
                ),
        ];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid section)
    {
        if (await Find(id, section) is not { } found)
            return NotFound();
        Form = new()
        {
            Title = found.Title,
            Body = found.Body,
            Version = found.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid section)
    {
        if (await Find(id, section) is not { } found)
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (found.Version != Form.Version)
        {
            Theirs = found.Body;
            Form.Version = found.Version;
            ModelState.Remove("Form.Version");
            ModelState.AddModelError("", t["Vừa có người sửa mục này. Xem bản của họ bên dưới; bấm Ghi lần nữa để giữ bản của bạn."]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }
        db.Corrected(me, "report-section", found.Id, "Body", found.Body, Form.Body ?? "");
        db.Corrected(me, "report-section", found.Id, "Title", found.Title, Form.Title);
        found.Title = Form.Title;
        found.Body = Form.Body ?? "";
        found.Version++;
        db.Record(me, new SectionWritten(id, found.Order + 1));
        await db.SaveChangesAsync();
        this.Say(t["Đã ghi mục “{0}”.", found.Title]);
        return Redirect($"/bao-cao/{id}#muc-{found.Order + 1}");
    }

    private async Task<Section?> Find(Guid id, Guid section)
    {
        if (await working.Load(id) is not { } report)
            return null;
        Report = report;
        return report.Sections.FirstOrDefault(s => s.Id == section);
    }
}
