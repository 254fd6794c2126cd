using GanDan.Platform;

namespace GanDan.Initiatives;

public enum ContinuationState
{
    Proposed,

    /// <summary>A person said they are one model; may be taken back.</summary>
    Joined,
    Rejected,
}

/// <summary>
/// A model of a later year whose name is much like an earlier one's in the same unit: perhaps the same model carried on. Names that are
/// equal need no asking; names that are only near are for a person to judge.
/// </summary>
public sealed class Continuation
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The model it may continue.</summary>
    public required Guid EarlierId { get; init; }

    /// <summary>The later model; it is gone while joined.</summary>
    public required Guid LaterId { get; init; }
    public required string EarlierName { get; init; }
    public required string LaterName { get; init; }
    public required int UnitId { get; init; }
    public required int Year { get; init; }

    /// <summary>0 to 100.</summary>
    public required int Likeness { get; init; }

    /// <summary>The register's own note says that it goes on.</summary>
    public bool Noted { get; init; }
    public ContinuationState State { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The later model as it was, so that joining can be taken back: JSON.</summary>
    public string? Before { get; private set; }
    public int Version { get; set; }

    /// <summary>Decides; throws <see cref="RuleBroken"/> when someone else already has.</summary>
    public void Decide(ContinuationState decision, string by, DateTime at, string? before)
    {
        var allowed = (State, decision) switch
        {
            (ContinuationState.Proposed, ContinuationState.Joined or ContinuationState.Rejected) => true,
            (ContinuationState.Joined or ContinuationState.Rejected, ContinuationState.Proposed) => true,
            _ => false,
        };
        if (!allowed)
            throw new RuleBroken("Đề nghị này đã có người quyết định. Tải lại trang để xem.");
        (State, DecidedBy, DecidedAt, Before) = (decision, by, at, before);
        Version++;
    }
}
