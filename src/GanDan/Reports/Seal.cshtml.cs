using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>The page that names the consequence before an edition is sealed: what is missing, what has no data, what becomes fixed.</summary>
[Allow(Permission.SealReports)]
public sealed class SealPage(Db db, Me me, Working working, Sealing sealing, T t) : PageModel
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

    /// <summary>Sections in which nobody has written yet: prompts, and nothing else.</summary>
    public IReadOnlyList<string> Unwritten => [.. Taken.Sections.Where(s => s.Blocks.All(b => b is Block.Prompt)).Select(s => s.Title)];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? await Offer() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        var previous = await working.LastEdition(id);
        var made = await sealing.Seal(
            Report,
            Taken,
            await working.ScopeOf(Report),
            Form.GapReason,
            me.Name,
            new Signer(Form.SignerTitle ?? "", Form.SignerName ?? ""),
            me.Now,
            previous
        );
        sealing.KeepFiles(made);
        db.Editions.Add(made.Edition);
        var manifest = made.Files[^1].Bytes;
        db.Record(me, new EditionSealed(id, made.Edition.Id, made.Edition.Number, Convert.ToHexStringLower(SHA256.HashData(manifest))));
        await db.SaveChangesAsync();
        this.Say(t["Đã chốt bản {0}. Số trong bản này không đổi nữa.", made.Edition.Number]);
        return Redirect($"/bao-cao/{id}/ban/{made.Edition.Number}");
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
        return true;
    }
}
