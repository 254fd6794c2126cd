using GanDan.Platform.Text;

namespace GanDan.Cases.Answers;

/// <summary>What the resident says of an answer. It stands beside the office's status and is never overwritten (principle 6).</summary>
public sealed class Verdict
{
    public const int WordsMaxLength = 1000;

    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required int Round { get; init; }
    public required bool Solved { get; init; }

    /// <summary>
    /// As they were written. Nobody has looked at them before they are kept, so they are for those who handle the case and for their
    /// sender; everybody else reads the verdict alone.
    /// </summary>
    public string? Words { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The same with what is personal in its words masked.</summary>
    public Verdict Masked() =>
        new()
        {
            CaseId = CaseId,
            Id = Id,
            Round = Round,
            Solved = Solved,
            Words = Words is null ? null : PersonalData.Mask(Words),
            At = At,
        };
}
