using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>The page that names the consequence before an edition is sealed: what is missing, what has no data, what becomes fixed.</summary>
[Allow(Permission.SealReports)]
public sealed class SealPage(Db db, Me me, Working working, SealEdition edition, JobRunner jobs, T t) : PageModel
{
    private const string DefaultTitle = "Trưởng ban";

    public sealed class SealForm
    {
        [Display(Name = "Lý do vẫn chốt khi thiếu số liệu"), MaxLength(1000)]
        public string? GapReason { get; set; }

        [Display(Name = "Chức vụ người ký"), MaxLength(200)]
        public string? SignerTitle { get; set; }

        [Display(Name = "Họ và tên người ký"), MaxLength(200)]
        public string? SignerName { get; set; }
    }

    [BindProperty]
    public SealForm Form { get; set; } = new();

    public Report Report { get; private set; } = null!;
    public TakenReport Taken { get; private set; } = null!;

    /// <summary>Sections and headings below which nobody has written yet, as the paper will say of them.</summary>
    public IReadOnlyList<string> Unwritten =>
        [.. Taken.Sections.SelectMany(s => Reports.Unwritten.Bare(s).Select(heading => heading?.Text ?? s.Title))];

    /// <summary>What in the printed words could lead to a person, as it stands there: a sealed paper leaves the house and is never changed.</summary>
    public IReadOnlyList<string> Private =>
        [
            .. Taken
                .Sections.SelectMany(s => s.Blocks.SelectMany(Printed).Prepend(s.Title))
                .SelectMany(PersonalData.Phrases)
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Printed(Block block) =>
        block switch
        {
            Block.Heading heading => [heading.Text],
            Block.Note note => [note.Text],
            Block.Paragraph paragraph => [string.Concat(paragraph.Parts.Select(p => p.Slot is null ? p.Text : "…"))],
            _ => [],
        };

    /// <summary>Of a period that goes on, until which day the numbers would be; null when it has ended.</summary>
    public string? Running => AsOf.InWords(Taken.Scope, me.Now, t);

    /// <summary>What the head of the paper leaves blank because the office has not said it.</summary>
    public IReadOnlyList<string> Blank { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? await Offer() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        Sealing.Check(Taken, Form.GapReason, me.Now);
        var previous = await working.LastEdition(id);
        var number = (previous?.Number ?? 0) + 1;
        var asked = new SealEdition.Input(id, number, Form.GapReason, Form.SignerTitle ?? "", Form.SignerName ?? "");
        var sealedAt = $"/bao-cao/{id}/ban/{number}";
        if (Sealing.RecordsOf(Taken) > SealEdition.MostAtOnce)
            return Redirect($"/viec-nen/{await jobs.Ask(db, me, nameof(SealEdition), asked, ReportJson.Options, sealedAt)}");
        await edition.Seal(Report, Taken, asked, previous);
        this.Say(t["Đã chốt bản {0}. Số trong bản này không đổi nữa.", number]);
        return Redirect(sealedAt);
    }

    // Who seals the numbers is seldom who signs the paper: where the office has one leader, that name is offered.
    private async Task<PageResult> Offer()
    {
        var leaders = await db
            .Accounts.AsNoTracking()
            .Where(a => a.ClosedAt == null && db.Grants.Any(g => g.AccountId == a.Id && g.Role == Role.OfficeLeader && g.UnitCode == null))
            .Select(a => new { a.Title, a.FullName })
            .OrderBy(a => a.FullName)
            .Take(2)
            .ToListAsync();
        Form = leaders is [var leader]
            ? new() { SignerTitle = leader.Title ?? DefaultTitle, SignerName = leader.FullName }
            : new() { SignerTitle = DefaultTitle };
        return Page();
    }

    private async Task<bool> Load(Guid id)
    {
        if (await working.Load(id) is not { } report)
            return false;
        Report = report;
        Taken = await working.Take(report);
        var office = await db.Office.AsNoTracking().OrderBy(o => o.Id).FirstOrDefaultAsync();
        (string Name, string? Said)[] head = [("Ký hiệu văn bản", office?.Symbol), ("Địa danh trên văn bản", office?.Place)];
        Blank = [.. head.Where(part => string.IsNullOrEmpty(part.Said)).Select(part => t[part.Name])];
        return true;
    }
}
