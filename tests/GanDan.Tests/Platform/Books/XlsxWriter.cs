using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using GanDan.Platform.Books.Reading;

namespace GanDan.Tests.Platform.Books;

/// <summary>A formula with its stored value (null: none).</summary>
internal sealed record Formula(string Text, double? Value);

/// <summary>A sheet to be written: cells by row and column from 1; string, number, DateOnly, bool, Formula.</summary>
internal sealed class SheetToWrite(string name)
{
    public string Name { get; } = name;
    public bool Hidden { get; init; }
    public SortedDictionary<int, SortedDictionary<int, object>> Cells { get; } = [];
    public List<string> Merges { get; } = [];
    public HashSet<int> HiddenRows { get; } = [];

    public object this[int row, int column]
    {
        set
        {
            if (!Cells.TryGetValue(row, out var cells))
                Cells[row] = cells = [];
            cells[column] = value;
        }
    }

    public SheetToWrite Row(int row, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            if (values[i] is { } value)
                this[row, i + 1] = value;
        return this;
    }

    public SheetToWrite Merge(int top, int left, int bottom, int right)
    {
        Merges.Add(BookCell.Nothing(top, left).Address + ":" + BookCell.Nothing(bottom, right).Address);
        return this;
    }
}

/// <summary>Writes the smallest .xlsx that spreadsheets accept.</summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Write(IReadOnlyList<SheetToWrite> sheets, bool shared = true, bool from1904 = false)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var texts = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < sheets.Count; i++)
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", SheetXml(sheets[i], shared ? texts : null, from1904));
            Part(
                zip,
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            var names = string.Concat(
                sheets.Select(
                    (s, i) =>
                        $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\"{(s.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>"
                )
            );
            Part(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets>{names}</sheets></workbook>"
            );
            var parts = string.Concat(
                sheets.Select(
                    (_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"
                )
            );
            Part(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{parts}<Relationship Id=\"s\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"{Office}/styles\" Target=\"/xl/styles.xml\"/></Relationships>"
            );
            Part(
                zip,
                "xl/sharedStrings.xml",
                $"<sst xmlns=\"{Main}\">{string.Concat(texts.OrderBy(t => t.Value).Select(t => $"<si><r><t xml:space=\"preserve\">{SecurityElement.Escape(t.Key)}</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"))}</sst>"
            );
            Part(
                zip,
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\/mm\\/yyyy;@\"/><numFmt numFmtId=\"165\" formatCode=\"[Red]#,##0 &quot;day&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
            );
        }
        return file.ToArray();
    }

    public static Workbook Open(params SheetToWrite[] sheets) => Workbook.Open(Write(sheets), "so.xlsx");

    public static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }

    private static string SheetXml(SheetToWrite sheet, Dictionary<string, int>? shared, bool from1904)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1\"/><sheetData>");
        foreach (var (row, cells) in sheet.Cells)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"{(sheet.HiddenRows.Contains(row) ? " hidden=\"1\"" : "")}>");
            foreach (var (column, value) in cells)
                xml.Append(CellXml(BookCell.Nothing(row, column).Address, value, shared, from1904));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0)
            xml.Append("<mergeCells>").AppendJoin("", sheet.Merges.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static string CellXml(string at, object value, Dictionary<string, int>? shared, bool from1904)
    {
        switch (value)
        {
            case string text when shared is not null:
                if (!shared.TryGetValue(text, out var index))
                    shared[text] = index = shared.Count;
                return $"<c r=\"{at}\" t=\"s\"><v>{index}</v></c>";
            case string text:
                return $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";
            case DateOnly day:
                var serial = day.DayNumber - new DateOnly(1899, 12, 30).DayNumber - (from1904 ? 1462 : 0);
                return $"<c r=\"{at}\" s=\"1\"><v>{serial}</v></c>";
            case bool yes:
                return $"<c r=\"{at}\" t=\"b\"><v>{(yes ? 1 : 0)}</v></c>";
            case Formula formula:
                return $"<c r=\"{at}\"><f>{SecurityElement.Escape(formula.Text)}</f><v>{formula.Value?.ToString(CultureInfo.InvariantCulture)}</v></c>";
            default:
                return $"<c r=\"{at}\" s=\"2\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>";
        }
    }
}
