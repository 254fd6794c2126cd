using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;

namespace GanDan.Cases.Complaints;

/// <summary>A dialogue, from its minutes.</summary>
public sealed class DialogueForm
{
    [Required, Display(Name = "Ngày đối thoại")]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "Ngày đã thông báo cho các bên")]
    public DateOnly? NoticedOn { get; set; }

    [Required, StringLength(ComplaintDialogue.PlaceMaxLength), Display(Name = "Nơi đối thoại")]
    public string? Place { get; set; }

    [Display(Name = "Kết quả đối thoại")]
    public DialogueOutcome Outcome { get; set; }

    [Required, StringLength(ComplaintDialogue.MinutesMaxLength), Display(Name = "Biên bản đối thoại (số, ngày)")]
    public string? Minutes { get; set; }

    [StringLength(CaseStep.GroundMaxLength), Display(Name = "Lý do thông báo muộn")]
    public string? Otherwise { get; set; }
}

/// <summary>The decision, from the signed paper.</summary>
public sealed class DecisionForm
{
    [Required, StringLength(ComplaintDecision.NumberMaxLength), Display(Name = "Số quyết định")]
    public string? Number { get; set; }

    [Required, Display(Name = "Ngày quyết định")]
    public DateOnly? DecidedOn { get; set; }

    [Required, Display(Name = "Kết quả giải quyết")]
    public DecisionOutcome? Outcome { get; set; }
}

/// <summary>How the decision reached the parties.</summary>
public sealed class SendForm
{
    [Required, Display(Name = "Ngày gửi quyết định")]
    public DateOnly? SentOn { get; set; }

    [Required, StringLength(ComplaintDecision.PaperMaxLength), Display(Name = "Gửi bằng (phiếu gửi, biên bản giao)")]
    public string? SentBy { get; set; }

    [Display(Name = "Ngày người khiếu nại nhận")]
    public DateOnly? ServedOn { get; set; }
}

/// <summary>How a decision to suspend, to terminate or to go on reached the parties.</summary>
public sealed class OrderForm
{
    [Required, Display(Name = "Ngày đã gửi")]
    public DateOnly? SentOn { get; set; }

    [Required, StringLength(ComplaintDecision.PaperMaxLength), Display(Name = "Gửi bằng (phiếu gửi, biên bản giao)")]
    public string? SentBy { get; set; }
}

/// <summary>When the decision was received, from the receipt that came back.</summary>
public sealed class ServeForm
{
    [Required, Display(Name = "Ngày nhận quyết định")]
    public DateOnly? ServedOn { get; set; }

    [Required, StringLength(ComplaintDecision.PaperMaxLength), Display(Name = "Theo giấy tờ nào (giấy báo phát, biên bản giao)")]
    public string? Paper { get; set; }
}

/// <summary>A second complaint, from its paper.</summary>
public sealed class SecondForm
{
    [Required, Display(Name = "Ngày nhận đơn lần hai")]
    public DateOnly? ReceivedOn { get; set; }

    [StringLength(60), Display(Name = "Số đến của đơn")]
    public string? BookNumber { get; set; }

    [Required, StringLength(Case.SummaryMaxLength), Display(Name = "Nội dung khiếu nại lần hai")]
    public string? Words { get; set; }

    [Range(1, Petition.MostSignatures), Display(Name = "Số người ký đơn lần hai")]
    public int Signatures { get; set; } = 1;

    [Display(Name = "Ngày nhận quyết định lần đầu")]
    public DateOnly? ServedOn { get; set; }

    [StringLength(CaseStep.GroundMaxLength), Display(Name = "Trở ngại khách quan (nếu quá hạn)")]
    public string? Obstacle { get; set; }
}
