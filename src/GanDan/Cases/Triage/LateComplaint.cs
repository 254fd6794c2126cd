using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;

namespace GanDan.Cases.Triage;

/// <summary>
/// A complaint that came in after its limit: told to the officer while who complains is still at the counter or on the line, and can be
/// asked what kept them. It is taken in all the same.
/// </summary>
/// <param name="LastDay">The last day to complain.</param>
/// <param name="Source">The law that sets the limit.</param>
public sealed record LateComplaint(DateOnly ReceivedOn, DateOnly LastDay, string Source)
{
    /// <summary>Null for what is no complaint, came in time, or whose day nobody has said.</summary>
    public static LateComplaint? Of(CaseKind kind, DateOnly? knownOn, DateOnly receivedOn, IntakeBook book) =>
        kind is CaseKind.Complaint
        && knownOn is { } known
        && ComplaintStatute.LastDay(known, 0, book.Rules, book.Calendar) is { } last
        && ComplaintStatute.Passed(last, receivedOn)
            ? new(receivedOn, last, book.Rules.For(Codes.Statute, known).Source)
            : null;
}
