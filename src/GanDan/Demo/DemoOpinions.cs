using GanDan.Cases;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;

namespace GanDan.Demo;

/// <summary>Opinions: 1,180 over the closed term, and those of the running term, the latest still open, some overdue.</summary>
internal static class DemoOpinions
{
    private const int Closed = 1180;
    private const int Running = 318;

    private static readonly (string Topic, string Words, string Handler, string Answer)[] Talk =
    [
        (
            "Vệ sinh môi trường",
            "Rác tồn đọng trước {0} nhiều ngày, bốc mùi hôi",
            "Ủy ban nhân dân phường",
            "Đã đặt thêm thùng rác, thu gom hằng ngày, gửi kèm ảnh"
        ),
        (
            "Vệ sinh môi trường",
            "Nước thải quán ăn chảy ra {0}",
            "Ủy ban nhân dân phường",
            "Đã kiểm tra, hộ kinh doanh cam kết không xả thải ra đường"
        ),
        ("Hạ tầng", "Đèn ở {0} không sáng đã hơn một tuần", "Phòng Quản lý đô thị", "Đã thay bóng, đèn sáng lại từ tối hôm sau"),
        ("Hạ tầng", "Mặt đường ở {0} lún sụt sau khi đào cáp", "Phòng Quản lý đô thị", "Đã vá tạm, đưa vào kế hoạch duy tu quý sau"),
        (
            "Trật tự đô thị",
            "Xe máy đậu kín lề {0}, người đi bộ phải xuống lòng đường",
            "Đội quản lý trật tự đô thị",
            "Đã nhắc nhở, kẻ vạch cho người đi bộ"
        ),
        (
            "Thủ tục hành chính",
            "Bộ phận một cửa gần {0} yêu cầu bổ sung giấy tờ ngoài quy định",
            "Văn phòng Ủy ban nhân dân",
            "Đã niêm yết lại thành phần hồ sơ, nhắc cán bộ tiếp nhận"
        ),
        ("Tiếng ồn", "Quán karaoke ở {0} mở loa đến khuya", "Công an phường", "Đã kiểm tra, cơ sở cam kết tắt loa sau 22 giờ"),
        ("An sinh xã hội", "Xin lối dốc cho xe lăn ở {0}", "Phòng Lao động", "Đã làm lối dốc, có tay vịn"),
        ("Trường học", "Cổng trường ở {0} ùn tắc giờ tan học", "Phòng Giáo dục", "Đã lệch giờ tan học giữa các khối"),
    ];

    private static readonly string[] Channels = ["Trực tuyến", "Điện thoại", "Tiếp xúc cử tri", "Hộp thư góp ý", "Đối thoại"];
    private static readonly string[] Streets =
    [
        "đường Bến Lau",
        "hẻm 42 Bờ Kênh",
        "đường Cầu Đá",
        "hẻm 17 Vườn Cau",
        "đường Lau Sậy",
        "chợ Gò Me",
        "đường Rạch Trúc",
        "hẻm 9 Xóm Lò",
    ];

    public static void Add(Db db, DemoDays days, IReadOnlyList<Unit> wards, Seeded chance)
    {
        for (var i = 0; i < Closed; i++)
            db.Cases.Add(Make(chance.Weekday(days.ClosedFrom, days.ClosedTo.AddDays(-30)), days.Today, wards, chance, answeredPercent: 94));
        for (var i = 0; i < Running; i++)
            db.Cases.Add(Make(chance.Weekday(days.RunningFrom, days.Today), days.Today, wards, chance, answeredPercent: 88));
    }

    private static Case Make(DateOnly received, DateOnly today, IReadOnlyList<Unit> wards, Seeded chance, int answeredPercent)
    {
        var (topic, words, handler, answer) = chance.Of(Talk);
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, words, chance.Of(Streets));
        if (chance.Chance(4))
            text += $". Gọi lại số 09{chance.Number(10, 99)} {chance.Number(100, 999)} {chance.Number(100, 999)}";
        var masked = PersonalData.Mask(text);
        var made = new Case
        {
            PublicNumber = PublicNumber.New(),
            ReceivedOn = received,
            Channel = chance.Of(Channels),
            UnitId = chance.Of(wards).Id,
            Topic = topic,
            Summary = text,
            MaskedSummary = masked,
            HandledBy = handler,
            DueOn = received.AddDays(15),
            Imported = true,
            Publication = masked == text && chance.Chance(70) ? Publication.Published : Publication.AwaitingReview,
        };
        var answered = received.AddDays(chance.Chance(9) ? chance.Number(16, 30) : chance.Number(2, 15));
        if (answered <= today && chance.Chance(answeredPercent))
            made.TakeOverAnswer(answered, answer, "Đã giải quyết");
        else
            made.TakeOverAnswer(null, null, "Đang xử lý");
        return made;
    }
}
