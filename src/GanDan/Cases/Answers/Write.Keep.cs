using GanDan.Cases.Flow;
using GanDan.Platform.Calendar;
using GanDan.Platform.Registers;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Cases.Answers;

/// <summary>
/// The draft keeps itself while it is written (ux.md §8), and of two who write the second is told. Only the first keeping moves the case's own
/// version, as the button does each time; later ones move the draft's, and what others have open of the case stays good.
/// </summary>
public sealed partial class WritePage
{
    /// <summary>The version of the draft that the form was opened with; null when there was none.</summary>
    [BindProperty]
    public int? Draft { get; set; }

    /// <summary>
    /// Somebody was first. It travels with the form until a button is pressed that keeps it: until then nothing is written over the other's words by
    /// itself.
    /// </summary>
    [BindProperty]
    public bool Conflicted { get; set; }

    /// <summary>What the other has kept and is not what stands here.</summary>
    public IReadOnlyList<Difference> Meanwhile { get; private set; } = [];

    /// <summary>The page keeps by itself what is typed into it.</summary>
    public bool KeepsItself => MayWriteNow && !Conflicted && Case.Status.IsOpen();

    /// <summary>
    /// Keeps the words as the button does, for the page's script: no files, no step, and the answer stays where it is in its review. A point that
    /// does not say yet what was asked is kept too: whoever types it last would lose the rest. What changes nothing writes nothing. Another's step
    /// on the case alone is told and keeps no words from being kept; a button is still refused for it.
    /// </summary>
    public async Task<IActionResult> OnPostKeepAsync()
    {
        if (!await Load())
            return NotFound();
        var begun = Form.Begun();
        var stored = AnswerForm.Of(AtWork, Case);
        // The answer to an earlier keeping was lost on its way, and the page sends the same once more: nobody else was first.
        var again = Answer is not null && Answer.Version != Draft && begun.Repeats(stored);
        if (!again)
            AtWork.MustBeAsSeen(Draft);
        if (!MayWriteNow)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid)
            return this.Invalid();
        MustBeOpen();
        if (again && Draft is null && Case.Version == Version + 1)
            Version++;
        if (begun.Repeats(stored))
            return Kept(begun, said: again);
        begun.CheckCount();
        if (Answer is null)
        {
            // Two who begin at once are told apart by the case, for there is no draft yet.
            if (Case.Version == Version)
                Version++;
            db.Expect(Case, Case.Version);
        }
        AtWork.Keep(begun, me);
        await db.SaveChangesAsync();
        return Kept(begun, said: true);
    }

    public async Task ShowConflict()
    {
        var seen = Draft;
        await ReadAgain();
        Conflicted = true;
        if (Answer is not null && Answer.Version != seen)
            Meanwhile = AnswerConflict.Of(Form, AnswerForm.Of(AtWork, Case), T);
    }

    public async Task ReadAgain()
    {
        await Load();
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(Draft));
        ModelState.Remove(nameof(Conflicted));
        (Version, Draft) = (Case.Version, Answer?.Version);
    }

    /// <summary>What stands in the form came with a button that keeps nothing, or that was refused.</summary>
    public bool HoldsUnkept => HttpMethods.IsPost(Request.Method);

    private void MustBeAsSeen()
    {
        db.MustBeAsSeen(Case, Version);
        AtWork.MustBeAsSeen(Draft);
    }

    // A case that has come to its end has no answer to be written; its points are those of the answer that was sent.
    private void MustBeOpen()
    {
        if (Case.Status.IsOpen())
            return;
        db.MustBeAsSeen(Case, Version);
        _ = CaseFlow.After(Case.Status, Move.Answer);
    }

    // What the page needs so that the next keeping, or the button, goes on from here.
    private JsonResult Kept(AnswerForm begun, bool said)
    {
        foreach (var (typed, point) in begun.Points.Zip(AtWork.Points))
            typed.Id = point.Id;
        return new(
            new
            {
                Version,
                Draft = Answer?.Version,
                Points = Form.Points.Select(p => p.Id),
                Said = said ? Said() : null,
            }
        );
    }

    private string Said()
    {
        var left = !string.IsNullOrWhiteSpace(Why) || Request.Form.Keys.Any(key => key.StartsWith("tep-", StringComparison.Ordinal));
        var at = me.Now.ToLocal();
        var said = left
            ? T["Đã tự lưu chữ của câu trả lời lúc {0:HH:mm}; tệp vừa chọn hay lời trả lại chỉ được ghi khi bấm nút.", at]
            : T["Đã tự lưu lúc {0:HH:mm}.", at];
        return Case.Version == Version ? said : $"{said} {T["Người khác vừa thay đổi việc này; xem lại trước khi gửi."]}";
    }
}
