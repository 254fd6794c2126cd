using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Intake;
using GanDan.Platform;
using GanDan.Platform.Text;

namespace GanDan.Cases.Answers;

/// <summary>An answer as it is written: words before the points, and the points.</summary>
public sealed class AnswerForm
{
    [Display(Name = "Lời mở đầu"), StringLength(CaseAnswer.TextMaxLength)]
    public string? Text { get; set; }

    public List<PointForm> Points { get; set; } = [];

    public bool Looked { get; set; }

    private const string Counted = "Một việc có từ 1 đến {0} điểm cần trả lời.";

    /// <summary>As it is found when the page is opened: what is kept, or what was asked as the one point.</summary>
    public static AnswerForm Of(AnswerAtWork kept, Case @case) =>
        new()
        {
            Text = kept.Answer?.Text,
            Points = kept.Points.Count > 0 ? [.. kept.Points.Select(PointForm.Of)] : [new() { Question = @case.Title }],
        };

    /// <summary>What is worth keeping of an answer that is not finished: a point that was added and not written in is none yet.</summary>
    public AnswerForm Begun() => new() { Text = Text, Points = [.. Points.Where(p => !p.IsEmpty())] };

    /// <summary>To keep it would change nothing: the same words at the same points, in their order.</summary>
    public bool Repeats(AnswerForm stored) =>
        TypedText.Kept(Text) == TypedText.Kept(stored.Text)
        && Points.Count == stored.Points.Count
        && Points.Zip(stored.Points).All(pair => pair.First.Repeats(pair.Second));

    /// <summary>Throws <see cref="RuleBroken"/> when there are more points than an answer can have.</summary>
    public void CheckCount()
    {
        if (Points.Count > Point.Most)
            throw new RuleBroken(Counted, null, Point.Most);
    }

    /// <summary>Throws <see cref="RuleBroken"/> when a point asks nothing, or there are none or too many.</summary>
    public void CheckPoints()
    {
        if (Points.Count == 0)
            throw new RuleBroken(Counted, null, Point.Most);
        CheckCount();
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
