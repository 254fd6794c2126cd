using System.Globalization;
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
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Answers;

/// <summary>An answer is written point by point, sent for review or straight to the resident, sent back or published: one screen.</summary>
[Allow(Permission.SeeRegisters)]
public sealed partial class WritePage(Db db, Me me, T T, CaseWork work, StagedPhotos photos) : PageModel, IShowConflict, IReadAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    [BindProperty(Name = "anh")]
    public IReadOnlyList<IFormFile> Photos { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    public Case Case { get; private set; } = null!;
    public AnswerAtWork AtWork { get; private set; } = null!;
    public CaseAnswer? Answer => AtWork.Answer;
    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];
    public bool NeedsReview { get; private set; }

    /// <summary>Files that came with what was refused: a browser does not put them back into the form.</summary>
    public int Dropped =>
        Response.StatusCode >= StatusCodes.Status400BadRequest && Request.HasFormContentType ? Request.Form.Files.Count : 0;

    /// <summary>What the answer has to hold, as it stands now.</summary>
    public IReadOnlyList<AnswerCheck> Checks { get; private set; } = [];

    /// <summary>How many more have reported the same, and read the same answer.</summary>
    public int Joined { get; private set; }
    public bool IsWriter => Answer?.WrittenBy == me.AccountId;
    public bool MayWrite => me.May(Permission.AnswerCases);

    /// <summary>What waits for review is changed by nobody but who reviews it.</summary>
    public bool MayWriteNow => MayWrite && Answer?.State is not AnswerState.Submitted || MaySendBack;
    public bool MayPublish => ReviewRule.MayPublish(NeedsReview, Answer is null || IsWriter, MayWrite, me.May(Permission.ReviewAnswers));
    public bool MaySendBack => Answer?.State is AnswerState.Submitted && !IsWriter && me.May(Permission.ReviewAnswers);

    /// <summary>The case, at its place in the list that it was opened from.</summary>
    public string CasePage => KeptQuery.Add($"/xu-ly/{Id}", Request);

    private KnownUnits units = null!;

    /// <summary>The files of this round that stand with the point.</summary>
    public IReadOnlyList<CaseFile> EvidenceOf(int at) => Form.Points[at].Id is { } id ? [.. AtWork.Round.Where(f => f.PointId == id)] : [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Form = AnswerForm.Of(AtWork, Case);
        (Version, Draft) = (Case.Version, Answer?.Version);
        await Look();
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync() =>
        Do(
            () => MayWriteNow,
            _ => Task.FromResult(AnswerState.Draft),
            T["Đã lưu bản nháp. Người dân chưa thấy."],
            KeptQuery.Add($"/xu-ly/{Id}/tra-loi", Request)
        );

    public Task<IActionResult> OnPostSubmitAsync() =>
        Do(
            () => MayWriteNow,
            async answer =>
            {
                MustBeComplete();
                await work.Move(Case, Move.Submit, new());
                answer.SentBackWhy = null;
                // Who sends it for review answers for its words, whoever touched the draft first.
                (answer.WrittenBy, answer.WrittenByName) = (me.AccountId, me.Name);
                return AnswerState.Submitted;
            },
            T["Đã trình. Người duyệt thấy việc này ở mục Chờ duyệt."],
            CasePage
        );

    public Task<IActionResult> OnPostPublishAsync() => Do(() => MayPublish, Publish, T["Đã gửi câu trả lời cho người dân."], CasePage);

    public Task<IActionResult> OnPostSendBackAsync() =>
        Do(
            () => MaySendBack,
            async answer =>
            {
                if (string.IsNullOrWhiteSpace(Why))
                    throw new RuleBroken("Nói rõ cần sửa gì.", nameof(Why));
                answer.SentBackWhy = Why.Trim();
                answer.ReviewedByName = me.Name;
                await work.Move(Case, Move.SendBack, new() { Note = answer.SentBackWhy });
                return AnswerState.SentBack;
            },
            T["Đã trả lại để sửa."],
            CasePage
        );

    private async Task<AnswerState> Publish(CaseAnswer answer)
    {
        MustBeComplete(Form.FitToPublish());
        answer.PublishedAt = me.Now;
        answer.PublishedPoints = PublishedPoint.Write(AtWork.Points, AtWork.Round);
        answer.ReviewedByName = IsWriter ? null : me.Name;
        await work.Answer(Case, Form.All());
        return AnswerState.Published;
    }

    private async Task<IActionResult> Do(Func<bool> may, Func<CaseAnswer, Task<AnswerState>> act, string said, string then)
    {
        if (!await Load())
            return NotFound();
        // Before all else: who may write no more because another has sent it for review gets their words back with the reason.
        MustBeAsSeen();
        if (!may())
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid)
            return this.Invalid();
        MustBeOpen();
        Form.CheckPoints();
        var answer = AtWork.Keep(Form, me);
        await AddEvidence();
        answer.State = await act(answer);
        db.Expect(Case, Version);
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect(then);
    }

    private async Task AddEvidence()
    {
        AtWork.Add(await photos.Take(Photos, StagedPhotos.Field), null);
        for (var i = 0; i < AtWork.Points.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"anh-{i}");
            // So that what is wrong with a file is said at the point it was chosen for.
            ModelState.SetModelValue(name, name, name);
            AtWork.Add(await photos.Take(Request.Form.Files.GetFiles(name), name), AtWork.Points[i]);
        }
    }

    // All that lacks is said at once; the rule's sentence is of the first.
    private void MustBeComplete(params AnswerCheck[] more)
    {
        var lacking = AtWork.Checks(me.Today).Concat(more).Where(check => !check.Met).ToList();
        foreach (var check in lacking.Skip(1))
            ModelState.AddModelError($"{nameof(Form)}.{check.Field}", T[check.Lacks, [.. check.Args]]);
        AnswerCheck.MustHold(lacking);
    }

    private async Task<bool> Load()
    {
        units = await db.ReadUnits();
        // Its words stand here as they came, and the answer before anybody approved it.
        if (!me.HandlesCases() || await db.Cases.VisibleTo(me, units).SingleOrDefaultAsync(c => c.Id == Id) is not { } found)
            return false;
        Case = found;
        Joined = await db.Cases.CountAsync(c => c.MergedIntoId == found.Id);
        AtWork = await AnswerAtWork.Read(db, found);
        Templates = await db
            .AnswerTemplates.AsNoTracking()
            .Where(t => t.Topic == null || t.Topic == found.Topic)
            .OrderBy(t => t.Topic == null)
            .ThenBy(t => t.Name)
            .ToListAsync();
        if (HttpMethods.IsPost(Request.Method))
            await Look();
        NeedsReview = await db.Topics.AnyAsync(t => t.Name == found.Topic && t.NeedsReview);
        return true;
    }
}
