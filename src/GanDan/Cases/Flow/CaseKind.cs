using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Flow;

/// <summary>The four legal kinds, never merged (domain.md §1.1), and a petition that holds several, until it is split.</summary>
public enum CaseKind
{
    /// <summary>Tells of a fact or a difficulty and asks for no ruling (Luật Tiếp công dân 42/2013 Đ.2).</summary>
    [Display(Name = "Phản ánh")]
    Report,

    /// <summary>Proposes a solution (Luật Tiếp công dân 42/2013 Đ.2).</summary>
    [Display(Name = "Kiến nghị")]
    Recommendation,

    /// <summary>Says that a decision or act is unlawful and hurts one's own rights (Luật Khiếu nại 02/2011).</summary>
    [Display(Name = "Khiếu nại")]
    Complaint,

    /// <summary>Reports a violation; whoever reports stays secret (Luật Tố cáo 25/2018). Never stored by the open form.</summary>
    [Display(Name = "Tố cáo")]
    Denunciation,

    [Display(Name = "Đơn nhiều nội dung")]
    Mixed,
}
