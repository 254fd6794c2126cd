using System.ComponentModel.DataAnnotations;
using GanDan.Platform;

namespace GanDan.Cases.Moderation;

/// <summary>Why a published case may be taken from the public: a closed list that everybody can read, and nothing else.</summary>
public enum HideReason
{
    [Display(Name = "Có dữ liệu cá nhân của một người")]
    PersonalData,

    [Display(Name = "Xúc phạm hoặc đe dọa")]
    Insult,

    [Display(Name = "Quảng cáo")]
    Advertising,

    [Display(Name = "Không liên quan đến văn phòng")]
    NotOurs,

    [Display(Name = "Người gửi đề nghị")]
    AskedBySender,

    [Display(Name = "Trái pháp luật")]
    AgainstLaw,
}

public static class HideReasons
{
    /// <summary>In the order of the public page.</summary>
    public static IReadOnlyList<HideReason> All { get; } = Enum.GetValues<HideReason>();

    /// <summary>The sentence that stands in place of the case.</summary>
    public static string Sentence(this HideReason reason) =>
        reason switch
        {
            HideReason.PersonalData => "Lời này có thông tin riêng của một người nên không để mọi người đọc. Việc được báo vẫn được xử lý.",
            HideReason.Insult => "Lời này xúc phạm hoặc đe dọa người khác. Việc được báo, nếu có, vẫn được xử lý.",
            HideReason.Advertising => "Lời này quảng cáo hàng hóa, dịch vụ, không báo việc gì.",
            HideReason.NotOurs => "Lời này không nói đến việc gì của văn phòng, của các phường hay các cơ quan tại đây.",
            HideReason.AskedBySender => "Người gửi đề nghị không để mọi người đọc. Việc được báo vẫn được xử lý.",
            HideReason.AgainstLaw => "Pháp luật không cho đăng nội dung này; căn cứ ghi cùng lúc ẩn.",
        };

    /// <summary>What the law forbids names the law: throws <see cref="RuleBroken"/> when it does not.</summary>
    public static void MustBeGrounded(this HideReason reason, string? ground)
    {
        if (reason is HideReason.AgainstLaw && string.IsNullOrWhiteSpace(ground))
            throw new RuleBroken("Ghi điều luật không cho đăng: mọi người đọc được căn cứ này.", "Ground");
    }
}
