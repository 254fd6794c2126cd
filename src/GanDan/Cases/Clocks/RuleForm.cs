using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Registers;

namespace GanDan.Cases.Clocks;

/// <summary>A row of terms as people fill it in.</summary>
public sealed class RuleForm
{
    [Required, StringLength(DeadlineRule.CodeMaxLength), Display(Name = "Thời hạn của việc")]
    public string? Code { get; set; }

    [Required, Display(Name = "Số ngày")]
    public int? Length { get; set; }

    [Display(Name = "Cách tính ngày")]
    public TermUnit Unit { get; set; }

    [Required, Display(Name = "Có hiệu lực từ ngày")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Hết hiệu lực sau ngày")]
    public DateOnly? ValidTo { get; set; }

    [Required, StringLength(DeadlineRule.SourceMaxLength), Display(Name = "Căn cứ")]
    public string? Source { get; set; }

    public static RuleForm Of(DeadlineRule rule) =>
        new()
        {
            Code = rule.Code,
            Length = rule.Length,
            Unit = rule.Unit,
            ValidFrom = rule.ValidFrom,
            ValidTo = rule.ValidTo,
            Source = rule.Source,
        };

    /// <summary>A new row of this form, not yet checked against the others.</summary>
    public DeadlineRule ToRule()
    {
        var made = new DeadlineRule
        {
            Code = Code!,
            Length = 0,
            Unit = default,
            ValidFrom = default,
            Source = "",
        };
        Apply(made);
        return made;
    }

    /// <summary>Writes the form into the row; its code never changes.</summary>
    public void Apply(DeadlineRule rule)
    {
        rule.Length = Length!.Value;
        rule.Unit = Unit;
        rule.ValidFrom = ValidFrom!.Value;
        rule.ValidTo = ValidTo;
        rule.Source = ListWords.Kept(Source) ?? "";
    }
}
