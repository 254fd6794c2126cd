using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace GanDan.Platform.Books.Reading;

/// <summary>Collects the text of one cell in pieces and stops at the limit, so that a giant cell is never held whole.</summary>
internal sealed partial class CappedText(int limit)
{
    private readonly StringBuilder text = new();
    private readonly char[] piece = new char[4096];

    public int Length => text.Length;

    public void Clear() => text.Clear();

    /// <summary>Adds the text of the node the reader stands on. False when the limit is passed.</summary>
    public bool Add(XmlReader xml)
    {
        for (int got; (got = xml.ReadValueChunk(piece, 0, piece.Length)) > 0; )
        {
            text.Append(piece, 0, got);
            if (text.Length > limit)
                return false;
        }
        return true;
    }

    /// <summary>Reads the element the reader stands on (si, is) with its runs, leaving out readings (rPh). False when too long.</summary>
    public bool ReadRich(XmlReader xml)
    {
        text.Clear();
        if (xml.IsEmptyElement)
            return true;
        var depth = xml.Depth;
        var skipped = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName is "rPh")
                skipped = xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement ? 1 : 0;
            if (skipped is 0 && IsText(xml.NodeType) && !Add(xml))
                return false;
        }
        return true;
    }

    public static bool IsText(XmlNodeType type) => type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    public override string ToString()
    {
        var all = text.ToString();
        return all.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(all, Unescape) : all;
    }

    private static string Unescape(Match match) =>
        ((char)int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    // Characters that XML forbids are written _xHHHH_ (ECMA-376 part 1, 22.9.2.19).
    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
