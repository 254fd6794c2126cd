using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Reception;

/// <summary>What the unit reported that took a reception's matter.</summary>
public sealed class ResultForm
{
    [Display(Name = "Ngày giải quyết xong")]
    public DateOnly? ResolvedOn { get; set; }

    [Display(Name = "Ngày nhận báo cáo kết quả")]
    public DateOnly? ReportedOn { get; set; }

    [StringLength(CitizenReception.ResultMaxLength), Display(Name = "Văn bản và kết quả")]
    public string? Result { get; set; }

    public static ResultForm Of(CitizenReception line) =>
        new()
        {
            ResolvedOn = line.ResolvedOn,
            ReportedOn = line.ReportedOn,
            Result = line.Result,
        };
}

/// <summary>That who came was told of the result.</summary>
public sealed class ToldForm
{
    [Display(Name = "Ngày đã báo cho người đến")]
    public DateOnly? ToldOn { get; set; }

    [StringLength(CitizenReception.NameMaxLength), Display(Name = "Báo bằng cách nào")]
    public string? ToldHow { get; set; }

    public static ToldForm Of(CitizenReception line) => new() { ToldOn = line.ToldOn, ToldHow = line.ToldHow };
}
