namespace GanDan.Cases.Moderation;

/// <summary>
/// A time in which a case that everybody could read is hidden. Never silent: its page says so, since when and why, until it is shown again.
/// </summary>
public sealed class Hiding
{
    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required HideReason Reason { get; init; }

    /// <summary>The law, where the reason asks for one; everybody reads it.</summary>
    public string? Ground { get; init; }
    public required DateTime At { get; init; }

    /// <summary>When it was shown again; null while it is hidden.</summary>
    public DateTime? ShownAt { get; set; }
}
