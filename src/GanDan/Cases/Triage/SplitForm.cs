using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform;

namespace GanDan.Cases.Triage;

/// <summary>One of the petitions that a mixed one is torn into.</summary>
public sealed class PartForm
{
    [Display(Name = "Loại đơn")]
    public CaseKind Kind { get; set; }

    [Display(Name = "Loại việc"), StringLength(100)]
    public string? Topic { get; set; }

    [Display(Name = "Nội dung của phần này"), StringLength(Case.SummaryMaxLength)]
    public string? Words { get; set; }
}

/// <summary>How a petition is torn apart. A denunciation in it is none of the parts and is not written anywhere.</summary>
public sealed class SplitForm
{
    public const int Most = 10;

    public List<PartForm> Parts { get; set; } = [];

    [Display(Name = "Trong đơn còn có phần tố cáo; đơn gốc đã niêm phong và đưa cho nơi nhận tố cáo")]
    public bool Denounces { get; set; }

    /// <summary>A beginning: one part for each paragraph where there are a few of them, otherwise two empty ones.</summary>
    public static SplitForm Of(Case @case)
    {
        var paragraphs = @case.Summary.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new()
        {
            Parts = paragraphs.Length is >= 2 and <= 5
                ? [.. paragraphs.Select(p => new PartForm { Topic = @case.Topic, Words = p })]
                : [new() { Topic = @case.Topic }, new() { Topic = @case.Topic }],
        };
    }

    /// <summary>Throws <see cref="RuleBroken"/> at the field of a part that is missing or of no kind that is kept here.</summary>
    public void Check()
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].Kind is CaseKind.Denunciation)
                throw new RuleBroken("Phần tố cáo không ghi ở đây. Bỏ phần này và đánh dấu ô bên dưới.", $"Parts[{i}].Kind");
            if (Parts[i].Kind is CaseKind.Mixed)
                throw new RuleBroken("Mỗi phần là một loại đơn. Còn nhiều nội dung thì thêm phần.", $"Parts[{i}].Kind");
            Parts[i].Words = TypedText.Clean(Parts[i].Words);
            if (Parts[i].Words!.Length == 0)
                throw new RuleBroken("Ghi nội dung của phần {0}.", $"Parts[{i}].Words", i + 1);
        }
        if (Parts.Count > Most)
            throw new RuleBroken("Tách nhiều nhất {0} phần.", null, Most);
        if (Parts.Count + (Denounces ? 1 : 0) < 2)
            throw new RuleBroken("Tách thì phải có ít nhất hai phần. Thêm một phần nữa.");
    }
}
