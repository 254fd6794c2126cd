namespace GanDan.Cases.Portal;

/// <summary>A row that becomes a case.</summary>
/// <param name="At">Its address.</param>
/// <param name="Code">The portal's, as written.</param>
/// <param name="UnitId">The unit on the day it came, for what was answered; an open one goes by <paramref name="Ward"/>.</param>
/// <param name="Ward">The ward of today; null for the office's own unit.</param>
public sealed record PortalRow(
    string At,
    string Code,
    DateOnly ReceivedOn,
    string Words,
    string? Place,
    int UnitId,
    string? Ward,
    string? Topic,
    string? HandledBy,
    DateOnly? DueOn,
    string? Status,
    bool Answered,
    DateOnly? AnsweredOn,
    string? Answer,
    string? Phone,
    string? Email
)
{
    public string Key => PortalItem.KeyOf(Code);
}

/// <summary>What is known of a code already; a case typed in by hand has no state of the portal's.</summary>
public sealed record KnownItem(Guid CaseId, string? Status, bool ByHand);
