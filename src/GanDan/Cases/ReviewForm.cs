using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases;

/// <summary>The masked words as a reviewer leaves them.</summary>
public sealed class ReviewForm
{
    [Required, StringLength(Case.SummaryMaxLength), Display(Name = "Lời đã che")]
    public string? MaskedSummary { get; set; }

    [Display(Name = "Công bố")]
    public string? Publication { get; set; }

    public static ReviewForm Of(Case @case) => new() { MaskedSummary = @case.MaskedSummary, Publication = @case.Publication.Name() };
}
