using GanDan.Cases.Intake;
using GanDan.Platform;
using GanDan.Platform.Text;
using GanDan.Sense.Text;

namespace GanDan.Cases.Routing;

/// <summary>What a topic must keep to.</summary>
public static class TopicRules
{
    public const int MostOrder = 999;

    /// <summary>Pictures to choose from, all in the icon sprite, under the words for them.</summary>
    public static IReadOnlyList<(string Icon, string Words)> Icons { get; } =
    [
        ("message", "Lời nói"),
        ("trash", "Thùng rác"),
        ("lamp", "Đèn"),
        ("water", "Nước"),
        ("road", "Đường"),
        ("sound", "Âm thanh"),
        ("tree", "Cây"),
        ("more", "Ba chấm"),
        ("sun", "Ánh sáng"),
        ("broom", "Chổi"),
        ("map-pin", "Địa điểm"),
        ("bell", "Chuông"),
        ("home", "Nhà"),
        ("shield", "Khiên"),
        ("heart-handshake", "Giúp đỡ"),
        ("file-text", "Giấy tờ"),
        ("users", "Nhiều người"),
        ("landmark", "Trụ sở"),
        ("graduation-cap", "Học tập"),
        ("scale", "Cân"),
        ("phone", "Điện thoại"),
        ("flag", "Cờ"),
    ];

    /// <summary>
    /// Throws <see cref="RuleBroken"/> at Name when it is empty, already there (case and marks aside), or labels a person by what is private
    /// (principle 2: the one check of words); at Icon when it is none of the pictures, at Order when it is out of range.
    /// </summary>
    public static void Check(this Topic topic, IEnumerable<Topic> others)
    {
        if (string.IsNullOrWhiteSpace(topic.Name))
            throw new RuleBroken("Ghi tên loại việc, ví dụ Đèn đường.", nameof(Topic.Name));
        var folded = VietnameseText.FoldWords(topic.Name);
        if (others.FirstOrDefault(o => o.Id != topic.Id && VietnameseText.FoldWords(o.Name) == folded) is { } twin)
            throw new RuleBroken("Đã có loại việc “{0}”. Mở loại ấy để sửa hoặc dùng lại.", nameof(Topic.Name), twin.Name);
        if (WatchedWords.Check(topic.Name, LabelUse.CountOnEvent) is { Allowed: false, Sentence: { } because })
            throw new RuleBroken(because, nameof(Topic.Name));
        if (Icons.All(i => i.Icon != topic.Icon))
            throw new RuleBroken("Chọn một hình trong danh sách.", nameof(Topic.Icon));
        if (topic.Order is < 0 or > MostOrder)
            throw new RuleBroken("Thứ tự từ 0 đến {0}.", nameof(Topic.Order), MostOrder);
    }
}
