using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Complaints;

/// <summary>A complaint after it was admitted: dialogues, the decision, its sending, and the second complaint over it.</summary>
[Allow(Permission.SortCases)]
public sealed class ComplaintPage(Db db, Me me, T T, ComplaintWork complaints, SecondComplaint seconds) : PageModel, IShowConflict
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty(Name = nameof(Talk))]
    public DialogueForm Talk { get; set; } = new();

    [BindProperty(Name = nameof(Decided))]
    public DecisionForm Decided { get; set; } = new();

    [BindProperty(Name = nameof(Sent))]
    public SendForm Sent { get; set; } = new();

    [BindProperty(Name = nameof(Order))]
    public OrderForm Order { get; set; } = new();

    [BindProperty(Name = nameof(Served))]
    public ServeForm Served { get; set; } = new();

    [BindProperty(Name = nameof(Again))]
    public SecondForm Again { get; set; } = new();

    public Case Case { get; private set; } = null!;
    public Petition? Petition { get; private set; }
    public ComplaintDecision? Decision { get; private set; }
    public IReadOnlyList<ComplaintDialogue> Dialogues { get; private set; } = [];
    public IReadOnlyList<CaseClock> Clocks { get; private set; } = [];

    /// <summary>The complaint that this one is the second over.</summary>
    public Case? First { get; private set; }
    public Case? Second { get; private set; }
    public bool Conflicted { get; private set; }
    public DateOnly Today => me.Today;

    public bool Admitted => Petition?.AdmittedOn is not null;
    public bool MayTalk => Admitted && Decision is null && CaseFlow.Allows(Case.Status, Move.Dialogue);
    public bool MayDecide => Admitted && Decision is null && CaseFlow.Allows(Case.Status, Move.Decide);
    public bool MaySend => Decision is { SentOn: null } && CaseFlow.Allows(Case.Status, Move.Send);
    public bool MaySendOrder =>
        Clocks.Any(c => c is { Kind: ClockKind.SendOrder, Runs: true }) && CaseFlow.Allows(Case.Status, Move.SendOrder);
    public bool MayServe => Decision is { SentOn: not null } && Second is null && CaseFlow.Allows(Case.Status, Move.Serve);
    public bool MayComplainAgain =>
        Admitted && Petition is { IsSecond: false } && Second is null && CaseFlow.Allows(Case.Status, Move.ComplainAgain);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        ModelState.Remove(nameof(Version));
        (Version, Again.ServedOn) = (Case.Version, Decision?.ServedOn);
        return Page();
    }

    public Task<IActionResult> OnPostTalkAsync() => Do(nameof(Talk), () => complaints.Talk(Case, Talk), T["Đã ghi buổi đối thoại."]);

    public Task<IActionResult> OnPostDecideAsync() =>
        Do(nameof(Decided), () => complaints.Decide(Case, Decided), T["Đã ghi quyết định. Hạn gửi quyết định bắt đầu."]);

    public Task<IActionResult> OnPostSendAsync() => Do(nameof(Sent), () => complaints.Send(Case, Sent), T["Đã ghi gửi quyết định."]);

    public Task<IActionResult> OnPostOrderAsync() =>
        Do(nameof(Order), () => complaints.SendOrder(Case, Order), T["Đã ghi gửi quyết định."]);

    public Task<IActionResult> OnPostServeAsync() =>
        Do(nameof(Served), () => complaints.Serve(Case, Served), T["Đã ghi ngày người khiếu nại nhận quyết định."]);

    public Task<IActionResult> OnPostAgainAsync() =>
        Do(nameof(Again), () => seconds.Make(Case, Again), T["Đã ghi khiếu nại lần hai, có hạn thụ lý riêng."]);

    public async Task ShowConflict()
    {
        await Load();
        Conflicted = true;
        ModelState.Remove(nameof(Version));
        Version = Case.Version;
    }

    private async Task<IActionResult> Do(string form, Func<Task> act, string said)
    {
        if (!await Load())
            return NotFound();
        this.OnlyForm(form);
        if (!ModelState.IsValid)
            return this.Invalid();
        db.MustBeAsSeen(Case, Version);
        await act();
        db.Expect(Case, Version);
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect($"/xu-ly/{Id}/khieu-nai");
    }

    private async Task<bool> Load()
    {
        var units = await db.ReadUnits();
        if (
            await db
                .Cases.VisibleTo(me, units)
                .SingleOrDefaultAsync(c => c.Id == Id && !c.Imported && c.WithdrawnAt == null && c.Kind == CaseKind.Complaint)
            is not { } found
        )
            return false;
        Case = found;
        Petition = await db.Petitions.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == Id);
        Decision = await db.ComplaintDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == Id);
        Dialogues = await db.ComplaintDialogues.AsNoTracking().Where(d => d.CaseId == Id).OrderBy(d => d.HeldOn).ToListAsync();
        Clocks = await db.CaseClocks.AsNoTracking().Where(c => c.CaseId == Id).OrderBy(c => c.StartsOn).ThenBy(c => c.DueOn).ToListAsync();
        Second = await SecondComplaint.Of(db.Cases.AsNoTracking().VisibleTo(me, units), db, Id).FirstOrDefaultAsync();
        First = Petition?.SecondOfId is { } first
            ? await db.Cases.AsNoTracking().VisibleTo(me, units).SingleOrDefaultAsync(c => c.Id == first)
            : null;
        return true;
    }
}
