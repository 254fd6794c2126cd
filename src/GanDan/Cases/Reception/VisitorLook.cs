using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Reception;

/// <summary>Why somebody may open who came.</summary>
public enum VisitorPurpose
{
    [Display(Name = "Hỏi thêm để giải quyết")]
    AskMore,

    [Display(Name = "Báo kết quả")]
    TellResult,

    [Display(Name = "Lập giấy, thông báo gửi người đến")]
    WritePaper,

    [Display(Name = "In sổ tiếp công dân theo mẫu")]
    PrintRegister,

    [Display(Name = "Phục vụ thanh tra, kiểm tra")]
    Inspection,

    [Display(Name = "Sửa thông tin ghi nhầm")]
    Correct,

    [Display(Name = "Lập việc từ lượt tiếp")]
    MakeCase,
}

/// <summary>One look at who came: when, by whom, what for.</summary>
public sealed class VisitorLook
{
    public required Guid ReceptionId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTime At { get; init; }
    public required Guid By { get; init; }
    public required string ByName { get; init; }
    public required VisitorPurpose Purpose { get; init; }
}
