using GanDan.Cases.Complaints;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Answers;

/// <summary>
/// One thing that an answer has to hold, and whether it does. The list beside the text shows it while the answer is written, and sending is
/// refused by the same: there is no second opinion of what a complete answer is.
/// </summary>
/// <param name="Good">What is said when it is there; a key of this folder's en.json.</param>
/// <param name="Lacks">The sentence of the rule when it is not.</param>
/// <param name="Field">Where it is filled in; null for the whole.</param>
public sealed record AnswerCheck(bool Met, string Good, string Lacks, string? Field, params IReadOnlyList<object> Args)
{
    public string Sentence => Met ? Good : Lacks;

    /// <summary>Throws <see cref="RuleBroken"/> for the first that is not there.</summary>
    public static void MustHold(IEnumerable<AnswerCheck> checks)
    {
        if (checks.FirstOrDefault(c => !c.Met) is { } missing)
            throw missing.Broken();
    }

    /// <summary>All that the answer of a case has to hold, of the text as it is being written.</summary>
    /// <param name="files">How many files stand with a point, from 0.</param>
    public static async Task<IReadOnlyList<AnswerCheck>> Of(Db db, Case @case, AnswerForm form, DateOnly today, Func<int, int> files)
    {
        List<AnswerCheck> checks = [.. form.Written(@case.Id).SelectMany((point, i) => point.Checks(today, files(i))), form.FitToPublish()];
        if (@case.Kind is CaseKind.Complaint)
        {
            var petition = await db.Petitions.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == @case.Id);
            var decision = await db.ComplaintDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == @case.Id);
            checks.Add(
                ComplaintDecision.Lacks(petition, decision) is { } lacks
                    ? new(false, "", lacks.Sentence, null, lacks.Args)
                    : new(true, "Quyết định giải quyết khiếu nại đã gửi", "", null)
            );
        }
        return checks;
    }

    private RuleBroken Broken() => new(Lacks, Field, [.. Args]);
}
