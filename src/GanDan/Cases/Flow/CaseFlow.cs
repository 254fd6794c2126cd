using System.Collections.Frozen;
using GanDan.Platform;

namespace GanDan.Cases.Flow;

/// <summary>
/// Which move is open to a case and where it leads (domain.md §1.8). A move that is not in the table for where the case stands is refused
/// with a sentence; nothing else changes a status.
/// </summary>
public static class CaseFlow
{
    /// <summary>Somebody is at work on it, or should be.</summary>
    public static IReadOnlyList<CaseStatus> Working { get; } = [CaseStatus.Received, CaseStatus.InProgress, CaseStatus.Reopened];

    /// <summary>It has not come to its end: at work, or stopped for a while.</summary>
    public static IReadOnlyList<CaseStatus> Open { get; } = [.. Working, CaseStatus.Suspended];
    private static readonly CaseStatus[] Ended =
    [
        CaseStatus.Answered,
        CaseStatus.Forwarded,
        CaseStatus.Closed,
        CaseStatus.Guided,
        CaseStatus.Refused,
        CaseStatus.Merged,
        CaseStatus.Withdrawn,
        CaseStatus.Split,
        CaseStatus.Terminated,
    ];

    private static readonly FrozenDictionary<Move, (IReadOnlyList<CaseStatus> From, CaseStatus? To)> Table = new Dictionary<
        Move,
        (IReadOnlyList<CaseStatus> From, CaseStatus? To)
    >
    {
        [Move.Accept] = ([CaseStatus.Received], CaseStatus.InProgress),
        [Move.Assign] = (Open, null),
        [Move.Guide] = (Working, CaseStatus.Guided),
        [Move.Forward] = (Working, CaseStatus.Forwarded),
        [Move.Refuse] = (Working, CaseStatus.Refused),
        [Move.Decline] = ([CaseStatus.Received, CaseStatus.InProgress], CaseStatus.Declined),
        [Move.Merge] = (Working, CaseStatus.Merged),
        [Move.Separate] = ([CaseStatus.Merged], CaseStatus.InProgress),
        [Move.Extend] = ([CaseStatus.InProgress, CaseStatus.Reopened], null),
        [Move.Suspend] = ([CaseStatus.InProgress, CaseStatus.Reopened], CaseStatus.Suspended),
        [Move.Resume] = ([CaseStatus.Suspended], CaseStatus.InProgress),
        [Move.Terminate] = ([CaseStatus.InProgress, CaseStatus.Reopened, CaseStatus.Suspended], CaseStatus.Terminated),
        [Move.SendOrder] = ([CaseStatus.InProgress, CaseStatus.Suspended, CaseStatus.Terminated], null),
        [Move.Share] = ([CaseStatus.InProgress], null),
        [Move.Submit] = ([CaseStatus.InProgress, CaseStatus.Reopened], null),
        [Move.SendBack] = ([CaseStatus.InProgress, CaseStatus.Reopened], null),
        [Move.Answer] = (Working, CaseStatus.Answered),
        // What was published and is wrong is corrected whatever became of the case since.
        [Move.Correct] = ([.. Open, .. Ended], null),
        [Move.Reopen] = ([CaseStatus.Answered, CaseStatus.Closed], CaseStatus.Reopened),
        [Move.Solve] = ([CaseStatus.Answered], CaseStatus.Closed),
        [Move.Close] = ([CaseStatus.Answered], CaseStatus.Closed),
        [Move.Withdraw] = ([.. Open, CaseStatus.Merged], CaseStatus.Withdrawn),
        [Move.Tell] = (Open, null),
        [Move.Note] = ([.. Open, .. Ended], null),
        [Move.Recalculate] = ([.. Open, CaseStatus.Answered], null),
        [Move.Classify] = (Open, null),
        [Move.Admit] = (Working, CaseStatus.InProgress),
        [Move.Dialogue] = ([CaseStatus.InProgress], null),
        [Move.Decide] = ([CaseStatus.InProgress], null),
        [Move.Send] = ([CaseStatus.InProgress], null),
        [Move.Serve] = ([CaseStatus.InProgress, CaseStatus.Answered], null),
        [Move.ComplainAgain] = ([CaseStatus.InProgress, CaseStatus.Answered, CaseStatus.Closed], null),
        [Move.Split] = (Working, CaseStatus.Split),
        [Move.Rejoin] = ([CaseStatus.Split], CaseStatus.InProgress),
        [Move.HandOff] = (Open, CaseStatus.Declined),
        [Move.ReturnPapers] = ([.. Open, .. Ended], null),
        [Move.Hide] = ([.. Open, .. Ended], null),
        [Move.Show] = ([.. Open, .. Ended], null),
        [Move.Sort] = (Open, null),
        [Move.TakeBack] = ([CaseStatus.Forwarded, CaseStatus.Guided, CaseStatus.Refused, CaseStatus.Terminated], CaseStatus.InProgress),
        [Move.ShowFile] = ([.. Open, .. Ended], null),
        [Move.HideFile] = ([.. Open, .. Ended], null),
        [Move.TakeUpAgain] = ([CaseStatus.Withdrawn, CaseStatus.Terminated], CaseStatus.InProgress),
    }.ToFrozenDictionary();

    public static bool Allows(CaseStatus now, Move move) => Table.TryGetValue(move, out var row) && row.From.Contains(now);

    /// <summary>Where the move leads; throws <see cref="RuleBroken"/> when it is not open to a case that stands so.</summary>
    public static CaseStatus After(CaseStatus now, Move move) =>
        Allows(now, move)
            ? Table[move].To ?? now
            : throw new RuleBroken(
                "Việc này đang ở bước “{0}” nên không làm được “{1}”. Tải lại trang để xem bước mới nhất.",
                null,
                now,
                move
            );

    public static bool IsOpen(this CaseStatus status) => Open.Contains(status);
}
