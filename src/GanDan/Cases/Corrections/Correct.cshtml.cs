using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GanDan.Cases.Answers;
using GanDan.Cases.Flow;
using GanDan.Cases.Follow;
using GanDan.Cases.Intake;
using GanDan.Platform;
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

namespace GanDan.Cases.Corrections;

/// <summary>Corrects a published answer of a case in the open, the last or an earlier one: new words, why, and the earlier ones kept beside them.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class CorrectPage(Db db, Me me, T T, CaseWork work) : PageModel, IShowConflict
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Which of the answers; without it the one whose correction waits for review, else the last.</summary>
    [BindProperty(SupportsGet = true, Name = "lan")]
    public int? Round { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public CorrectionForm Form { get; set; } = new();

    [BindProperty, Display(Name = "Cần sửa gì (khi trả lại)"), StringLength(CaseAnswer.SentBackWhyMaxLength)]
    public string? SendBackWhy { get; set; }

    public Case Case { get; private set; } = null!;
    public AnswerNow Answer { get; private set; } = null!;

    /// <summary>The correction that is being written or waits for review.</summary>
    public AnswerCorrection? Pending { get; private set; }
    public bool NeedsReview { get; private set; }
    public bool Conflicted { get; private set; }
    public bool MayWrite => me.May(Permission.AnswerCases);
    public bool IsWriter => Pending is null || Pending.WrittenBy == me.AccountId;
    public bool MayPublish => ReviewRule.MayPublish(NeedsReview, IsWriter, MayWrite, me.May(Permission.ReviewAnswers));
    public bool MaySendBack => Pending?.State is AnswerState.Submitted && !IsWriter && me.May(Permission.ReviewAnswers);

    /// <summary>Rounds of the published answers, the newest first.</summary>
    public IReadOnlyList<int> Rounds { get; private set; } = [];

    private Guid answerId;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (!MayWrite && !me.May(Permission.ReviewAnswers))
            return StatusCode(StatusCodes.Status403Forbidden);
        Form = CorrectionForm.Of(Pending is null ? Answer.Now : new(Pending.Text, PublishedPoint.Read(Pending.Points)), Pending?.Why);
        Version = Case.Version;
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync() =>
        Do(MayWriteNow, _ => Task.FromResult(AnswerState.Draft), T["Đã lưu bản nháp. Người dân chưa thấy."], null);

    public Task<IActionResult> OnPostSubmitAsync() =>
        Do(
            MayWriteNow,
            async correction =>
            {
                Form.MustBeFitToPublish();
                MustDiffer(correction);
                await Note("Trình bản đính chính câu trả lời.");
                correction.SentBackWhy = null;
                return AnswerState.Submitted;
            },
            T["Đã trình. Người duyệt thấy việc này ở mục Chờ duyệt."],
            $"/xu-ly/{Id}"
        );

    public Task<IActionResult> OnPostPublishAsync() =>
        Do(
            () => MayPublish,
            async correction =>
            {
                Form.MustBeFitToPublish();
                var now = MustDiffer(correction);
                correction.PublishedAt = me.Now;
                correction.ReviewedByName = IsWriter ? null : me.Name;
                // The list and the search know the last answer.
                if (Round == Rounds[0])
                    Case.Answer = Case.Cut(now.All());
                await work.Move(
                    Case,
                    Move.Correct,
                    new() { Told = Rounds.Count == 1 ? correction.Why : $"Trả lời lần {Round}: {correction.Why}" }
                );
                return AnswerState.Published;
            },
            T["Đã đính chính. Lời trước vẫn giữ và mọi người mở xem được."],
            $"/xu-ly/{Id}"
        );

    public Task<IActionResult> OnPostSendBackAsync() =>
        Do(
            () => MaySendBack,
            async correction =>
            {
                if (string.IsNullOrWhiteSpace(SendBackWhy))
                    throw new RuleBroken("Nói rõ cần sửa gì.", nameof(SendBackWhy));
                correction.SentBackWhy = TypedText.Clean(SendBackWhy);
                correction.ReviewedByName = me.Name;
                await Note("Trả lại bản đính chính: {0}", correction.SentBackWhy);
                return AnswerState.SentBack;
            },
            T["Đã trả lại để sửa."],
            $"/xu-ly/{Id}"
        );

    public async Task ShowConflict()
    {
        await Load();
        Conflicted = true;
        ModelState.Remove(nameof(Version));
        Version = Case.Version;
    }

    private bool MayWriteNow() => MayWrite && Pending?.State is not AnswerState.Submitted;

    // What is decided among officers stays inside.
    private Task Note(string sentence, params object?[] args) =>
        work.Move(
            Case,
            Move.Note,
            new() { Note = args.Length == 0 ? sentence : string.Format(CultureInfo.InvariantCulture, sentence, args) }
        );

    private Wording MustDiffer(AnswerCorrection correction)
    {
        var now = new Wording(correction.Text, PublishedPoint.Read(correction.Points));
        return now.SaysTheSameAs(Answer.Now) ? throw new RuleBroken("Chưa sửa chữ nào so với câu trả lời đang đăng.", "Form.Text") : now;
    }

    private async Task<IActionResult> Do(Func<bool> may, Func<AnswerCorrection, Task<AnswerState>> act, string said, string? then)
    {
        if (!await Load())
            return NotFound();
        db.MustBeAsSeen(Case, Version);
        if (!may())
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid)
            return this.Invalid();
        _ = CaseFlow.After(Case.Status, Move.Correct);
        if (Form.Points.Count != Answer.Now.Points.Count)
            return BadRequest();
        var correction = Keep();
        correction.State = await act(correction);
        db.Expect(Case, Version);
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect(then ?? $"/xu-ly/{Id}/dinh-chinh?lan={Round}");
    }

    private AnswerCorrection Keep()
    {
        var typed = Form.Applied(Answer.Now);
        var points = PublishedPoint.Write(typed.Points);
        var isNew = Pending is null;
        Pending ??= new()
        {
            CaseId = Id,
            AnswerId = answerId,
            Points = points,
            WrittenBy = me.AccountId,
            WrittenByName = me.Name,
        };
        if (isNew)
            db.AnswerCorrections.Add(Pending);
        else
            Pending.Version++;
        (Pending.Text, Pending.Points, Pending.Why) = (typed.Text, points, TypedText.Kept(Form.Why));
        return Pending;
    }

    private async Task<bool> Load()
    {
        if (
            await db.Cases.VisibleTo(me, await db.ReadUnits()).SingleOrDefaultAsync(c => c.Id == Id && c.WithdrawnAt == null)
            is not { } found
        )
            return false;
        Case = found;
        var answers = await db
            .CaseAnswers.AsNoTracking()
            .Where(a => a.CaseId == Id && a.PublishedAt != null)
            .OrderByDescending(a => a.Round)
            .ToListAsync();
        var corrections = await db.AnswerCorrections.Where(c => c.CaseId == Id).ToListAsync();
        Rounds = [.. answers.Select(a => a.Round)];
        var waiting = corrections.Find(c => c.State is AnswerState.Submitted)?.AnswerId;
        var answer = Round is { } round
            ? answers.Find(a => a.Round == round)
            : answers.Find(a => a.Id == waiting) ?? answers.FirstOrDefault();
        if (answer is null)
            return false;
        (answerId, Round) = (answer.Id, answer.Round);
        Pending = corrections.SingleOrDefault(c => c.AnswerId == answerId && c.PublishedAt is null);
        Answer = AnswerNow.Of(answer, corrections);
        NeedsReview = await db.Topics.AnyAsync(t => t.Name == found.Topic && t.NeedsReview);
        return true;
    }
}
