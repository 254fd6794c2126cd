namespace GanDan.Bench;

/// <summary>Made-up reports of a city, the same every time: what, where and how long, so that words are common, less common and rare.</summary>
internal sealed class CityTexts
{
    private static readonly string[] What =
    [
        "Đèn đường tắt, đi làm về khuya rất tối",
        "Cống nghẹt, nước đen tràn lên mặt đường khi mưa",
        "Rác để hai ngày chưa thu gom, bốc mùi",
        "Nắp cống vỡ một góc, xe máy dễ sụp bánh",
        "Quán mở loa lớn quá khuya, con nhỏ không ngủ được",
        "Vỉa hè bị chiếm để xe, người đi bộ phải xuống lòng đường",
        "Cây xanh nghiêng sau trận mưa, sợ đổ vào nhà",
        "Ổ gà sâu giữa đường, đã có người té",
        "Công trình xây dựng làm rơi vật liệu xuống hẻm",
        "Dây điện, dây cáp thòng xuống ngang đầu người",
        "Biển báo bị che khuất, nhiều xe đi nhầm chiều",
        "Nước máy yếu mấy hôm nay, giờ cao điểm không có nước",
    ];

    private static readonly string[] Where =
    [
        "gần chợ",
        "trước trường tiểu học",
        "cạnh trường mầm non",
        "đối diện trạm y tế",
        "đầu khu phố",
        "cuối hẻm",
        "bên hông chung cư",
        "dưới chân cầu",
    ];

    private static readonly string[] Streets =
        "Bờ Kênh|Cây Me|Hoa Sữa|Lò Gốm|Bến Phú|Vườn Trầu|Gò Mây|Đình Cũ|Sao Mai|Hàng Dương|Xóm Chiếu|Ngã Ba Đồn|Rạch Cát|Đá Bạc|Hoa Giấy|Cầu Ván|Nhà Thờ Nhỏ|Lũy Tre|Bàu Sen|Giếng Nước|Đồng Khởi Nghĩa|Mả Lạng|Cây Keo|Chợ Chiều".Split(
            '|'
        );

    private uint seed = 7;

    public int Next(int end)
    {
        seed = (seed * 1664525) + 1013904223;
        return (int)(((ulong)seed * (ulong)end) >> 32);
    }

    public string One() =>
        $"{Pick(What)}. Chỗ {Pick(Where)}, hẻm {Next(900) + 1} {Pick(Streets)}, tổ {Next(120) + 1}. Đã {Next(30) + 1} ngày, mong phường cho người xuống xem.";

    /// <summary>What somebody might look for: half of it without tone marks, from words of every second report to an alley nobody else names.</summary>
    public string Question(int number)
    {
        var asked = (number % 4) switch
        {
            0 => Pick(What).Split(',')[0],
            1 => $"hẻm {Next(900) + 1} {Pick(Streets)}",
            2 => $"{Pick(What).Split(' ')[0]} {Pick(Where)}",
            _ => $"{Pick(What).Split(',')[0]} {Pick(Streets)}",
        };
        return number % 2 == 0 ? asked : Sense.Text.VietnameseText.FoldWords(asked);
    }

    private string Pick(string[] among) => among[Next(among.Length)];
}
