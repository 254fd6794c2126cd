using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Reception;

/// <summary>The words of a move on a reception's page: guidance, a refusal, or the notice of one.</summary>
public sealed class MoveForm
{
    [StringLength(CitizenReception.WordsMaxLength), Display(Name = "Nội dung hướng dẫn")]
    public string? Guidance { get; set; }

    [StringLength(CitizenReception.NameMaxLength), Display(Name = "Đơn vị tiếp nhận, giải quyết")]
    public string? AcceptedBy { get; set; }

    [Display(Name = "Lý do từ chối")]
    public RefusalGround? Ground { get; set; }

    [StringLength(CitizenReception.WordsMaxLength), Display(Name = "Việc đã xảy ra")]
    public string? RefusalWords { get; set; }

    [StringLength(CitizenReception.NoticeMaxLength), Display(Name = "Số thông báo")]
    public string? NoticeNumber { get; set; }

    [Display(Name = "Ngày gửi thông báo")]
    public DateOnly? NoticeSentOn { get; set; }

    public static MoveForm Of(CitizenReception line, DateOnly today) =>
        new()
        {
            Guidance = line.Guidance,
            AcceptedBy = line.AcceptedBy,
            NoticeNumber = line.NoticeNumber,
            NoticeSentOn = line.NoticeSentOn ?? today,
        };
}
