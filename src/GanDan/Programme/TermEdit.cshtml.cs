using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Programme;

/// <summary>Enters a term, or corrects its days; its name stays, since reports are filed under it.</summary>
[Allow(Permission.KeepCommonRegisters)]
public sealed class TermEditPage(Db db, Me me, T T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public TermForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (Id is null)
            return Page();
        if (await db.Terms.SingleOrDefaultAsync(t => t.Id == Id) is not { } term)
            return NotFound();
        Form = new TermForm
        {
            Code = term.Code,
            From = term.From,
            To = term.To,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return this.Invalid();
        if (Form.To <= Form.From)
            throw new RuleBroken("Ngày cuối nhiệm kỳ phải sau ngày đầu.", nameof(Form.To));

        var term = Id is null ? null : await db.Terms.SingleOrDefaultAsync(t => t.Id == Id);
        if (Id is not null && term is null)
            return NotFound();
        if (term is null)
        {
            if (await db.Terms.AnyAsync(t => t.Code == Form.Code))
                throw new RuleBroken("Đã có nhiệm kỳ {0}. Mở nhiệm kỳ đó để sửa.", nameof(Form.Code), Form.Code!);
            db.Terms.Add(
                term = new Term
                {
                    Code = Form.Code!.Trim(),
                    From = Form.From!.Value,
                    To = Form.To!.Value,
                }
            );
        }
        db.Corrected(me, "term", term.Id, nameof(Term.From), T.Day(term.From), T.Day(Form.From!.Value));
        db.Corrected(me, "term", term.Id, nameof(Term.To), T.Day(term.To), T.Day(Form.To!.Value));
        (term.From, term.To) = (Form.From.Value, Form.To.Value);
        db.Record(me, new TermSet(term.Id, term.Code, term.From, term.To));
        await db.SaveChangesAsync();
        this.Say(T["Đã lưu nhiệm kỳ {0}.", term.Code]);
        return Redirect($"/chi-tieu?ky={Uri.EscapeDataString(term.Code)}");
    }
}
