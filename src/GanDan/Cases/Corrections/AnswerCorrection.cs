using GanDan.Cases.Answers;
using GanDan.Platform.Registers;

namespace GanDan.Cases.Corrections;

/// <summary>
/// New words for a published answer, and why. The answer itself stays as it was published: what everybody reads is the last published
/// correction, with what it replaced beside it.
/// </summary>
public sealed class AnswerCorrection : IVersioned
{
    public const int WhyMaxLength = 500;

    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AnswerId { get; init; }

    /// <summary>The words before the points, corrected.</summary>
    public string? Text { get; set; }

    /// <summary>All points as they are to be read from then on, as JSON.</summary>
    public required string Points { get; set; }

    /// <summary>Everybody reads it.</summary>
    public string? Why { get; set; }
    public AnswerState State { get; set; }
    public Guid? WrittenBy { get; init; }
    public required string WrittenByName { get; init; }
    public string? ReviewedByName { get; set; }
    public string? SentBackWhy { get; set; }
    public DateTime? PublishedAt { get; set; }
    public int Version { get; set; }
}
