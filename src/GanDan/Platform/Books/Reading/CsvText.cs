using System.Text;
using GanDan.Sense.Text;

namespace GanDan.Platform.Books.Reading;

/// <summary>In what encoding and with what delimiter a text table was written.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return true;
        return Zeros(bytes, 1) || Zeros(bytes, 0);
    }

    /// <summary>The encoding by mark, by validity, and last by guess: old 8-bit files are Windows-1258, or a font encoding seen through 1252.</summary>
    public static (Encoding Encoding, Remark? Remark) EncodingOf(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || Zeros(bytes, 0))
            return (Encoding.BigEndianUnicode, null);
        if (IsUtf16(bytes))
            return (Encoding.Unicode, null);
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), null);
        }
        catch (DecoderFallbackException)
        {
            return OldEncoding(bytes);
        }
    }

    private static (Encoding, Remark?) OldEncoding(byte[] bytes)
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        if (LegacyText.Detect(western.GetString(bytes, 0, Math.Min(bytes.Length, 65_536)).Split('\n')) is not LegacyEncoding.None)
            return (western, null);
        return (
            CodePagesEncodingProvider.Instance.GetEncoding(1258)!,
            new Remark("Tệp dùng bảng mã cũ Windows-1258; đã chuyển sang Unicode. Xin xem lại dấu tiếng Việt.")
        );
    }

    // Latin text in UTF-16 without a mark has a zero at every other byte.
    private static bool Zeros(ReadOnlySpan<byte> bytes, int from)
    {
        var looked = Math.Min(bytes.Length, 512) & ~1;
        var (zeros, others) = (0, 0);
        for (var i = 0; i < looked; i++)
            if (bytes[i] is 0)
            {
                if (i % 2 == from)
                    zeros++;
                else
                    others++;
            }
        return looked >= 8 && others is 0 && zeros * 4 > looked;
    }

    /// <summary>The delimiter that cuts the first lines into the most columns of one width. A line "sep=;" decides.</summary>
    public static char DelimiterOf(string start)
    {
        if (start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.Length > 4)
            return start[4];
        var best = ',';
        var bestScore = 0.0;
        foreach (var delimiter in (ReadOnlySpan<char>)[',', ';', '\t', '|'])
        {
            var widths = Widths(start, delimiter);
            if (widths.Count is 0)
                continue;
            var usual = widths
                .Where(w => w > 1)
                .GroupBy(w => w)
                .OrderByDescending(g => g.Count())
                .ThenByDescending(g => g.Key)
                .FirstOrDefault();
            if (usual is null)
                continue;
            var score = usual.Count() / (double)widths.Count * Math.Min(usual.Key, 6);
            if (score > bestScore)
                (best, bestScore) = (delimiter, score);
        }
        return best;
    }

    private static List<int> Widths(string start, char delimiter)
    {
        var widths = new List<int>();
        var (width, quoted, anything) = (1, false, false);
        foreach (var c in start)
        {
            if (c is '"')
                quoted = !quoted;
            else if (!quoted && c == delimiter)
                width++;
            else if (!quoted && c is '\n')
            {
                if (anything)
                    widths.Add(width);
                (width, anything) = (1, false);
                continue;
            }
            anything |= c is not ('\r' or ' ');
        }
        if (widths.Count is 0 && anything)
            widths.Add(width);
        return widths;
    }
}
