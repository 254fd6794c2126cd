using System.ComponentModel.DataAnnotations;
using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Registers;

namespace GanDan.Programme;

/// <summary>A target as people fill it in.</summary>
public sealed class TargetForm
{
    public const string WholeTerm = "Cả nhiệm kỳ";
    public const string EachYear = "Mỗi năm";

    [Range(1, 10_000), Display(Name = "Số thứ tự")]
    public int? Number { get; set; }

    [Required, StringLength(300), Display(Name = "Chỉ tiêu")]
    public string? Name { get; set; }

    [StringLength(60), Display(Name = "Đơn vị tính")]
    public string? UnitText { get; set; }

    [Required, Range(typeof(decimal), "0", "1000000000000", ParseLimitsInInvariantCulture = true), Display(Name = "Mức giao")]
    public decimal? Assigned { get; set; }

    [StringLength(40), Display(Name = "Tính theo")]
    public string? Judged { get; set; }

    [StringLength(200), Display(Name = "Đọc số liệu")]
    public string? Figure { get; set; }

    [StringLength(1000), Display(Name = "Ghi chú")]
    public string? Note { get; set; }

    public static TargetForm Of(Target target, FigureCatalogue catalogue) =>
        new()
        {
            Number = target.Number,
            Name = target.Name,
            UnitText = target.UnitText,
            Assigned = target.AssignedThousandths / 1000m,
            Judged = target.PerYear ? EachYear : WholeTerm,
            Figure = target.FigureCode is { } code ? catalogue.NameOf(code) : null,
            Note = target.Note,
        };

    /// <summary>A new target of the term. Words that name no way of judging are read from the target's own words.</summary>
    public Target ToTarget(Guid termId, FigureCatalogue catalogue)
    {
        var made = new Target { TermId = termId, Name = "" };
        if (string.IsNullOrWhiteSpace(Judged))
            Judged = TargetBinding.IsPerYear(Name!, UnitText) ? EachYear : WholeTerm;
        Apply(made, catalogue);
        return made;
    }

    /// <summary>Writes the form into the target; throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    public void Apply(Target target, FigureCatalogue catalogue)
    {
        target.PerYear = ListWords.Slug(Judged ?? "") switch
        {
            "" or "ca-nhiem-ky" => false,
            "moi-nam" => true,
            _ => throw new RuleBroken(
                "“{0}” không có trong danh sách. Chọn một trong: {1}.",
                nameof(Judged),
                Judged!,
                $"{WholeTerm}, {EachYear}"
            ),
        };
        target.FigureCode = string.IsNullOrWhiteSpace(Figure)
            ? null
            : catalogue.CodeOf(Figure)
                ?? throw new RuleBroken("Không có số liệu tên “{0}”. Chọn một tên trong danh sách.", nameof(Figure), Figure);
        target.Number = Number;
        target.Name = ListWords.Kept(Name)!;
        target.UnitText = ListWords.Kept(UnitText);
        target.AssignedThousandths = Target.Thousandths(Assigned!.Value);
        target.Note = ListWords.Kept(Note);
    }
}

/// <summary>A term as people fill it in.</summary>
public sealed class TermForm
{
    [Required, StringLength(40), Display(Name = "Nhiệm kỳ")]
    public string? Code { get; set; }

    [Required, Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [Required, Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }
}
