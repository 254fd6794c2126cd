using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Registers;

namespace GanDan.Cases.Answers;

/// <summary>What became of one thing that was asked (product, principle 6).</summary>
public enum Outcome
{
    [Display(Name = "Đã làm xong")]
    Done,

    [Display(Name = "Sẽ làm, có hẹn ngày")]
    WillBeDone,

    [Display(Name = "Không làm, có lý do")]
    NotDone,

    [Display(Name = "Không thuộc đây, đã chuyển nơi khác")]
    NotOurs,
}

/// <summary>One point that the resident asked, with its outcome and the evidence for it.</summary>
public sealed class Point : IVersioned
{
    public const int QuestionMaxLength = 500;
    public const int ReplyMaxLength = 2000;
    public const int EvidenceMaxLength = 300;
    public const int Most = 20;

    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required int Number { get; set; }
    public required string Question { get; set; }
    public Outcome? Outcome { get; set; }
    public string? Reply { get; set; }

    /// <summary>The day promised, with <see cref="Outcome.WillBeDone"/>.</summary>
    public DateOnly? PromisedOn { get; set; }

    /// <summary>Whom it was passed to, with <see cref="Outcome.NotOurs"/>.</summary>
    public string? PassedTo { get; set; }

    /// <summary>Number and date of a paper.</summary>
    public string? Document { get; set; }

    /// <summary>The law or rule it rests on.</summary>
    public string? Ground { get; set; }

    /// <summary>The day somebody was there and looked.</summary>
    public DateOnly? VisitedOn { get; set; }
    public int Version { get; set; }

    /// <summary>
    /// Throws <see cref="RuleBroken"/> at the field that an answer to this point still lacks: an outcome with its words, what the outcome
    /// promises (a day, a ground, a body), and a piece of evidence.
    /// </summary>
    /// <param name="today">A promise is for the future.</param>
    /// <param name="photos">How many photos of the office's stand with this point.</param>
    public void MustBeAnswered(DateOnly today, int photos)
    {
        if (Outcome is null)
            throw new RuleBroken("Chọn kết quả cho điểm {0}.", At(nameof(Outcome)), Number);
        if (string.IsNullOrWhiteSpace(Reply))
            throw new RuleBroken("Ghi câu trả lời cho điểm {0}: đã làm gì, ai chịu trách nhiệm.", At(nameof(Reply)), Number);
        if (Outcome is Answers.Outcome.WillBeDone && !(PromisedOn > today))
            throw new RuleBroken("Điểm {0} hẹn sẽ làm: ghi ngày hẹn, sau hôm nay.", At(nameof(PromisedOn)), Number);
        if (Outcome is Answers.Outcome.NotDone && string.IsNullOrWhiteSpace(Ground))
            throw new RuleBroken("Điểm {0} không làm: ghi căn cứ của lý do.", At(nameof(Ground)), Number);
        if (Outcome is Answers.Outcome.NotOurs && string.IsNullOrWhiteSpace(PassedTo))
            throw new RuleBroken("Điểm {0} không thuộc đây: ghi đã chuyển cho nơi nào.", At(nameof(PassedTo)), Number);
        if (photos == 0 && string.IsNullOrWhiteSpace(Document) && string.IsNullOrWhiteSpace(Ground) && VisitedOn is null)
            throw new RuleBroken(
                "Điểm {0} chưa có bằng chứng: thêm ảnh, số văn bản, căn cứ, hoặc ngày đến xem.",
                At(nameof(Document)),
                Number
            );
        if (VisitedOn > today)
            throw new RuleBroken("Ngày đến xem của điểm {0} chưa tới.", At(nameof(VisitedOn)), Number);
    }

    private string At(string field) => $"Points[{Number - 1}].{field}";
}
