using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Registers;

namespace GanDan.Cases.Answers;

public enum AnswerState
{
    [Display(Name = "Đang soạn")]
    Draft,

    [Display(Name = "Chờ duyệt")]
    Submitted,

    [Display(Name = "Trả lại để sửa")]
    SentBack,

    [Display(Name = "Đã gửi")]
    Published,
}

/// <summary>
/// The answer of one round, as it was written, reviewed and published; a case that is opened again gets another. What was published stays
/// as it was: a correction is a new text beside the old one.
/// </summary>
public sealed class CaseAnswer : IVersioned
{
    public const int TextMaxLength = 4000;
    public const int SentBackWhyMaxLength = 1000;

    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>1 for the first answer, 2 after it was opened again, …</summary>
    public required int Round { get; init; }

    /// <summary>Words before the points: the greeting, what was found, by whom.</summary>
    public string? Text { get; set; }
    public AnswerState State { get; set; }
    public Guid? WrittenBy { get; set; }
    public required string WrittenByName { get; set; }
    public string? ReviewedByName { get; set; }
    public string? SentBackWhy { get; set; }
    public DateTime? PublishedAt { get; set; }

    /// <summary>The points as they were published, as JSON; later rounds leave them alone.</summary>
    public string? PublishedPoints { get; set; }
    public int Version { get; set; }
}
