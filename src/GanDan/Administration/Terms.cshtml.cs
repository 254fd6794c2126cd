using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Programme;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Administration;

/// <summary>The terms of the office, from one congress to the next.</summary>
[Allow(Permission.ManageOffice)]
public sealed class TermsPage(Db db, Me me, T T) : PageModel
{
    [BindProperty]
    public TermForm Form { get; set; } = new();

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    public async Task OnGetAsync() => await Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid)
            return this.Invalid();
        var code = Form.Code.Trim();
        if (Terms.Any(t => t.Code == code))
            throw new RuleBroken("Đã có nhiệm kỳ {0}.", nameof(Form.Code), code);
        OfficeRules.CheckTerm(Form.From!.Value, Form.To!.Value);

        var term = new Term
        {
            Code = code,
            From = Form.From.Value,
            To = Form.To.Value,
        };
        db.Terms.Add(term);
        db.Record(me, new TermAdded(term.Id, term.Code, term.From, term.To));
        await db.SaveChangesAsync();
        this.Say(T["Đã thêm nhiệm kỳ {0}.", code]);
        return RedirectToPage();
    }

    private async Task Load() => Terms = await db.Terms.AsNoTracking().OrderByDescending(t => t.From).ToListAsync();
}

public sealed class TermForm
{
    [Required, StringLength(40), Display(Name = "Nhiệm kỳ")]
    public string Code { get; set; } = "";

    [Required, Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [Required, Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }
}
