using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Answers;
using GanDan.Cases.Intake;
using GanDan.Platform;
using GanDan.Platform.Text;

namespace GanDan.Cases.Corrections;

/// <summary>The reply to one point, anew.</summary>
public sealed class CorrectedReply
{
    [Display(Name = "Trả lời"), StringLength(Point.ReplyMaxLength)]
    public string? Reply { get; set; }
}

/// <summary>New words for an answer, and why.</summary>
public sealed class CorrectionForm
{
    [Display(Name = "Lời mở đầu"), StringLength(CaseAnswer.TextMaxLength)]
    public string? Text { get; set; }

    public List<CorrectedReply> Points { get; set; } = [];

    [Display(Name = "Vì sao đính chính"), StringLength(AnswerCorrection.WhyMaxLength)]
    public string? Why { get; set; }

    public bool Looked { get; set; }

    public static CorrectionForm Of(Wording wording, string? why) =>
        new()
        {
            Text = wording.Text,
            Points = [.. wording.Points.Select(p => new CorrectedReply { Reply = p.Reply })],
            Why = why,
        };

    /// <summary>The answer with what was typed in place of what it said.</summary>
    public Wording Applied(Wording to) =>
        new(TypedText.Kept(Text), [.. to.Points.Select((p, i) => p with { Reply = TypedText.Clean(Points[i].Reply) })]);

    /// <summary>Throws <see cref="RuleBroken"/> at the field that is empty, or that would tell everybody something personal.</summary>
    public void MustBeFitToPublish()
    {
        for (var i = 0; i < Points.Count; i++)
            if (string.IsNullOrWhiteSpace(Points[i].Reply))
                throw new RuleBroken("Ghi câu trả lời cho điểm {0}: đã làm gì, ai chịu trách nhiệm.", $"Points[{i}].Reply", i + 1);
        if (string.IsNullOrWhiteSpace(Why))
            throw new RuleBroken("Nói rõ vì sao đính chính: mọi người đọc được câu này.", nameof(Why));
        foreach (var (field, words) in Fields())
            if (!Looked && PersonalData.Find(words) is [var found, ..])
                throw new RuleBroken(
                    "Chỗ này giống dữ liệu cá nhân: {0}. Bỏ đi, hoặc đánh dấu đã xem kỹ.",
                    field,
                    words.Substring(found.Start, found.Length)
                );
    }

    public bool FindsPersonal() => Fields().Any(f => PersonalData.Find(f.Words).Count > 0);

    private IEnumerable<(string Field, string Words)> Fields() =>
        Points.Select((p, i) => ($"Points[{i}].Reply", p.Reply ?? "")).Prepend(("Form.Text", Text ?? "")).Append(("Form.Why", Why ?? ""));
}
