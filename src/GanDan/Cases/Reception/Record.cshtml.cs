using GanDan.Cases.Intake;
using GanDan.Cases.Triage;
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

namespace GanDan.Cases.Reception;

/// <summary>One reception: what was said, what is due, what became of it, and the moves: guide, refuse, send the notice, open who came.</summary>
[Allow(Permission.SeeRegisters)]
public sealed partial class RecordPage(
    Db db,
    Me me,
    T T,
    Visitors visitors,
    ReceptionTerms terms,
    IntakeBooks books,
    OfficeCalendar calendar
) : PageModel, IShowConflict, IReadAgain
{
    public static readonly IReadOnlyList<VisitorPurpose> Reasons =
    [
        VisitorPurpose.AskMore,
        VisitorPurpose.TellResult,
        VisitorPurpose.Correct,
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public VisitorPurpose? Purpose { get; set; }

    [BindProperty(Name = nameof(Visitor))]
    public VisitorForm Visitor { get; set; } = new();

    [BindProperty(Name = nameof(Move))]
    public MoveForm Move { get; set; } = new();

    [BindProperty(Name = nameof(Conclusion))]
    public ConclusionForm Conclusion { get; set; } = new();

    [BindProperty(Name = nameof(Done))]
    public DoneForm Done { get; set; } = new();

    public CitizenReception Line { get; private set; } = null!;
    public KnownUnits Units { get; private set; } = null!;
    public Results Results { get; private set; } = null!;
    public RecordTrace Trace { get; private set; } = null!;
    public IReadOnlyList<VisitorLook> Looks { get; private set; } = [];

    /// <summary>The complaint was brought after its limit; null for every other line.</summary>
    public LateComplaint? Late { get; private set; }
    public bool HasVisitor { get; private set; }
    public bool IsOpened { get; private set; }
    public bool Conflicted { get; private set; }
    public bool MayReceive => me.May(Permission.ReceiveCitizens) && Units.Receives(me, Line.UnitId);
    public bool MaySort => me.May(Permission.SortCases);
    public DateOnly Today => me.Today;

    /// <summary>What the head concluded and nobody has yet recorded as done.</summary>
    public IEnumerable<SelectListItem> OpenConclusions =>
        Results.ConclusionsOf(Line).Where(c => c.DoneOn is null).Select(c => new SelectListItem($"{c.Body}: {c.Task}", c.Id.ToString()));

    public IEnumerable<SelectListItem> Purposes => Reasons.Select(p => new SelectListItem(T[p], p.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Fill();
        return Page();
    }

    public Task<IActionResult> OnPostGuideAsync() =>
        Do(
            () =>
            {
                var before = ReceptionForm.Of(Line, Units);
                Line.Guide(Move.Guidance, Move.AcceptedBy, me.Today);
                db.Traced(me, ReceptionDesk.Kind, Id, before, ReceptionForm.Of(Line, Units));
                db.Record(me, new CitizenGuided(Id));
                return Task.CompletedTask;
            },
            T["Đã ghi lời hướng dẫn. In phiếu hướng dẫn để đưa cho người đến."]
        );

    public Task<IActionResult> OnPostRefuseAsync() =>
        Do(
            async () =>
            {
                Line.Refuse(Move.Ground, Move.RefusalWords, me.Today, (await terms.Read()).NoticeDue(me.Today));
                db.Record(me, new ReceptionRefused(Id));
            },
            T["Đã ghi từ chối tiếp. Gửi thông báo bằng văn bản đúng hạn."]
        );

    public Task<IActionResult> OnPostNoticeAsync() =>
        Do(
            () =>
            {
                Line.SendNotice(Move.NoticeNumber, Move.NoticeSentOn, me.Today);
                db.Record(me, new RefusalNoticeSent(Id));
                return Task.CompletedTask;
            },
            T["Đã ghi số và ngày gửi thông báo."]
        );

    /// <summary>What the head concluded becomes a task with a unit and a day.</summary>
    public Task<IActionResult> OnPostConcludeAsync() =>
        Do(
            () =>
            {
                var made = new HeadConclusion
                {
                    ReceptionId = Id,
                    Task = PersonalData.Mask(Intake.TypedText.Clean(Conclusion.Task)),
                    Body = Conclusion.Body!.Trim(),
                    Notice = Conclusion.Notice!.Trim(),
                    ConcludedOn = Conclusion.ConcludedOn!.Value,
                    DueOn = Conclusion.DueOn!.Value,
                };
                made.Check(Line.HeldOn, me.Today);
                db.HeadConclusions.Add(made);
                db.Record(me, new ReceptionConcluded(Id));
                return Task.CompletedTask;
            },
            T["Đã ghi kết luận. Theo dõi ở trang Kết luận."],
            nameof(Conclusion)
        );

    public Task<IActionResult> OnPostDoneAsync() =>
        Do(
            async () =>
            {
                var made =
                    await db.HeadConclusions.SingleOrDefaultAsync(c => c.Id == Done.Id && c.ReceptionId == Id)
                    ?? throw new RuleBroken("Chọn một kết luận trong danh sách.", "Done.Id");
                made.Do(Done.DoneOn!.Value, Done.Proof, me.Today);
                db.Expect(made, made.Version);
                db.Record(me, new ConclusionDone(Id));
            },
            T["Đã ghi thực hiện kết luận."],
            nameof(Done)
        );

    /// <summary>Opens who came; the look is written down first.</summary>
    public async Task<IActionResult> OnPostOpenAsync()
    {
        if (!await Load())
            return NotFound();
        if (!MayReceive)
            return StatusCode(StatusCodes.Status403Forbidden);
        this.OnlyForm(nameof(Purpose));
        ModelState.Remove(nameof(Version));
        Fill();
        if (Purpose is not { } purpose || !Reasons.Contains(purpose))
            throw new RuleBroken("Chọn lý do mở thông tin người đến.", nameof(Purpose));
        var opened = await visitors.Open([Id], purpose);
        if (!opened.TryGetValue(Id, out var identity))
            throw new RuleBroken("Thông tin người đến đã xóa theo hạn lưu.");
        (Visitor, IsOpened) = (VisitorForm.Of(identity), true);
        await Load();
        return Page();
    }

    /// <summary>Corrects who came, after it was opened.</summary>
    public async Task<IActionResult> OnPostVisitorAsync()
    {
        if (!await Load())
            return NotFound();
        if (!MayReceive)
            return StatusCode(StatusCodes.Status403Forbidden);
        IsOpened = true;
        this.OnlyForm(nameof(Visitor));
        if (!ModelState.IsValid)
            return this.Invalid();
        // What is sealed has no version of its own: the line's stands for it, so that nobody's correction is undone unseen.
        db.MustBeAsSeen(Line, Version);
        await visitors.Correct(Id, Visitor);
        db.Expect(Line, Version);
        await db.SaveChangesAsync();
        this.Say(T["Đã sửa và niêm phong lại."]);
        return Redirect($"/tiep-dan/{Id}");
    }

    public async Task ShowConflict()
    {
        await ReadAgain();
        Conflicted = true;
    }

    public async Task ReadAgain()
    {
        await Load();
        ModelState.Remove(nameof(Version));
        Version = Line.Version;
    }

    private async Task<IActionResult> Do(Func<Task> act, string said, string form = nameof(Move))
    {
        if (!await Load())
            return NotFound();
        if (!MayReceive)
            return StatusCode(StatusCodes.Status403Forbidden);
        this.OnlyForm(form);
        Fill(but: form);
        if (!ModelState.IsValid)
            return this.Invalid();
        db.MustBeAsSeen(Line, Version);
        await act();
        db.Expect(Line, Version);
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect($"/tiep-dan/{Id}");
    }

    // What was typed into the form that was sent stays; the others show what is stored.
    private void Fill(string? but = null)
    {
        if (but is null)
            Version = Line.Version;
        if (but is not nameof(Move))
            Move = MoveForm.Of(Line, me.Today);
        if (but is not nameof(Report))
            Report = ResultForm.Of(Line);
        if (but is not nameof(Told))
            Told = ToldForm.Of(Line);
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        if (await db.Receptions.VisibleTo(me, Units).SingleOrDefaultAsync(r => r.Id == Id) is not { } found)
            return false;
        Line = found;
        Results = await Results.Of(db, [found], await terms.Read(), me.Today);
        Trace = await RecordTrace.Of(db, [Id], typeof(ReceptionForm), typeof(VisitorForm), typeof(ResultForm), typeof(ToldForm));
        Looks = await db.VisitorLooks.AsNoTracking().Where(l => l.ReceptionId == Id).OrderByDescending(l => l.At).Take(20).ToListAsync();
        HasVisitor = await db.SealedVisitors.AnyAsync(v => v.ReceptionId == Id);
        if (found.KnownOn is not null)
            Late = LateComplaint.Of(found.Kind, found.KnownOn, found.HeldOn, await books.Read(db, calendar));
        return true;
    }
}
