using GanDan.Sense.Routing;

namespace GanDan.Tests.Sense.Routing;

/// <summary>Made-up letters of residents to four units, a few hundred, the same every time.</summary>
internal static class Letters
{
    public const string Lighting = "Chiếu sáng";
    public const string Waste = "Rác thải";
    public const string Noise = "Tiếng ồn";
    public const string Water = "Thoát nước";

    private static readonly (string Unit, string[] Matters)[] s_units =
    [
        (
            Lighting,
            [
                "đèn đường không sáng mấy đêm nay",
                "bóng đèn trong hẻm bị cháy",
                "trụ đèn chiếu sáng tắt suốt tuần",
                "đèn chiếu sáng chớp tắt liên tục",
                "hẻm tối om vì đèn đường hư",
                "xin lắp thêm trụ đèn ở cuối hẻm",
            ]
        ),
        (
            Waste,
            [
                "rác đổ đầy vỉa hè bốc mùi hôi",
                "xe thu gom rác không đến",
                "bãi rác tự phát sau chợ",
                "nhà bên vứt rác ra lối đi",
                "thùng rác công cộng đã đầy",
                "xà bần đổ trộm ban đêm",
            ]
        ),
        (
            Noise,
            [
                "quán nhậu hát karaoke ồn ào tới khuya",
                "loa kẹo kéo mở quá lớn",
                "công trình khoan cắt ồn ào lúc nửa đêm",
                "tiếng nhạc lớn từ quán cà phê",
                "karaoke gây mất ngủ cả xóm",
                "xưởng mộc cưa máy ồn suốt ngày",
            ]
        ),
        (
            Water,
            [
                "cống nghẹt nước tràn lên đường",
                "mưa là ngập tới đầu gối",
                "nắp cống bị bể rất nguy hiểm",
                "nước thải chảy ngược vào nhà",
                "hố ga lâu ngày không nạo vét",
                "đường ngập vì cống thoát nước nhỏ",
            ]
        ),
    ];

    private static readonly string[] s_openings =
    [
        "Kính gửi ủy ban,",
        "Tôi xin phản ánh",
        "Bà con khu phố nhờ xem giúp",
        "Đề nghị phường kiểm tra",
        "Cho tôi hỏi vì sao",
        "Nhà tôi ở đây đã lâu,",
        "Thưa cán bộ,",
        "",
    ];

    private static readonly string[] s_endings =
    [
        "mong sớm được giải quyết.",
        "xin cảm ơn.",
        "đã báo mà chưa thấy ai tới.",
        "bà con rất bức xúc!",
        "",
    ];

    /// <summary>Every matter with every opening and ending: 240 to each unit.</summary>
    public static List<(string Text, string Label)> All { get; } =
    [
        .. from unit in s_units
        from matter in unit.Matters
        from opening in s_openings
        from ending in s_endings
        select ($"{opening} {matter}, {ending}".Trim(' ', ','), unit.Unit),
    ];

    /// <summary>What is learned from letters, broken off with the test.</summary>
    public static TopicModel Learned(IEnumerable<(string Text, string Label)> letters, TrainingOptions? options = null) =>
        TopicModel.Train(letters, options, cancel: TestContext.Current.CancellationToken);
}
