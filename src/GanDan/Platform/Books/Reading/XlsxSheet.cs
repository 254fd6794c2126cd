using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;

namespace GanDan.Platform.Books.Reading;

/// <summary>One worksheet part, read as a stream.</summary>
internal sealed class XlsxSheet(XlsxBook book, string name, string part, bool hidden, ReadLimits limits) : Sheet(name, hidden)
{
    private IReadOnlyList<Merge>? merges;

    // Merged ranges stand after the rows, so knowing them first costs a pass that skips the rows; most lists have none.
    public override IReadOnlyList<Merge> Merges => merges ??= ReadMerges();

    public override IEnumerable<Row> Rows()
    {
        var pass = new Pass(this, book, limits);
        using var xml = book.Part(part);
        while (pass.Next(xml) is { } row)
            yield return row;
    }

    private List<Merge> ReadMerges()
    {
        var found = new List<Merge>();
        try
        {
            if (!book.Holds(part, "mergeCell"u8))
                return found;
            using var xml = book.Part(part);
            xml.MoveToContent();
            xml.Read();
            while (!xml.EOF)
                if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "mergeCell" && RangeOf(xml.GetAttribute("ref")) is { } merge)
                {
                    found.Add(merge);
                    xml.Read();
                }
                else if (xml.NodeType is XmlNodeType.Element && xml.LocalName is not "mergeCells")
                    xml.Skip();
                else
                    xml.Read();
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException)
        {
            // The pass over the rows meets the same fault and can say at which cell.
            return found;
        }
        return found;
    }

    private static Merge? RangeOf(string? text)
    {
        if (text is null || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            return null;
        var (top, left) = Pass.Place(text.AsSpan(0, colon));
        var (bottom, right) = Pass.Place(text.AsSpan(colon + 1));
        return top > 0 && left > 0 && bottom >= top && right >= left ? new Merge(top, left, bottom, right) : null;
    }

    /// <summary>Where one pass over the rows stands; kept so that a fault can be told with its cell.</summary>
    private sealed class Pass(XlsxSheet sheet, XlsxBook book, ReadLimits limits)
    {
        private readonly CappedText text = new(limits.CellText);
        private readonly List<BookCell> cells = [];
        private int rows;
        private int filled;
        private int row;
        private int column;
        private bool inData;

        public Row? Next(XmlReader xml)
        {
            try
            {
                while (xml.Read())
                {
                    if (xml.LocalName is "sheetData")
                    {
                        if (xml.NodeType is XmlNodeType.EndElement || xml.IsEmptyElement)
                            return null;
                        inData = true;
                    }
                    else if (inData && xml.NodeType is XmlNodeType.Element && xml.LocalName is "row" && ReadRow(xml) is { } found)
                        return found;
                }
                return null;
            }
            catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException or FormatException)
            {
                throw new BookUnreadable(
                    "Trang “{0}” bị hỏng ở khoảng ô {1}. Xin mở bằng Excel hoặc LibreOffice, sửa và lưu lại.",
                    sheet.Name,
                    Here
                );
            }
        }

        private string Here => BookCell.Letters(Math.Max(1, column)) + Math.Max(1, row).ToString(CultureInfo.InvariantCulture);

        private Row? ReadRow(XmlReader xml)
        {
            row = Whole(xml.GetAttribute("r")) is > 0 and var given ? given : row + 1;
            column = 0;
            var isHidden = xml.GetAttribute("hidden") is "1" or "true";
            if (xml.IsEmptyElement)
                return null;
            cells.Clear();
            var sorted = true;
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not "c")
                    continue;
                var before = column;
                var cell = ReadCell(xml);
                sorted &= cell.Column > before;
                if (!cell.IsEmpty)
                    cells.Add(cell);
            }
            if (cells.Count is 0)
                return null;
            if (++rows > limits.Rows)
                throw new BookUnreadable("Trang “{0}” có hơn {1:N0} dòng. Xin tách thành nhiều tệp.", sheet.Name, limits.Rows);
            filled += cells.Count;
            if (filled > limits.Cells)
                throw new BookUnreadable("Trang “{0}” có hơn {1} ô. Xin tách thành nhiều tệp.", sheet.Name, limits.Cells);
            if (!sorted)
                cells.Sort((a, b) => a.Column.CompareTo(b.Column));
            return new Row(row, isHidden, CollectionsMarshal.AsSpan(cells).ToArray());
        }

        private BookCell ReadCell(XmlReader xml)
        {
            var place = Place(xml.GetAttribute("r"));
            column = place.Column > 0 ? place.Column : column + 1;
            var type = xml.GetAttribute("t") ?? "n";
            var style = Whole(xml.GetAttribute("s"));
            if (xml.IsEmptyElement)
                return BookCell.Nothing(row, column);

            string? formula = null;
            string? value = null;
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is not XmlNodeType.Element)
                    continue;
                switch (xml.LocalName)
                {
                    case "f":
                        formula = Read(xml);
                        break;
                    case "v" or "is":
                        value = Read(xml);
                        break;
                }
            }
            if (string.IsNullOrEmpty(value))
                return formula is null
                    ? BookCell.Nothing(row, column)
                    : new BookCell(row, column, CellKind.FormulaWithoutValue, formula, 0);
            return Typed(type, style, value);
        }

        private BookCell Typed(string type, int style, string value)
        {
            switch (type)
            {
                case "s":
                    var texts = book.SharedTexts;
                    var index = Whole(value);
                    return index >= 0 && index < texts.Count ? TextCell(texts[index]) : throw new XmlException();
                case "b":
                    return new BookCell(row, column, CellKind.Bool, "", value is "1" or "true" ? 1 : 0);
                case "e":
                    return new BookCell(row, column, CellKind.Error, value, 0);
                case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment):
                    return new BookCell(
                        row,
                        column,
                        CellKind.Date,
                        "",
                        (moment - new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified)).TotalDays
                    );
                case "n":
                    if (
                        !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        || !double.IsFinite(number)
                    )
                        return TextCell(value);
                    var day = style >= 0 && style < book.DateStyles.Length && book.DateStyles[style];
                    return new BookCell(
                        row,
                        column,
                        day ? CellKind.Date : CellKind.Number,
                        "",
                        day && book.From1904 ? number + Serial.From1904 : number
                    );
                default:
                    return TextCell(value);
            }
        }

        private BookCell TextCell(string value) =>
            string.IsNullOrWhiteSpace(value) ? BookCell.Nothing(row, column) : new BookCell(row, column, CellKind.Text, value, 0);

        private string Read(XmlReader xml)
        {
            if (!text.ReadRich(xml))
                throw new BookUnreadable(
                    "Ô {0} của trang “{1}” dài hơn {2:N0} ký tự. Xin rút ngắn ô đó rồi gửi lại.",
                    Here,
                    sheet.Name,
                    limits.CellText
                );
            return text.ToString();
        }

        public static (int Row, int Column) Place(ReadOnlySpan<char> reference)
        {
            var letters = 0;
            while (letters < reference.Length && (char.IsAsciiLetter(reference[letters]) || reference[letters] is '$'))
                letters++;
            return (Whole(reference[letters..].TrimStart('$')), BookCell.ColumnOf(reference[..letters].Trim('$')));
        }

        private static int Whole(ReadOnlySpan<char> text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
    }
}
