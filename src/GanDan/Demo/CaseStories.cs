namespace GanDan.Demo;

/// <summary>How far a story has got.</summary>
internal enum Until
{
    New,
    Given,
    Extended,
    Submitted,
    Answered,
    Solved,
    NotSolved,
    Forwarded,
    Joined,
}

/// <summary>What somebody reported, and what became of it.</summary>
/// <param name="Body">The part of the office it was given to; empty while it was given to none.</param>
internal sealed record CaseStory(
    int DaysAgo,
    string Ward,
    string Topic,
    string Words,
    string Place,
    string Body,
    Until Until,
    string Reply = ""
);

/// <summary>What residents of the demo have said these last weeks.</summary>
internal static class CaseStories
{
    private const string Works = "Tổ Hạ tầng";
    private const string Clean = "Tổ Môi trường";
    private const string Order = "Tổ Trật tự";
    private const string Care = "Tổ An sinh";

    public static readonly IReadOnlyList<CaseStory> All =
    [
        new(
            14,
            "Phường Bờ Kênh",
            "Ngập, thoát nước",
            "Cống hộp đầu hẻm 42 Bờ Kênh nghẹt, nước đen tràn vào nhà khi mưa",
            "đầu hẻm 42 Bờ Kênh",
            Works,
            Until.Given
        ),
        new(
            13,
            "Phường Đồng Sen",
            "Trật tự đô thị",
            "Xe tải dừng trước cổng Trường Tiểu học Đồng Sen giờ tan học",
            "cổng Trường Tiểu học Đồng Sen",
            Order,
            Until.Extended
        ),
        new(12, "Phường Gò Me", "An sinh", "Đề nghị giải thích mức hỗ trợ sửa nhà năm nay", "nhà văn hóa khu phố 2", Care, Until.Given),
        new(
            10,
            "Phường Bờ Kênh",
            "Rác, vệ sinh",
            "Bãi rác tự phát sau chợ tạm Bờ Kênh, mưa xuống nước đen chảy ra kênh",
            "sau dãy bán cá, chợ tạm",
            Clean,
            Until.Given
        ),
        new(
            9,
            "Phường Bờ Kênh",
            "Rác, vệ sinh",
            "Rác chất đống sau chợ tạm, đi học ngang phải bịt mũi",
            "sau chợ tạm Bờ Kênh",
            Clean,
            Until.Joined
        ),
        new(
            9,
            "Phường Rạch Trúc",
            "Đèn đường",
            "Đèn đường đoạn miếu Rạch Trúc đến cầu ván tắt ba đêm",
            "từ miếu đến cầu ván",
            Works,
            Until.Submitted,
            "Đã thay hai bóng cháy và dây nguồn ở trụ số 7, số 8; Tổ Hạ tầng kiểm tra lại tối thứ Sáu."
        ),
        new(8, "Phường Ngã Ba Đình", "Tiếng ồn", "Quán kéo loa karaoke ra vỉa hè sau 22 giờ", "ngã ba Đình, số chẵn", Order, Until.Given),
        new(
            7,
            "Phường Lau Sậy",
            "Đường, hẻm",
            "Nắp hố ga trước chợ Lau Sậy bị bể, đã có người vấp",
            "trước chợ Lau Sậy",
            Works,
            Until.Answered,
            "Đã thay nắp hố ga bằng gang chiều hôm qua, Tổ Hạ tầng chịu trách nhiệm kiểm tra hằng tháng."
        ),
        new(
            20,
            "Phường Bờ Kênh",
            "Đèn đường",
            "Đèn đường trước hẻm 42 Bờ Kênh tắt ba đêm nay, hẻm có trường mầm non",
            "đầu hẻm 42, cạnh trường mầm non",
            Works,
            Until.Solved,
            "Chiều qua Tổ Hạ tầng đã thay dây nguồn bị chuột cắn và hai bóng cháy, đèn sáng lại lúc 17 giờ 40."
        ),
        new(
            18,
            "Phường Cầu Đá",
            "Cây xanh",
            "Cây phượng trước trạm y tế nghiêng về phía dây điện",
            "trước trạm y tế Cầu Đá",
            Clean,
            Until.NotSolved,
            "Đã cắt cành phía dây điện và chống cây; quý sau sẽ thay cây mới."
        ),
        new(17, "Phường Xóm Lò", "Việc khác", "Nước yếu từ 18 giờ đến 21 giờ ở cuối hẻm 7", "cuối hẻm 7 Xóm Lò", Works, Until.Forwarded),
        new(
            16,
            "Phường Vườn Cau",
            "Đường, hẻm",
            "Mặt hẻm 17 Vườn Cau lún sụt sau khi đào cáp",
            "hẻm 17 Vườn Cau",
            Works,
            Until.Answered,
            "Đã vá tạm mặt hẻm; nhà thầu tái lập hoàn chỉnh theo biên bản, Tổ Hạ tầng giám sát."
        ),
        new(3, "Phường Vườn Cau", "Việc khác", "Xin mở thêm lớp dạy dùng điện thoại buổi tối", "nhà văn hóa Vườn Cau", "", Until.New),
        new(2, "Phường Bãi Dâu", "Thủ tục hành chính", "Góp ý: tiếp dân thêm một buổi tối trong tuần", "bộ phận một cửa", "", Until.New),
        new(1, "Phường Cầu Đá", "Trật tự đô thị", "Chó thả rông ở công viên nhỏ khu phố 4", "công viên khu phố 4", "", Until.New),
        new(0, "Phường Bờ Kênh", "Đèn đường", "Đèn hẻm 38 Bờ Kênh chập chờn từ tối qua", "hẻm 38 Bờ Kênh", "", Until.New),
    ];

    /// <summary>The part of the office that handles a topic; null when it has none.</summary>
    public static string? BodyOf(string topic) =>
        topic switch
        {
            "Rác, vệ sinh" or "Cây xanh" => Clean,
            "Đèn đường" or "Ngập, thoát nước" or "Đường, hẻm" => Works,
            "Tiếng ồn" or "Trật tự đô thị" => Order,
            "An sinh" => Care,
            _ => null,
        };
}
