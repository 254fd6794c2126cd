using System.Text;

namespace GanDan.Platform.Files;

/// <summary>A PDF as it may be kept: a paper to read, with nothing in it that runs.</summary>
public static class PdfPaper
{
    private static readonly string[] Running = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA"];

    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith("%PDF-"u8);

    /// <summary>Throws <see cref="RuleBroken"/> for a file that runs something, is locked, broken, or another kind of file as well.</summary>
    public static void Check(ReadOnlySpan<byte> file)
    {
        // Names may be written with #xx for any letter, which honest writers never do for these.
        var text = Encoding.Latin1.GetString(file);
        if (Running.Any(name => HasName(text, name)) || HasEscapedName(text))
            throw new RuleBroken("Tệp PDF này có mã chạy hoặc tệp nhúng nên không nhận được. In lại thành PDF thường, hoặc gửi ảnh chụp.");
        if (HasName(text, "/Encrypt"))
            throw new RuleBroken("Tệp PDF này đặt mật khẩu. Bỏ mật khẩu rồi gửi lại.");
        var end = text.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (
            end < 0
            || text.Length - end > 1024
            || text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("PK\u0003\u0004", StringComparison.Ordinal) && text.IndexOf("PK\u0003\u0004", StringComparison.Ordinal) > end
        )
            throw new RuleBroken("Tệp PDF bị hỏng hoặc chưa trọn. Lưu lại rồi gửi.");
    }

    private static bool HasName(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (at + name.Length >= text.Length || !char.IsAsciiLetterOrDigit(text[at + name.Length]))
                return true;
        return false;
    }

    private static bool HasEscapedName(string text) =>
        text.Contains("/J#", StringComparison.Ordinal) || text.Contains("/#4a", StringComparison.OrdinalIgnoreCase);
}
