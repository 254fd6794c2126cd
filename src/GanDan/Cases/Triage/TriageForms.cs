using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;

namespace GanDan.Cases.Triage;

/// <summary>The axes of the law, as somebody reads them off the paper.</summary>
public sealed class TriageForm
{
    [Display(Name = "Loại đơn")]
    public CaseKind Kind { get; set; }

    [Display(Name = "Thẩm quyền")]
    public Competence Competence { get; set; }

    [Display(Name = "Cơ quan có thẩm quyền"), StringLength(Petition.WhoseMaxLength)]
    public string? Whose { get; set; }

    [Display(Name = "Việc thuộc nhóm cơ quan")]
    public BodyKind Body { get; set; }

    [Display(Name = "Số người ký đơn")]
    public int Signatures { get; set; } = 1;

    [Display(Name = "Đơn không đủ điều kiện vì")]
    public List<string> Grounds { get; set; } = [];

    [Display(Name = "Quyết định giải quyết lần đầu (số, ngày, cơ quan)"), StringLength(Petition.FirstDecisionMaxLength)]
    public string? FirstDecision { get; set; }

    [Display(Name = "Ngày nhận hoặc biết quyết định bị khiếu nại")]
    public DateOnly? KnownOn { get; set; }

    [Display(Name = "Số ngày có trở ngại khách quan")]
    public int ObstacleDays { get; set; }

    [Display(Name = "Có kèm bản gốc giấy tờ (phải trả lại)")]
    public bool OriginalPapers { get; set; }

    [Display(Name = "Phản ánh về quy định, thủ tục hành chính")]
    public bool AboutAdministrativeRule { get; set; }

    [Display(Name = "Tách những việc đã gộp vào đây ra: mỗi việc chạy tiếp hạn của nó, người gửi được báo")]
    public bool Apart { get; set; }

    public static TriageForm Of(Case @case, Petition? petition) =>
        new()
        {
            Kind = @case.Kind,
            Competence = petition?.Competence ?? Competence.Ours,
            Whose = petition?.Whose,
            Body = petition?.Body ?? BodyKind.Administration,
            Signatures = petition?.Signatures ?? 1,
            Grounds = [.. petition?.GroundList.Select(g => g.Code) ?? []],
            FirstDecision = petition?.FirstDecision,
            KnownOn = petition?.KnownOn,
            ObstacleDays = petition?.ObstacleDays ?? 0,
            OriginalPapers = petition?.OriginalPapers ?? false,
            AboutAdministrativeRule = @case.AboutAdministrativeRule,
        };
}

/// <summary>What is done with a sorted petition, in which words.</summary>
public sealed class ActForm
{
    [Display(Name = "Bước")]
    public Move Move { get; set; }

    [Display(Name = "Nói với người gửi"), StringLength(CaseStep.TextMaxLength)]
    public string? Told { get; set; }

    /// <summary>Somebody has looked at what seems personal in the words to the sender.</summary>
    public bool Looked { get; set; }

    [Display(Name = "Căn cứ"), StringLength(CaseStep.GroundMaxLength)]
    public string? Ground { get; set; }

    [Display(Name = "Văn bản"), StringLength(CaseStep.GroundMaxLength)]
    public string? Document { get; set; }

    [Display(Name = "Vụ việc phức tạp vì")]
    public ComplexReason? Complex { get; set; }

    [Display(Name = "Ở vùng sâu, vùng xa, đi lại khó khăn")]
    public bool Remote { get; set; }

    [Display(Name = "Lý do làm khác bảng phân loại"), StringLength(1000)]
    public string? Otherwise { get; set; }
}

/// <summary>Why an admitted complaint is complex, and the paper that says so.</summary>
public sealed class ComplexForm
{
    [Display(Name = "Vụ việc phức tạp vì")]
    public ComplexReason? Complex { get; set; }

    [Display(Name = "Văn bản (số, ngày)"), StringLength(CaseStep.GroundMaxLength)]
    public string? Document { get; set; }
}

/// <summary>The letter by which a petition is withdrawn.</summary>
public sealed class WithdrawForm
{
    [Display(Name = "Đơn rút (số, ngày)"), StringLength(CaseStep.GroundMaxLength)]
    public string? Document { get; set; }
}

/// <summary>Why a withdrawn complaint is taken up again.</summary>
public sealed class AgainForm
{
    [Display(Name = "Người khiếu nại bị ép rút đơn")]
    public bool Coerced { get; set; }

    [Display(Name = "Căn cứ, văn bản"), StringLength(CaseStep.GroundMaxLength)]
    public string? Document { get; set; }
}
