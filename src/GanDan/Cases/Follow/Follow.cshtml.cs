using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Follow;

/// <summary>
/// The resident's own page, opened by the secret code: how it stands, the answer, “solved or not”. The code travels by POST alone, so that
/// no address, log or history holds it; a wrong one is answered like any other and slowly.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class FollowPage(Db db, Me me, T T, FollowCodes codes, IntakeLimits limits, CaseWork work) : PageModel, IOwnTransaction
{
    private static readonly TimeSpan Slowly = TimeSpan.FromMilliseconds(600);

    // Named as the address and other pages' forms send it.
    [BindProperty]
    public string? Ma { get; set; }

    /// <summary>The number of the part that is looked at, when the petition was split, or of the second complaint over it.</summary>
    [BindProperty]
    public string? Phan { get; set; }

    [BindProperty, Display(Name = "Nói thêm"), StringLength(Answers.Verdict.WordsMaxLength)]
    public string? Loi { get; set; }

    public CaseView? View { get; private set; }
    public IReadOnlyList<ContactLook> Looks { get; private set; } = [];

    /// <summary>Until when what the sender left to be reached by is kept; null when they left nothing.</summary>
    public KeptContact? Contact { get; private set; }
    public string? Said { get; private set; }
    public DateOnly Today => me.Today;

    /// <summary>There is an answer to say something to: it is asked right below it.</summary>
    public bool IsAsked => View?.Answering.Status is CaseStatus.Answered or CaseStatus.Closed;

    private bool reopened;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "kq")] string? verdict)
    {
        if (await Find() is not { } whole)
            return this.Invalid();
        var found = await PartOf(whole);
        try
        {
            if (!ModelState.IsValid)
                verdict = null;
            if (verdict is "on" or "chua")
                await Answer(found, solved: verdict is "on");
            else if (verdict is "rut")
                await Withdraw(found);
        }
        catch (RuleBroken broken)
        {
            // From another tab, or while they were reading, it went a step further: they see where it stands now, and why not.
            db.ChangeTracker.Clear();
            ModelState.Remove(nameof(Ma));
            if (verdict is "on" or "chua" && await SaidBefore(found, solved: verdict is "on"))
                Thank(solved: verdict is "on");
            else
                ModelState.AddModelError(broken.Field is nameof(Loi) ? nameof(Loi) : "", T[broken.Sentence, [.. broken.Args]]);
        }
        View = await CaseView.Of(db, await db.Cases.AsNoTracking().SingleAsync(c => c.Id == found), bySender: true);
        if (reopened)
            Said = View.Due is { } due
                ? T["Đã mở lại. Văn phòng xem và trả lời lại, chậm nhất {0}.", T.DayInWords(due.DueOn)]
                : T["Đã mở lại. Văn phòng sẽ xem và trả lời lại."];
        Contact = await db
            .CaseContacts.AsNoTracking()
            .Where(c => c.CaseId == found)
            .Select(c => new KeptContact(c.PurgeOn, c.Sealed == CaseContact.Nothing))
            .SingleOrDefaultAsync();
        Looks = await db.ContactLooks.AsNoTracking().Where(l => l.CaseId == found).OrderByDescending(l => l.At).ToListAsync();
        return ModelState.IsValid ? Page() : this.Invalid();
    }

    // A part has no code of its own: the petition's opens it.
    private async Task<Guid> PartOf(Guid whole)
    {
        if (string.IsNullOrEmpty(Phan))
            return whole;
        var part = await PetitionSplit
            .Behind(db.Cases.AsNoTracking(), db, whole)
            .Where(c => c.PublicNumber == Phan)
            .Select(c => (Guid?)c.Id)
            .SingleOrDefaultAsync();
        Phan = part is null ? null : Phan;
        return part ?? whole;
    }

    private async Task<Guid?> Find()
    {
        var typed = (Ma ?? "").Trim();
        if (typed.Length == 0)
        {
            ModelState.AddModelError(nameof(Ma), T["Ghi mã theo dõi trên phiếu của bạn."]);
            return null;
        }
        var digest = codes.Digest(typed.Length > 40 ? typed[..40] : typed);
        var found = limits.MayTry(HttpContext)
            ? await db.Cases.Where(c => c.FollowDigest == digest).Select(c => (Guid?)c.Id).SingleOrDefaultAsync()
            : null;
        if (found is not null)
            return found;
        // A whole neighbourhood may sit behind one address: their slips are answered alike and as slowly, and shut nobody out.
        if (FollowCodes.CouldBe(typed))
            limits.Missed(HttpContext);
        await Task.Delay(Slowly, HttpContext.RequestAborted);
        ModelState.AddModelError(nameof(Ma), T["Không thấy mã này. Xem lại từng chữ trên phiếu; nhập sai nhiều lần thì chờ mười phút."]);
        return null;
    }

    private async Task Answer(Guid id, bool solved)
    {
        await Change(
            id,
            async mine =>
            {
                var answered = mine.MergedIntoId is { } into ? await db.Cases.SingleAsync(c => c.Id == into) : mine;
                await work.Say(answered, solved, TypedText.Clean(Loi));
                return answered;
            }
        );
        Thank(solved);
    }

    // The page was loaded again, or the button pressed in two tabs: what they say stands already, word for word.
    private async Task<bool> SaidBefore(Guid id, bool solved)
    {
        var answered = await db.Cases.Where(c => c.Id == id).Select(c => c.MergedIntoId ?? c.Id).SingleAsync();
        var left = solved ? CaseStatus.Closed : CaseStatus.Reopened;
        if (!await db.Cases.AnyAsync(c => c.Id == answered && c.Status == left))
            return false;
        var last = await db.CaseVerdicts.AsNoTracking().Where(v => v.CaseId == answered).OrderByDescending(v => v.At).FirstOrDefaultAsync();
        return last?.Solved == solved && last.Words == TypedText.Kept(Loi);
    }

    private void Thank(bool solved)
    {
        reopened = !solved;
        Said = T["Cảm ơn bạn. Việc này đã đóng."];
        Loi = null;
        ModelState.Clear();
    }

    private async Task Withdraw(Guid id)
    {
        await Change(
            id,
            async mine =>
            {
                await work.Move(mine, Move.Withdraw, new());
                return mine;
            }
        );
        Said = T["Bạn đã rút phản ánh này."];
    }

    // A transaction of its own: most POSTs here only look, and looking must not wait for a writer.
    private async Task Change(Guid id, Func<Case, Task<Case>> change)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var changed = await change(await db.Cases.SingleAsync(c => c.Id == id));
        changed.Version++;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}

/// <summary>That a contact was left, without what it is.</summary>
public sealed record KeptContact(DateOnly Until, bool Erased);
