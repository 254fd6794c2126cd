using GanDan.Cases.Flow;

namespace GanDan.Demo;

/// <summary>What became of what somebody came for.</summary>
internal enum Then
{
    Waits,
    Guided,
    Case,
    Refused,
}

/// <summary>Who came, what for, and what became of it.</summary>
/// <param name="Words">What they were told, with <see cref="Then.Guided"/> and <see cref="Then.Refused"/>.</param>
/// <param name="Topic">Of the case, with <see cref="Then.Case"/>.</param>
/// <param name="TakenBy">The unit they were sent to, with <see cref="Then.Guided"/>.</param>
/// <param name="Result">What that unit reported; null while it has not.</param>
internal sealed record ReceptionStory(
    int DaysAgo,
    string Ward,
    CaseKind Kind,
    int People,
    string Content,
    Then Then,
    string Words = "",
    string Topic = "",
    string? TakenBy = null,
    string? Result = null
);

/// <summary>The citizens whom the demo's office has received these last weeks.</summary>
internal static class ReceptionStories
{
    public static readonly IReadOnlyList<ReceptionStory> All =
    [
        new(
            40,
            "Phường Bờ Kênh",
            CaseKind.Report,
            1,
            "Nước hẻm 42 yếu từ đầu tháng, buổi tối không đủ nấu ăn",
            Then.Guided,
            "Đến Công ty Cấp nước khu vực, mang hóa đơn nước tháng gần nhất; phường đã gọi trước.",
            TakenBy: "Công ty Cấp nước khu vực",
            Result: "Công văn 212: đã thay van đầu hẻm 42, áp lực nước đạt lại từ buổi tối cùng ngày"
        ),
        new(
            36,
            "Phường Cầu Đá",
            CaseKind.Complaint,
            1,
            "Không đồng ý mức bồi thường cây trồng khi mở rộng hẻm 9",
            Then.Case,
            Topic: "Việc khác"
        ),
        new(
            33,
            "Phường Bờ Kênh",
            CaseKind.Recommendation,
            6,
            "Các hộ hẻm 17 đề nghị gắn gương cầu ở khúc cua",
            Then.Case,
            Topic: "Đường, hẻm"
        ),
        new(
            29,
            "Phường Gò Me",
            CaseKind.Report,
            1,
            "Hỏi thủ tục đăng ký lại khai sinh bị hỏng do ngập",
            Then.Guided,
            "Đến bộ phận một cửa của phường, mang giấy tờ tùy thân; không cần xin xác nhận nơi khác."
        ),
        new(
            26,
            "Phường Bờ Kênh",
            CaseKind.Report,
            2,
            "Xe ba gác chở vật liệu đậu chắn lối ra hẻm 38 giờ đi học",
            Then.Case,
            Topic: "Trật tự đô thị"
        ),
        new(
            22,
            "Phường Cầu Đá",
            CaseKind.Complaint,
            1,
            "Yêu cầu xét lại việc đã có quyết định giải quyết cuối cùng năm trước",
            Then.Refused,
            "Việc đã có quyết định giải quyết cuối cùng và văn bản trả lời; người đến không có tình tiết mới."
        ),
        new(20, "Phường Rạch Trúc", CaseKind.Recommendation, 3, "Đề nghị mở thêm buổi tiếp dân ngoài giờ hành chính", Then.Waits),
        new(15, "Phường Vườn Cau", CaseKind.Report, 1, "Mặt hẻm 17 lún sau khi đào cáp, xe máy trượt ngã", Then.Case, Topic: "Đường, hẻm"),
        new(
            8,
            "Phường Bờ Kênh",
            CaseKind.Mixed,
            1,
            "Đơn nêu hai việc: thoát nước đầu hẻm và cấp số nhà",
            Then.Guided,
            "Tách thành hai đơn: thoát nước nộp tại đây; cấp số nhà nộp ở bộ phận một cửa.",
            TakenBy: "Bộ phận một cửa của phường"
        ),
        new(5, "Phường Bờ Kênh", CaseKind.Report, 1, "Trụ điện đầu hẻm 42 nghiêng sau mưa lớn", Then.Waits),
        new(3, "Phường Lau Sậy", CaseKind.Recommendation, 12, "Tiểu thương chợ Lau Sậy đề nghị lùi giờ dọn hàng", Then.Waits),
        new(1, "Phường Cầu Đá", CaseKind.Report, 1, "Hỏi vì sao hồ sơ cấp phép sửa nhà chưa có kết quả", Then.Waits),
    ];
}
