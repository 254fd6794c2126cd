using GanDan.Cases.Flow;

namespace GanDan.Cases.Triage;

/// <summary>Why a paper cannot be dealt with (domain.md §1.2, §1.3).</summary>
/// <param name="Code">As it is stored.</param>
/// <param name="Words">A key of this folder's en.json.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Mendable">What is missing can be added by whoever wrote it; they are asked to.</param>
/// <param name="Only">The one kind of petition it is said of; null for all.</param>
public sealed record PaperGround(string Code, string Words, string Source, bool Mendable = false, CaseKind? Only = null)
{
    private const string Triage = "Thông tư 05/2021/TT-TTCP";
    private const string Complaints = "Luật Khiếu nại 02/2011/QH13, Điều 8";
    private const string Refusals = "Luật Khiếu nại 02/2011/QH13, Điều 11";

    public static IReadOnlyList<PaperGround> All { get; } =
    [
        new("NoDate", "Không ghi ngày, tháng, năm viết đơn", Triage, Mendable: true),
        new("NoName", "Không ghi họ tên, địa chỉ của người viết đơn", Triage, Mendable: true),
        new("NoSignature", "Không ký hoặc điểm chỉ", Triage, Mendable: true),
        new("NotVietnamese", "Không viết bằng tiếng Việt và không có bản dịch được chứng thực", Triage, Mendable: true),
        new("Illegible", "Rách nát, chữ mờ, không đọc được", Triage, Mendable: true),
        new("SentToMany", "Gửi cho nhiều nơi, trong đó có nơi có thẩm quyền", Triage),
        new("GuidedOnce", "Đã được hướng dẫn hoặc trả lời một lần về cùng nội dung", Triage),
        new("Unlawful", "Nội dung đơn trái pháp luật", Triage),
        new("NoRespondent", "Không nêu cơ quan, người bị khiếu nại", Complaints, Mendable: true, CaseKind.Complaint),
        new("NoReason", "Không nêu nội dung, lý do khiếu nại", Complaints, Mendable: true, CaseKind.Complaint),
        new("NoRequest", "Không nêu yêu cầu giải quyết", Complaints, Mendable: true, CaseKind.Complaint),
        new(
            "InternalAct",
            "Khiếu nại quyết định, hành vi trong nội bộ hoặc do cấp trên chỉ đạo cấp dưới",
            Refusals,
            Only: CaseKind.Complaint
        ),
        new(
            "NoOwnRight",
            "Quyết định, hành vi không liên quan trực tiếp đến quyền lợi của người khiếu nại",
            Refusals,
            Only: CaseKind.Complaint
        ),
        new("NoCapacity", "Người khiếu nại không đủ năng lực hành vi mà không có người đại diện", Refusals, Only: CaseKind.Complaint),
        new("BadRepresentative", "Người đại diện không hợp pháp", Refusals, Only: CaseKind.Complaint),
        new("TooLate", "Hết thời hiệu khiếu nại mà không có lý do chính đáng", Refusals, Only: CaseKind.Complaint),
        new("DecidedTwice", "Đã có quyết định giải quyết lần hai", Refusals, Only: CaseKind.Complaint),
        new("LongTerminated", "Đã đình chỉ, quá 30 ngày mà không khiếu nại tiếp", Refusals, Only: CaseKind.Complaint),
        new("InCourt", "Tòa án đã thụ lý hoặc đã giải quyết", Refusals, Only: CaseKind.Complaint),
    ];

    /// <summary>Those that may be said of a petition of the kind.</summary>
    public static IEnumerable<PaperGround> For(CaseKind kind) => All.Where(g => g.Only is null || g.Only == kind);

    /// <summary>The grounds of stored codes.</summary>
    public static IReadOnlyList<PaperGround> Read(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(code => All.Where(g => g.Code == code))];
}
