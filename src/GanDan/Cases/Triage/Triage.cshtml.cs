using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Triage;

/// <summary>A petition from the reading of the paper to its end: what it is, what the decision table says, what is done.</summary>
[Allow(Permission.SortCases)]
public sealed class TriagePage(Db db, Me me, T T, PetitionWork petitions, CaseWork work, OfficeCalendar calendar) : PageModel, IShowConflict
{
    private static readonly Move[] acts = [Move.Admit, Move.Guide, Move.Forward, Move.Refuse];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty(Name = nameof(Form))]
    public TriageForm Form { get; set; } = new();

    [BindProperty(Name = nameof(Act))]
    public ActForm Act { get; set; } = new();

    [BindProperty(Name = nameof(Finding))]
    public ComplexForm Finding { get; set; } = new();

    [BindProperty(Name = nameof(Withdrawal))]
    public WithdrawForm Withdrawal { get; set; } = new();

    [BindProperty(Name = nameof(Again))]
    public AgainForm Again { get; set; } = new();

    [BindProperty]
    [Display(Name = "Đơn gốc đã niêm phong và đưa cho nơi nhận tố cáo, hoặc người gửi đã được chỉ chỗ")]
    public bool OnItsWay { get; set; }

    public Case Case { get; private set; } = null!;
    public Petition? Petition { get; private set; }
    public TriageRow? Row { get; private set; }

    /// <summary>The last day for what the table says.</summary>
    public DateOnly? DueOn { get; private set; }
    public CaseClock? Resolving { get; private set; }

    /// <summary>The last day to complain; null when that is not known.</summary>
    public DateOnly? Statute { get; private set; }
    public bool Conflicted { get; private set; }

    /// <summary>How many cases of others were joined to this one.</summary>
    public int Joined { get; private set; }

    public bool MaySort => CaseFlow.Allows(Case.Status, Move.Classify);
    public bool MayAct => Row is not null && Petition!.AdmittedOn is null && Acts.Any();

    /// <summary>A denunciation is explained and offered to nobody as a kind to keep.</summary>
    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<CaseKind>().Where(k => k is not CaseKind.Denunciation).Select(k => new SelectListItem(T[k], k.ToString()));

    public IEnumerable<SelectListItem> Grounds =>
        PaperGround.All.Select(g => new SelectListItem(
            g.Only is { } only ? $"{T[g.Words]} ({T[only].ToLower(T.Culture)})" : T[g.Words],
            g.Code
        ));

    public IEnumerable<SelectListItem> Acts =>
        acts.Where(m => CaseFlow.Allows(Case.Status, m) && (m is not Move.Admit || Case.Kind is CaseKind.Complaint))
            .Select(m => new SelectListItem(T[m], m.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Fill();
        return Page();
    }

    public Task<IActionResult> OnPostSortAsync() =>
        Do(nameof(Form), () => petitions.Sort(Case, Form), T["Đã ghi phân loại đơn."], $"/xu-ly/{Id}/phan-loai");

    public Task<IActionResult> OnPostActAsync() =>
        Do(
            nameof(Act),
            () => acts.Contains(Act.Move) ? petitions.Act(Case, Act) : throw new RuleBroken("Chọn một bước trong danh sách.", "Act.Move"),
            T["Đã ghi bước này."]
        );

    public Task<IActionResult> OnPostComplexAsync() =>
        Do(nameof(Finding), () => petitions.MarkComplex(Case, Finding.Complex, Finding.Document), T["Đã ghi nhận vụ việc phức tạp."]);

    public Task<IActionResult> OnPostPapersAsync() =>
        Do("", () => petitions.ReturnPapers(Case), T["Đã ghi trả bản gốc."], $"/xu-ly/{Id}/phan-loai");

    public Task<IActionResult> OnPostWithdrawAsync() =>
        Do(nameof(Withdrawal), () => petitions.Withdraw(Case, Withdrawal.Document), T["Đã ghi người gửi rút đơn."]);

    public Task<IActionResult> OnPostAgainAsync() =>
        Do(nameof(Again), () => petitions.TakeUpAgain(Case, Again.Coerced, Again.Document), T["Đã thụ lý lại."]);

    public Task<IActionResult> OnPostHandOffAsync() =>
        Do("", () => petitions.HandOff(Case, OnItsWay), T["Đã xóa ở đây. Đơn đi theo đường riêng."]);

    public async Task ShowConflict()
    {
        await Load();
        Conflicted = true;
        ModelState.Remove(nameof(Version));
        Version = Case.Version;
    }

    private async Task<IActionResult> Do(string form, Func<Task> act, string said, string? then = null)
    {
        if (!await Load())
            return NotFound();
        this.OnlyForm(form);
        if (form is not nameof(Form))
            Form = TriageForm.Of(Case, Petition);
        if (!ModelState.IsValid)
            return this.Invalid();
        db.MustBeAsSeen(Case, Version);
        await act();
        db.Expect(Case, Version);
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect(then ?? $"/xu-ly/{Id}");
    }

    private void Fill()
    {
        Form = TriageForm.Of(Case, Petition);
        ModelState.Remove(nameof(Version));
        Version = Case.Version;
        if (Row is null)
            return;
        Act.Move = Row.Does;
        Act.Ground = Row.Source;
        Act.Told = Row.Does is Move.Refuse ? string.Join("; ", Petition!.GroundList.Select(g => g.Words)) : null;
    }

    private async Task<bool> Load()
    {
        var units = await db.ReadUnits();
        if (await db.Cases.VisibleTo(me, units).SingleOrDefaultAsync(c => c.Id == Id && !c.Imported) is not { } found)
            return false;
        Case = found;
        Petition = await db.Petitions.SingleOrDefaultAsync(p => p.CaseId == Id);
        var timer = new CaseTimer(db, me, calendar);
        if (Petition?.TriagedOn is not null)
        {
            Row = Petition.Decided(found);
            DueOn = await timer.DateOf(Row.Term, found.ReceivedOn);
        }
        Statute = await petitions.StatuteOf(Petition);
        Joined = await work.JoinedBy(found).CountAsync();
        Resolving = (await timer.Running(found)).FirstOrDefault(c => c.Kind is ClockKind.Resolve);
        return true;
    }
}
