using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Portal;

/// <summary>The dry run of one export with the choices it leaves, and afterwards what the import did.</summary>
[Allow(Permission.SortCases)]
public sealed class ExportPage(Db db, PortalDesk desk, PortalUndo undo, PortalNews news, JobRunner jobs, Me me, T T)
    : PageModel,
        IOwnTransaction
{
    public PortalExport Export { get; private set; } = null!;
    public PortalReport Report { get; private set; } = null!;
    public OtherPortal Portal { get; private set; } = null!;
    public PortalChoices Choices { get; private set; } = new();

    [BindProperty]
    public ChoicesForm Form { get; set; } = new();

    public bool MayWrite => Export.DoneAt is null && Report.Refused.Count == 0 && Report.New > 0;

    /// <summary>Its cases may be taken away again.</summary>
    public bool MayUndo => Report.New > 0 && undo.MayStill(Export);

    /// <summary>States that are others at the portal now and that nobody has looked at.</summary>
    public IReadOnlyList<PortalChange> Changes { get; private set; } = [];

    /// <summary>Why the columns that stop the file may not come in.</summary>
    public IEnumerable<string> Watched =>
        Report
            .Sheets.SelectMany(s => s.Columns)
            .Select(c => OpenExport.Watched(c.Heading))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
            return Gone();
        Form = new() { ToOffice = Choices.ToOffice, Seal = Choices.Seal };
        return Page();
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid id) =>
        await Load(id) && Export.DoneAt is null ? await Choose(Choices with { ToOffice = Form.ToOffice, Seal = Form.Seal }) : Gone();

    public async Task<IActionResult> OnPostMapAsync(Guid id, int sheet, Dictionary<string, string?> columns)
    {
        if (!await Load(id) || Export.DoneAt is not null)
            return Gone();
        if (Report.Sheets.ElementAtOrDefault(sheet) is not { } shown)
            return NotFound();
        var allowed = PortalBook.Kind.Meanings.Where(m => m.RefusedBecause is null).Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        var mapping = new ManualMapping(
            PortalBook.Kind.Code,
            [
                .. shown
                    .Columns.Where(c => c.Refused is null)
                    .Select(c => new ColumnChoice(
                        c.Heading,
                        c.Column,
                        columns.GetValueOrDefault(c.Column) is { } code && allowed.Contains(code) ? code : ColumnChoice.Ignore
                    )),
            ]
        );
        var known = new Dictionary<string, ManualMapping>(
            Choices.Columns ?? new Dictionary<string, ManualMapping>(StringComparer.Ordinal),
            StringComparer.Ordinal
        )
        {
            [shown.LayoutKey] = mapping,
        };
        return await Choose(Choices with { Columns = known });
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id)
    {
        if (!await Load(id) || Export.DoneAt is not null)
            return Gone();
        await db.PortalExports.Where(x => x.Id == id && x.DoneAt == null).ExecuteDeleteAsync();
        this.Say(T["Đã bỏ bản xem thử, chưa ghi gì."]);
        return Redirect("/xu-ly/nhap-tu-cong");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await Load(id) || Export.DoneAt is null)
            return NotFound();
        await undo.Run(id);
        this.Say(T["Đã hoàn tác lần nhập “{0}”.", Export.FileName]);
        return Redirect($"/xu-ly/nhap-tu-cong/{id}");
    }

    /// <summary>“Đã xem” at one of the changed states.</summary>
    public async Task<IActionResult> OnPostSeenAsync(Guid id, [FromForm(Name = "ma")] string? code)
    {
        if (!await Load(id))
            return NotFound();
        await news.See(Export, Report, code);
        this.Say(T["Đã ghi là đã xem. Việc ở đây không đổi."]);
        return Redirect($"/xu-ly/nhap-tu-cong/{id}");
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id) || Export.DoneAt is not null)
            return Gone();
        if (Report.Refused.Count > 0)
            throw new RuleBroken("Còn chỗ chưa rõ, chưa ghi được. Xem danh sách ở đầu trang.");
        return Redirect($"/viec-nen/{await Ask(id)}");
    }

    private Task<Guid> Ask(Guid id) =>
        jobs.Ask(db, me, nameof(ImportPortal), new ImportPortal.Input(id), ReportJson.Options, $"/xu-ly/nhap-tu-cong/{id}");

    private async Task<IActionResult> Choose(PortalChoices choices)
    {
        await desk.Choose(Export, choices);
        return Redirect($"/xu-ly/nhap-tu-cong/{Export.Id}");
    }

    private async Task<bool> Load(Guid id)
    {
        var found = await db.PortalExports.SingleOrDefaultAsync(x => x.Id == id && (x.DoneAt != null || x.By == me.AccountId));
        if (found is null)
            return false;
        (Export, Portal) = (found, OtherPortal.Find(found.Portal)!);
        (Report, Choices) = (ReportJson.Read<PortalReport>(found.Report), ReportJson.Read<PortalChoices>(found.Choices));
        Changes = await news.Unseen(found, Report);
        return true;
    }

    private RedirectResult Gone()
    {
        this.Say(T["Bản xem thử này không còn: đã nhập, đã bỏ, hoặc quá 24 giờ. Xin gửi lại tệp."]);
        return Redirect("/xu-ly/nhap-tu-cong");
    }
}

public sealed class ChoicesForm
{
    [Display(Name = "Giao dòng có phường không rõ cho đơn vị của văn phòng")]
    public bool ToOffice { get; set; }

    [Display(Name = "Niêm phong số điện thoại, thư điện tử làm liên hệ của việc")]
    public bool Seal { get; set; }
}
