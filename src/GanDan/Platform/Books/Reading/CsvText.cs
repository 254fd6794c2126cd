using System.Text;
using GanDan.Platform.Text;
using GanDan.Sense.Text;

namespace GanDan.Platform.Books.Reading;

/// <summary>In what encoding and with what delimiter a text table was written.</summary>
internal static class CsvText
{
    /// <summary>The encoding by mark, by validity, and last by guess: old 8-bit files are Windows-1258, or a font encoding seen through 1252.</summary>
    public static (Encoding Encoding, Remark? Remark) EncodingOf(byte[] bytes) =>
        UnicodeText.EncodingOf(bytes) is { } unicode ? (unicode, null) : OldEncoding(bytes);

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
