using System.ComponentModel.DataAnnotations;
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
    /// What an answer to this point has to hold: an outcome with its words, what the outcome promises (a day, a ground, a body), and a piece of
    /// evidence.
    /// </summary>
    /// <param name="today">A promise is for the future.</param>
    /// <param name="photos">How many photos of the office's stand with this point.</param>
    public IEnumerable<AnswerCheck> Checks(DateOnly today, int photos)
    {
        yield return Check(Question.Length > 0, "Điểm {0} ghi điều người dân hỏi", Unasked, nameof(Question));
        yield return Check(Outcome is not null, "Điểm {0} có kết quả", "Chọn kết quả cho điểm {0}.", nameof(Outcome));
        yield return Check(
            !string.IsNullOrWhiteSpace(Reply),
            "Điểm {0} nói rõ đã làm gì",
            "Ghi câu trả lời cho điểm {0}: đã làm gì, ai chịu trách nhiệm.",
            nameof(Reply)
        );
        if (Outcome is Answers.Outcome.WillBeDone)
            yield return Check(
                PromisedOn > today,
                "Điểm {0} có ngày hẹn",
                "Điểm {0} hẹn sẽ làm: ghi ngày hẹn, sau hôm nay.",
                nameof(PromisedOn)
            );
        if (Outcome is Answers.Outcome.NotDone)
            yield return Check(
                !string.IsNullOrWhiteSpace(Ground),
                "Điểm {0} có căn cứ của lý do",
                "Điểm {0} không làm: ghi căn cứ của lý do.",
                nameof(Ground)
            );
        if (Outcome is Answers.Outcome.NotOurs)
            yield return Check(
                !string.IsNullOrWhiteSpace(PassedTo),
                "Điểm {0} nói rõ đã chuyển cho ai",
                "Điểm {0} không thuộc đây: ghi đã chuyển cho nơi nào.",
                nameof(PassedTo)
            );
        yield return Check(
            photos > 0 || !string.IsNullOrWhiteSpace(Document) || !string.IsNullOrWhiteSpace(Ground) || VisitedOn is not null,
            "Điểm {0} có bằng chứng",
            "Điểm {0} chưa có bằng chứng: thêm ảnh, số văn bản, căn cứ, hoặc ngày đến xem.",
            nameof(Document)
        );
        if (VisitedOn > today)
            yield return Check(false, "", "Ngày đến xem của điểm {0} chưa tới.", nameof(VisitedOn));
    }

    /// <summary>The sentence for a point that asks nothing.</summary>
    public const string Unasked = "Ghi điều người dân hỏi ở điểm {0}, hoặc bỏ điểm này.";

    private AnswerCheck Check(bool met, string good, string lacks, string field) => new(met, good, lacks, At(field), Number);

    private string At(string field) => $"Points[{Number - 1}].{field}";
}
