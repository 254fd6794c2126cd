using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Reception;

/// <summary>What the head concluded, from the written notice.</summary>
public sealed class ConclusionForm
{
    [Required, StringLength(HeadConclusion.TaskMaxLength), Display(Name = "Việc phải làm theo kết luận")]
    public string? Task { get; set; }

    [Required, StringLength(HeadConclusion.BodyMaxLength), Display(Name = "Đơn vị thực hiện")]
    public string? Body { get; set; }

    [Required, StringLength(HeadConclusion.PaperMaxLength), Display(Name = "Thông báo kết luận (số)")]
    public string? Notice { get; set; }

    [Required, Display(Name = "Ngày kết luận")]
    public DateOnly? ConcludedOn { get; set; }

    [Required, Display(Name = "Hạn thực hiện")]
    public DateOnly? DueOn { get; set; }
}

/// <summary>That a conclusion was carried out.</summary>
public sealed class DoneForm
{
    [Required, Display(Name = "Kết luận")]
    public Guid? Id { get; set; }

    [Required, Display(Name = "Ngày đã thực hiện")]
    public DateOnly? DoneOn { get; set; }

    [Required, StringLength(HeadConclusion.PaperMaxLength), Display(Name = "Báo cáo hoặc văn bản kết quả")]
    public string? Proof { get; set; }
}
