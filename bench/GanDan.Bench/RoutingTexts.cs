namespace GanDan.Bench;

/// <summary>Made-up remarks of residents, the same every time: of each the topic's words, joined by words that everybody uses.</summary>
internal static class RoutingTexts
{
    private const int FewestWords = 12;
    private const int MostMoreWords = 40;

    private static readonly string[] s_topics =
    [
        "đèn đường|trụ đèn|bóng đèn|chiếu sáng|tối om|chớp tắt|dây điện|cháy bóng",
        "rác thải|thu gom|bốc mùi|thùng rác|xà bần|vứt rác|bãi rác|xe rác",
        "karaoke|ồn ào|loa kẹo kéo|tiếng nhạc|mất ngủ|khoan cắt|quán nhậu|nửa đêm",
        "cống nghẹt|ngập nước|hố ga|nạo vét|nắp cống|triều cường|nước thải|thoát nước",
        "lấn chiếm|vỉa hè|bán hàng rong|đậu xe|lòng đường|bảng hiệu|mái che|buôn bán",
        "ổ gà|mặt đường|nhựa đường|biển báo|vạch sơn|kẹt xe|giao lộ|dải phân cách",
        "hộ khẩu|giấy khai sinh|căn cước|chứng thực|hồ sơ|trả kết quả|một cửa|phí lệ phí",
        "xây dựng|không phép|giàn giáo|sụt lún|vách tường|công trình|vật liệu|nứt nhà",
    ];

    private static readonly string[] s_common =
        "tôi|xin|phản ánh|đề nghị|phường|khu phố|hẻm|nhà|bà con|mấy hôm nay|rất|không|bị|đã|chưa|có|cho|và|của|ở|trước|sau|gần|chợ|trường học|mong|giải quyết|sớm|cảm ơn|nhiều lần|kiểm tra|giúp|từ|đến|lâu|nay|vẫn|lại|làm|đi|thì|mà|là|này|số".Split(
            '|'
        );

    public static (string Text, string Topic)[] Of(int count)
    {
        var seed = 1u;
        int Next(int end)
        {
            seed = (seed * 1664525) + 1013904223;
            return (int)(((ulong)seed * (ulong)end) >> 32);
        }

        var texts = new (string, string)[count];
        for (var i = 0; i < count; i++)
        {
            var topic = Next(s_topics.Length);
            var words = Enumerable.Range(0, FewestWords + Next(MostMoreWords)).Select(_ => Word(topic)).ToArray();
            texts[i] = (string.Join(' ', words), topic.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return texts;

        // One word in five is of the topic, one in twenty of another.
        string Word(int topic)
        {
            var chance = Next(20);
            if (chance > 4)
                return s_common[Next(s_common.Length)];
            var words = s_topics[chance == 4 ? Next(s_topics.Length) : topic].Split('|');
            return words[Next(words.Length)];
        }
    }
}
