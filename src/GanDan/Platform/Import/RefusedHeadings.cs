using GanDan.Platform.Books;

namespace GanDan.Platform.Import;

/// <summary>Headings of columns that no list of residents may bring in (product.md, principles 2 and 12).</summary>
public static class RefusedHeadings
{
    private static readonly (string Because, string[] Phrases)[] Watched =
    [
        ("Hệ thống không giữ dân tộc của người dân.", ["dan toc", "thanh phan dan toc"]),
        ("Hệ thống không giữ tôn giáo, tín ngưỡng của người dân.", ["ton giao", "dao", "tin nguong", "theo dao"]),
        ("Hệ thống không giữ việc người dân là đảng viên hay không.", ["dang vien", "la dang vien", "ngay vao dang", "doan vien"]),
        (
            "Hệ thống không giữ hoàn cảnh, diện nghèo của người dân.",
            ["ho ngheo", "ho can ngheo", "dien ngheo", "hoan canh", "hoan canh gia dinh", "thanh phan gia dinh", "thanh phan giai cap"]
        ),
        (
            "Hệ thống không giữ số giấy tờ tùy thân.",
            ["cmnd", "cccd", "so cmnd", "so cccd", "can cuoc", "so can cuoc", "can cuoc cong dan", "chung minh nhan dan", "cmnd cccd", "so dinh danh"]
        ),
        ("Hệ thống không giữ quan điểm chính trị của người dân.", ["quan diem chinh tri", "tu tuong chinh tri", "thai do chinh tri"]),
    ];

    public static RefusedColumn? Of(string heading)
    {
        var words = Fold.Words(heading);
        foreach (var (because, phrases) in Watched)
            if (phrases.Contains(words, StringComparer.Ordinal))
                return new RefusedColumn(because);
        return null;
    }
}
