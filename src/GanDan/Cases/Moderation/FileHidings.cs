using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;

namespace GanDan.Cases.Moderation;

/// <summary>
/// Shows a photo or a paper of a case to everybody, and takes it back with a reason of the published list, as a whole case is hidden. Both are
/// steps of its timeline; the file itself stays, so that it can be shown again.
/// </summary>
public sealed class FileHidings(Db db, Me me, CaseWork work)
{
    /// <param name="copy">What everybody is to see, by its name on disk.</param>
    /// <param name="name">What the desk calls the file.</param>
    public void Show(Case @case, CaseFile file, string copy, string name)
    {
        _ = CaseFlow.After(@case.Status, Move.ShowFile);
        file.PublicHash = copy;
        work.Write(@case, Move.ShowFile, new() { Note = name });
        db.Record(me, new CaseFileShown(@case.Id, file.Id));
    }

    /// <summary>Throws <see cref="RuleBroken"/> when nobody sees it anyhow, or the law is missing where it is needed.</summary>
    /// <param name="name">What the desk calls the file.</param>
    public void Hide(Case @case, CaseFile file, HideForm why, string name)
    {
        _ = CaseFlow.After(@case.Status, Move.HideFile);
        if (file.PublicHash is null)
            throw new RuleBroken("Tệp này chưa công khai nên không có gì để rút.");
        var reason = why.Reason ?? throw new RuleBroken("Chọn một lý do trong danh sách.", nameof(why.Reason));
        reason.MustBeGrounded(why.Ground);
        file.PublicHash = null;
        var words = new StepWords
        {
            Told = T.In(Language.Vietnamese)[reason],
            Ground = TypedText.Kept(why.Ground),
            Note = TypedText.Kept(why.Note) is { } note ? $"{name}: {note}" : name,
        };
        work.Write(@case, Move.HideFile, words);
        db.Record(me, new CaseFileHidden(@case.Id, file.Id, reason));
    }
}
