namespace GanDan.Cases.Answers;

/// <summary>What the resident says of an answer. It stands beside the office's status and is never overwritten (principle 6).</summary>
public sealed class Verdict
{
    public const int WordsMaxLength = 1000;

    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required int Round { get; init; }
    public required bool Solved { get; init; }

    /// <summary>Masked before it is kept.</summary>
    public string? Words { get; init; }
    public required DateTime At { get; init; }
}
