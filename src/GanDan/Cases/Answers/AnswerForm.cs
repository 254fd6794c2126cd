using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Intake;
using GanDan.Platform;
using GanDan.Platform.Text;

namespace GanDan.Cases.Answers;

/// <summary>One point as it is written.</summary>
public sealed class PointForm
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
}

/// <summary>An answer as it is written: words before the points, and the points.</summary>
public sealed class AnswerForm
{
    [Display(Name = "Lời mở đầu"), StringLength(CaseAnswer.TextMaxLength)]
    public string? Text { get; set; }

    public List<PointForm> Points { get; set; } = [];

    public bool Looked { get; set; }

    /// <summary>Throws <see cref="RuleBroken"/> when a point asks nothing, or there are none or too many.</summary>
    public void CheckPoints()
    {
        if (Points.Count is 0 or > Point.Most)
            throw new RuleBroken("Một việc có từ 1 đến {0} điểm cần trả lời.", null, Point.Most);
        for (var i = 0; i < Points.Count; i++)
            if (string.IsNullOrWhiteSpace(Points[i].Question))
                throw new RuleBroken(Point.Unasked, $"Points[{i}].Question", i + 1);
    }

    /// <summary>What is going to be read by everyone must hold no personal data, unless somebody has looked and says so.</summary>
    public AnswerCheck FitToPublish()
    {
        var (field, found) = FirstPersonal() ?? (nameof(Looked), "");
        return new(
            found.Length == 0 || Looked,
            found.Length == 0 ? "Không thấy dữ liệu cá nhân" : "Đã xem kỹ chỗ giống dữ liệu cá nhân",
            "Câu trả lời có chỗ giống dữ liệu cá nhân: {0}. Bỏ đi, hoặc đánh dấu đã xem kỹ.",
            field,
            found
        );
    }

    /// <summary>Something in it looks like personal data.</summary>
    public bool FindsPersonal => FirstPersonal() is not null;

    /// <summary>The points as they are being written, of no table.</summary>
    public IReadOnlyList<Point> Written(Guid caseId) =>
        [
            .. Points.Select(
                (form, i) =>
                {
                    var point = new Point
                    {
                        CaseId = caseId,
                        Id = form.Id ?? Guid.Empty,
                        Number = i + 1,
                        Question = "",
                    };
                    form.WriteTo(point);
                    return point;
                }
            ),
        ];

    // All that everybody is going to read, box by box.
    private IEnumerable<(string Field, string? Words)> Shown =>
        Points
            .SelectMany(
                (p, i) =>
                    new[]
                    {
                        ($"Points[{i}].{nameof(p.Question)}", p.Question),
                        ($"Points[{i}].{nameof(p.Reply)}", p.Reply),
                        ($"Points[{i}].{nameof(p.PassedTo)}", p.PassedTo),
                        ($"Points[{i}].{nameof(p.Document)}", p.Document),
                        ($"Points[{i}].{nameof(p.Ground)}", p.Ground),
                    }
            )
            .Prepend((nameof(Text), Text));

    private (string Field, string Found)? FirstPersonal()
    {
        foreach (var (field, words) in Shown)
            if (words is not null && PersonalData.Find(words) is [var found, ..])
                return (field, words.Substring(found.Start, found.Length));
        return null;
    }

    /// <summary>All the words, for the list and the search.</summary>
    public string All() =>
        string.Join(
            '\n',
            Points
                .SelectMany(p => new[] { p.Reply, p.Document, p.PassedTo })
                .Prepend(Text)
                .Where(words => !string.IsNullOrWhiteSpace(words))
        );
}

/// <summary>Who may publish an answer (capability A5): a topic that asks for review needs a second person; a small office may do without.</summary>
public static class ReviewRule
{
    /// <param name="needsReview">The topic asks for a second person.</param>
    /// <param name="isWriter">The person has written it.</param>
    /// <param name="mayAnswer">The person may answer cases.</param>
    /// <param name="mayReview">The person may review answers.</param>
    public static bool MayPublish(bool needsReview, bool isWriter, bool mayAnswer, bool mayReview) =>
        needsReview ? mayReview && !isWriter : mayAnswer || mayReview;
}
