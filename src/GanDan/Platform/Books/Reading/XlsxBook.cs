using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace GanDan.Platform.Books.Reading;

/// <summary>What the sheets of an .xlsx share: texts, which styles are days, and where the parts are (ECMA-376 part 1, 18).</summary>
internal sealed class XlsxBook
{
    private readonly ZipArchive zip;
    private readonly byte[] bytes;
    private readonly ReadLimits limits;
    private readonly Lazy<List<string>> shared;

    private XlsxBook(ZipArchive zip, byte[] bytes, string fileName, ReadLimits limits)
    {
        this.zip = zip;
        this.bytes = bytes;
        this.limits = limits;
        FileName = fileName;
        shared = new Lazy<List<string>>(ReadSharedTexts);
    }

    public string FileName { get; }

    /// <summary>The book counts its days from 1904.</summary>
    public bool From1904 { get; private set; }

    public bool[] DateStyles { get; private set; } = [];

    /// <summary>The table of shared texts; read when the first cell asks.</summary>
    public List<string> SharedTexts => shared.Value;

    private string? sharedTextsPart;

    /// <param name="zip">The archive, opened.</param>
    /// <param name="bytes">What it was opened from.</param>
    /// <param name="fileName">For sentences.</param>
    /// <param name="limits">What may be read.</param>
    public static IReadOnlyList<Sheet> Sheets(ZipArchive zip, byte[] bytes, string fileName, ReadLimits limits)
    {
        var book = new XlsxBook(zip, bytes, fileName, limits);
        var main =
            book.Relations("").Values.FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target
            ?? "xl/workbook.xml";
        var relations = book.Relations(main);
        book.sharedTextsPart = relations.Values.FirstOrDefault(r => r.Type.EndsWith("/sharedStrings", StringComparison.Ordinal)).Target;
        if (relations.Values.FirstOrDefault(r => r.Type.EndsWith("/styles", StringComparison.Ordinal)).Target is { } styles)
            book.DateStyles = book.ReadDateStyles(styles);

        var sheets = new List<Sheet>();
        using var xml = book.Part(main);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            if (xml.LocalName is "workbookPr")
                book.From1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName is not "sheet")
                continue;
            if (sheets.Count == limits.Sheets)
                throw new BookUnreadable("Tệp {0} có hơn {1} trang tính. Xin tách thành nhiều tệp.", fileName, limits.Sheets);
            var name = xml.GetAttribute("name") ?? "";
            var id = IdOf(xml);
            if (id is null || !relations.TryGetValue(id, out var part) || !part.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                continue;
            var hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
            sheets.Add(new XlsxSheet(book, name, part.Target, hidden, limits));
        }
        return sheets.Count > 0 ? sheets : throw new BookUnreadable("Tệp {0} không có trang tính nào. Xin gửi lại tệp gốc.", fileName);
    }

    public XmlReader Part(string name) =>
        XmlReader.Create(
            Unpacked(name),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );

    /// <summary>Whether the word may stand in a part; told without parsing it. Texts of two bytes a letter always may.</summary>
    public bool Holds(string name, ReadOnlySpan<byte> word)
    {
        using var stream = Unpacked(name);
        var buffer = new byte[65_536];
        var kept = 0;
        for (int got; (got = stream.Read(buffer.AsSpan(kept))) > 0; )
        {
            var seen = buffer.AsSpan(0, kept + got);
            if (seen.IndexOf(word) >= 0 || seen.Contains((byte)0))
                return true;
            kept = Math.Min(word.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
        return false;
    }

    // An archive reads at one place at a time, and sheets are passed over side by side: each pass opens it anew.
    private PartStream Unpacked(string name)
    {
        var own = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return new(
            own.GetEntry(name)
                ?? own.Entries.FirstOrDefault(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new BookUnreadable("Tệp {0} thiếu phần {1}. Xin lưu lại bằng Excel hoặc LibreOffice rồi gửi lại.", FileName, name),
            name,
            limits
        );
    }

    private static string? IdOf(XmlReader xml)
    {
        while (xml.MoveToNextAttribute())
            if (xml.LocalName is "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                return xml.Value;
        return null;
    }

    private Dictionary<string, (string Type, string Target)> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var name = folder + "_rels/" + part[(slash + 1)..] + ".rels";
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (zip.GetEntry(name) is null)
            return found;
        using var xml = Part(name);
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "Relationship" && xml.GetAttribute("TargetMode") is not "External")
            {
                var target = xml.GetAttribute("Target") ?? "";
                found[xml.GetAttribute("Id") ?? ""] = (xml.GetAttribute("Type") ?? "", Resolve(folder, target));
            }
        return found;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder.TrimEnd('/');
            folder = folder[..(folder.LastIndexOf('/') + 1)];
        }
        return folder + target;
    }

    private List<string> ReadSharedTexts()
    {
        var texts = new List<string>();
        if (sharedTextsPart is null)
            return texts;
        using var xml = Part(sharedTextsPart);
        var text = new CappedText(limits.CellText);
        var total = 0L;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not "si")
                continue;
            if (!text.ReadRich(xml))
                throw new BookUnreadable(
                    "Một ô trong tệp {0} dài hơn {1:N0} ký tự. Xin rút ngắn ô đó rồi gửi lại.",
                    FileName,
                    limits.CellText
                );
            total += text.Length + 16;
            if (total > limits.SharedText)
                throw new BookUnreadable("Tệp {0} có quá nhiều chữ. Xin tách thành nhiều tệp.", FileName);
            texts.Add(text.ToString());
        }
        return texts;
    }

    private bool[] ReadDateStyles(string part)
    {
        var custom = new Dictionary<int, bool>();
        var styles = new List<bool>();
        using var xml = Part(part);
        var inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName is "cellXfs")
                inCells = xml.NodeType is XmlNodeType.Element;
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            if (xml.LocalName is "numFmt")
                custom[Number(xml.GetAttribute("numFmtId"))] = NumberFormat.IsDay(xml.GetAttribute("formatCode") ?? "");
            else if (inCells && xml.LocalName is "xf" && styles.Count < 70_000)
            {
                var id = Number(xml.GetAttribute("numFmtId"));
                styles.Add(custom.TryGetValue(id, out var day) ? day : NumberFormat.IsBuiltInDay(id));
            }
        }
        return [.. styles];
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}

/// <summary>Whether a number format shows a day (ECMA-376 part 1, 18.8.30 and 18.8.31).</summary>
internal static class NumberFormat
{
    public static bool IsBuiltInDay(int id) =>
        id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or (>= 57 and <= 58);

    public static bool IsDay(string format)
    {
        var letters = new StringBuilder();
        for (var i = 0; i < format.Length && format[i] is not ';'; i++)
            switch (format[i])
            {
                case '"':
                    i = format.IndexOf('"', i + 1) is > 0 and var end ? end : format.Length;
                    break;
                case '[':
                    i = format.IndexOf(']', i + 1) is > 0 and var close ? close : format.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    letters.Append(char.ToLowerInvariant(format[i]));
                    break;
            }
        var shown = letters.ToString();
        if (shown.Contains("general", StringComparison.Ordinal))
            return false;
        return shown.Contains('d', StringComparison.Ordinal)
            || shown.Contains('y', StringComparison.Ordinal)
            || (shown.Contains("mmm", StringComparison.Ordinal) && !shown.Contains('h', StringComparison.Ordinal));
    }
}
