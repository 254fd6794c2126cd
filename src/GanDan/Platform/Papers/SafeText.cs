using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace GanDan.Platform.Papers;

/// <summary>What residents and offices typed, made harmless for the programs that will open the file.</summary>
public static partial class SafeText
{
    /// <summary>The longest text that an Excel cell holds.</summary>
    public const int ExcelLimit = 32_767;

    // The last four are the full-width forms, which Excel reads as the plain signs.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>Would a spreadsheet take this text for a formula?</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);

    /// <summary>Without the control characters and broken pairs that XML 1.0 cannot hold; everything else stays as written.</summary>
    public static string ForXml(string text)
    {
        var bad = FirstBad(text, 0);
        if (bad < 0)
            return text;

        var clean = new StringBuilder(text.Length);
        var from = 0;
        for (; bad >= 0; bad = FirstBad(text, from))
        {
            clean.Append(text, from, bad - from);
            from = bad + 1;
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>For an inline string of SpreadsheetML, where "_x0041_" would be read as "A" (ISO/IEC 29500-1 §22.9.2.19).</summary>
    public static string ForExcel(string text)
    {
        var clean = EscapedLook().Replace(ForXml(text), "_x005F_");
        return clean.Length <= ExcelLimit ? clean : string.Concat(clean.AsSpan(0, ExcelLimit - 1), "…");
    }

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 >= text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                return i;
            i++;
        }

        return -1;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapedLook();
}
