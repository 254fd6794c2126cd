using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Intake;

namespace GanDan.Cases.Answers;

/// <summary>One point as it is written. Two are equal that say the same.</summary>
public sealed record PointForm
{
    /// <summary>The point that is kept; null for a new one. What stands with it stays with it when points are taken out or moved.</summary>
    public Guid? Id { get; set; }

    [Display(Name = "Điều người dân hỏi"), StringLength(Point.QuestionMaxLength)]
    public string? Question { get; set; }

    [Display(Name = "Kết quả")]
    public Outcome? Outcome { get; set; }

    [Display(Name = "Trả lời"), StringLength(Point.ReplyMaxLength)]
    public string? Reply { get; set; }

    [Display(Name = "Ngày hẹn xong")]
    public DateOnly? PromisedOn { get; set; }

    [Display(Name = "Đã chuyển cho nơi nào"), StringLength(Point.EvidenceMaxLength)]
    public string? PassedTo { get; set; }

    [Display(Name = "Văn bản (số, ngày)"), StringLength(Point.EvidenceMaxLength)]
    public string? Document { get; set; }

    [Display(Name = "Căn cứ"), StringLength(Point.EvidenceMaxLength)]
    public string? Ground { get; set; }

    [Display(Name = "Ngày đến xem")]
    public DateOnly? VisitedOn { get; set; }

    public static PointForm Of(Point point) =>
        new()
        {
            Id = point.Id,
            Question = point.Question,
            Outcome = point.Outcome,
            Reply = point.Reply,
            PromisedOn = point.PromisedOn,
            PassedTo = point.PassedTo,
            Document = point.Document,
            Ground = point.Ground,
            VisitedOn = point.VisitedOn,
        };

    public void WriteTo(Point point)
    {
        point.Question = TypedText.Clean(Question);
        point.Outcome = Outcome;
        point.Reply = TypedText.Kept(Reply);
        point.PromisedOn = Outcome is Answers.Outcome.WillBeDone ? PromisedOn : null;
        point.PassedTo = Outcome is Answers.Outcome.NotOurs ? TypedText.Kept(PassedTo) : null;
        point.Document = TypedText.Kept(Document);
        point.Ground = TypedText.Kept(Ground);
        point.VisitedOn = VisitedOn;
    }

    /// <summary>Added and not written in yet.</summary>
    public bool IsEmpty() => Id is null && Kept() == new PointForm { Question = "" };

    /// <summary>As it comes back once it was kept; a new one still without its name.</summary>
    public PointForm Kept()
    {
        var point = new Point { Number = 0, Question = "" };
        WriteTo(point);
        return Of(point) with { Id = Id };
    }

    /// <summary>It is that one, or new, and says the same.</summary>
    public bool Repeats(PointForm stored) => (Id is null || Id == stored.Id) && Kept() == stored.Kept() with { Id = Id };
}
