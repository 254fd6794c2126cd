using System.Text;

namespace GanDan.Platform.Files;

/// <summary>A PDF as it may be kept: a paper to read, with nothing in it that runs.</summary>
public static class PdfPaper
{
    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith("%PDF-"u8);

    /// <summary>
    /// Throws <see cref="RuleBroken"/> for a file that runs something, is locked, broken, or another kind of file as well. What is packed into
    /// object streams is unpacked first; what cannot be looked into is taken for something that runs.
    /// </summary>
    public static void Check(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var plain = PdfNames.Plain(text);
        // First of all: what is locked is not to be read, whatever is in it.
        if (PdfNames.Has(plain, "/Encrypt"))
            throw new RuleBroken("Tệp PDF này đặt mật khẩu. Bỏ mật khẩu rồi gửi lại.");
        if (Runs(file, text, plain))
            throw new RuleBroken("Tệp PDF này có mã chạy hoặc tệp nhúng nên không nhận được. In lại thành PDF thường, hoặc gửi ảnh chụp.");
        var end = text.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (
            end < 0
            || text.Length - end > 1024
            || text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("PK\u0003\u0004", StringComparison.Ordinal) && text.IndexOf("PK\u0003\u0004", StringComparison.Ordinal) > end
        )
            throw new RuleBroken("Tệp PDF bị hỏng hoặc chưa trọn. Lưu lại rồi gửi.");
    }

    private static bool Runs(byte[] file, string text, string plain)
    {
        if (PdfNames.Running(plain))
            return true;
        var streams = new PdfStreams(file, text);
        if (!streams.ReadObjects(PdfNames.Running))
            return true;
        var opening = new PdfOpening(plain, streams.Objects);
        return opening.RunsIn(plain)
            || streams.Objects.Any(o => opening.RunsIn(PdfNames.Plain(o.Body)))
            || !streams.ReadOthers(part => PdfNames.Running(part) || opening.RunsIn(part));
    }
}
