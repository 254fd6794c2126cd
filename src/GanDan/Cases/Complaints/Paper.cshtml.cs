using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Reception;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Complaints;

/// <summary>
/// Minutes of a dialogue or the decision of a complaint, to be printed, completed by hand and signed: before it was recorded with dots for
/// what is not known, afterwards with number, day and outcome.
/// </summary>
[Allow(Permission.SortCases)]
public sealed class ComplaintPaperPage(Db db, Me me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "form")]
    public string Kind { get; set; } = ComplaintPaper.Minutes;

    public ComplaintFacts Facts { get; private set; } = null!;
    public Sheet Sheet { get; private set; } = null!;
    public IReadOnlyList<PaperLine> Lines { get; private set; } = [];
    public bool IsMinutes => Kind is ComplaintPaper.Minutes;
    public DateOnly Today => me.Today;

    /// <param name="held">Which of the dialogues; none for one that is still to be held.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "buoi")] Guid? held)
    {
        var units = await db.ReadUnits();
        if (
            await db
                .Cases.AsNoTracking()
                .VisibleTo(me, units)
                .SingleOrDefaultAsync(c => c.Id == Id && !c.Imported && c.WithdrawnAt == null && c.Kind == CaseKind.Complaint)
                is not { } found
            || await db.Petitions.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == Id) is not { AdmittedOn: { } admittedOn } petition
        )
            return NotFound();
        var decision = await db.ComplaintDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == Id);
        var dialogues = await db.ComplaintDialogues.AsNoTracking().Where(d => d.CaseId == Id).OrderBy(d => d.HeldOn).ToListAsync();
        var dialogue = dialogues.Find(d => d.Id == held);
        if (held is not null && dialogue is null)
            return NotFound();
        Sheet = IsMinutes ? await Sheet.Of(db, null, null, null) : await Sheet.Of(db, "QĐ", decision?.Number, decision?.DecidedOn);
        Facts = new(
            Sheet.Body,
            found.PublicNumber,
            found.MaskedSummary,
            found.ReceivedOn,
            admittedOn,
            petition.IsSecond,
            decision,
            dialogues
        );
        Lines = IsMinutes ? [.. ComplaintPaper.OfMinutes(Facts, dialogue)] : [.. ComplaintPaper.OfDecision(Facts, await Ground(petition))];
        return Page();
    }

    private async Task<string> Ground(Triage.Petition petition)
    {
        var rules = new RuleBook(await db.DeadlineRules.AsNoTracking().Where(r => r.Code == petition.ResolveCode).ToListAsync());
        return rules.For(petition.ResolveCode, petition.AdmittedOn!.Value).Source;
    }
}
