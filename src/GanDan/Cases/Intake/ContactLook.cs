using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Intake;

/// <summary>Why somebody may open who reported.</summary>
public enum LookPurpose
{
    [Display(Name = "Hỏi thêm để giải quyết")]
    AskMore,

    [Display(Name = "Báo kết quả")]
    TellResult,

    [Display(Name = "Mời làm việc, tiếp dân")]
    Invite,

    [Display(Name = "Chuyển nơi có thẩm quyền, người gửi đồng ý")]
    PassOn,
}

/// <summary>One look at who reported: when, by which part of the office, what for. The resident reads it on their page.</summary>
public sealed class ContactLook
{
    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTime At { get; init; }
    public required Guid By { get; init; }
    public required string ByName { get; init; }
    public required LookPurpose Purpose { get; init; }
}
