using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;

namespace GanDan.Cases.Desk;

/// <summary>What a person decides who looks at a new case: what it is, who gets it, what the public may read.</summary>
public sealed class SortForm
{
    [Display(Name = "Loại đơn")]
    public CaseKind Kind { get; set; }

    [Display(Name = "Phản ánh về quy định, thủ tục hành chính")]
    public bool AboutAdministrativeRule { get; set; }

    [Display(Name = "Loại việc"), StringLength(100)]
    public string? Topic { get; set; }

    [Required, Display(Name = "Đơn vị"), StringLength(200)]
    public string? Unit { get; set; }

    [Display(Name = "Địa chỉ hoặc chỗ dễ nhận ra"), StringLength(Case.PlaceMaxLength)]
    public string? Place { get; set; }

    [Display(Name = "Tọa độ"), StringLength(400)]
    public string? Coordinates { get; set; }

    [Required, Display(Name = "Nơi xử lý"), StringLength(Case.HandledByMaxLength)]
    public string? HandledBy { get; set; }

    [Display(Name = "Người xử lý")]
    public Guid? AssigneeId { get; set; }

    [Required, Display(Name = "Lời công khai"), StringLength(Case.SummaryMaxLength)]
    public string? MaskedSummary { get; set; }

    [Display(Name = "Cho công khai lời này")]
    public bool Publish { get; set; }

    /// <summary>Somebody has looked at what still seems personal and says that it is not.</summary>
    public bool Looked { get; set; }

    public static SortForm Of(Case @case, string unit) =>
        new()
        {
            Kind = @case.Kind,
            AboutAdministrativeRule = @case.AboutAdministrativeRule,
            Topic = @case.Topic,
            Unit = unit,
            Place = @case.Place,
            Coordinates = TypedPlace.Written(@case.Latitude, @case.Longitude),
            HandledBy = @case.HandledBy,
            AssigneeId = @case.AssigneeId,
            MaskedSummary = @case.MaskedSummary,
            Publish = @case.Publication is not Publication.Hidden,
        };
}

/// <summary>An end without an answer of ours, or a pause, with its words.</summary>
public sealed class EndForm
{
    [Display(Name = "Bước")]
    public Move Move { get; set; } = Move.Forward;

    [Display(Name = "Nói với người gửi"), StringLength(CaseStep.TextMaxLength)]
    public string? Told { get; set; }

    [Display(Name = "Căn cứ"), StringLength(CaseStep.GroundMaxLength)]
    public string? Ground { get; set; }

    [Display(Name = "Văn bản"), StringLength(CaseStep.GroundMaxLength)]
    public string? Document { get; set; }

    /// <summary>Somebody has looked at what seems personal in the words to the sender.</summary>
    public bool Looked { get; set; }

    /// <summary>What is declined is erased.</summary>
    [Display(Name = "Nếu chọn “Không nhận”: tôi hiểu lời, ảnh và liên hệ bị xóa hẳn")]
    public bool Sure { get; set; }
}

/// <summary>A later date.</summary>
public sealed class ExtendForm
{
    [Display(Name = "Hạn mới")]
    public DateOnly? To { get; set; }

    [Display(Name = "Vì sao cần thêm thời gian"), StringLength(CaseStep.TextMaxLength)]
    public string? Why { get; set; }

    [Required(ErrorMessage = "Ghi căn cứ: điều luật, quy chế, hoặc thẩm quyền.")]
    [Display(Name = "Căn cứ gia hạn"), StringLength(CaseStep.GroundMaxLength)]
    public string? Ground { get; set; }

    /// <summary>Somebody has looked at what seems personal in the reason.</summary>
    public bool Looked { get; set; }
}
