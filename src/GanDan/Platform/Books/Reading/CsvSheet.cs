using System.Text;

namespace GanDan.Platform.Books.Reading;

/// <summary>A text table (RFC 4180, with the liberties that offices take). Every filled cell is text.</summary>
internal sealed class CsvSheet : Sheet
{
    private readonly byte[] bytes;
    private readonly ReadLimits limits;
    private readonly Encoding encoding;
    private readonly char delimiter;
    private readonly bool namesDelimiter;

    public CsvSheet(byte[] bytes, string fileName, ReadLimits limits)
        : base(Path.GetFileNameWithoutExtension(fileName), hidden: false)
    {
        this.bytes = bytes;
        this.limits = limits;
        (encoding, var remark) = CsvText.EncodingOf(bytes);
        using var reader = Reader();
        var start = new char[16_384];
        var text = new string(start, 0, reader.ReadBlock(start, 0, start.Length));
        delimiter = CsvText.DelimiterOf(text);
        namesDelimiter = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        Remarks = remark is null ? [] : [remark];
    }

    public IReadOnlyList<Remark> Remarks { get; }

    public override IReadOnlyList<Merge> Merges => [];

    public override IEnumerable<Row> Rows()
    {
        using var reader = Reader();
        var number = 0;
        var (rows, filled) = (0, 0);
        var cells = new List<BookCell>();
        var record = new CsvRecord(reader, delimiter, limits.CellText);
        while (record.Next())
        {
            number++;
            if (number is 1 && namesDelimiter)
                continue;
            cells.Clear();
            for (var i = 0; i < record.Fields.Count; i++)
                if (record.Fields[i] is { Length: > 0 } field && !string.IsNullOrWhiteSpace(field))
                    cells.Add(new BookCell(number, i + 1, CellKind.Text, field.Normalize(NormalizationForm.FormC), 0));
            if (record.TooLong)
                throw new BookUnreadable(
                    "Ô {0} của trang “{1}” dài hơn {2:N0} ký tự; có thể một dấu ngoặc kép chưa đóng. Xin sửa rồi gửi lại.",
                    BookCell.Nothing(number, record.Fields.Count + 1).Address,
                    Name,
                    limits.CellText
                );
            if (record.IsTorn)
                throw new BookUnreadable(
                    "Dòng {0} của trang “{1}” mở một dấu ngoặc kép mà không đóng, nên các dòng sau bị dính vào. Xin sửa rồi gửi lại.",
                    number,
                    Name
                );
            if (cells.Count is 0)
                continue;
            if (++rows > limits.Rows)
                throw new BookUnreadable("Trang “{0}” có hơn {1:N0} dòng. Xin tách thành nhiều tệp.", Name, limits.Rows);
            if ((filled += cells.Count) > limits.Cells)
                throw new BookUnreadable("Trang “{0}” có hơn {1} ô. Xin tách thành nhiều tệp.", Name, limits.Cells);
            yield return new Row(number, hidden: false, [.. cells]);
        }
    }

    private StreamReader Reader() => new(new MemoryStream(bytes, writable: false), encoding, detectEncodingFromByteOrderMarks: true);
}

/// <summary>Cuts a text into records of fields. A lone quote inside a field is kept as it is.</summary>
internal sealed class CsvRecord(TextReader reader, char delimiter, int limit)
{
    private readonly StringBuilder field = new();
    private readonly char[] buffer = new char[16_384];
    private int at;
    private int have;

    public List<string> Fields { get; } = [];

    public bool TooLong { get; private set; }

    /// <summary>
    /// A quote was opened and never closed, or only by another's: whole lines of the table stand within one field. A line of a text has seldom as many
    /// delimiters as a row; a swallowed row has.
    /// </summary>
    public bool IsTorn { get; private set; }

    private const int FewestOfARow = 3;
    private int widest;

    public bool Next()
    {
        var (lines, delimiters) = (0, 0);
        Fields.Clear();
        field.Clear();
        if (Peek() < 0)
            return false;
        var (quoted, begun) = (false, false);
        while (!TooLong)
        {
            var c = Take();
            if (c < 0)
            {
                IsTorn |= quoted;
                break;
            }
            if (quoted)
            {
                if (c is '\n')
                    (lines, delimiters) = (lines + 1, 0);
                else if (c == delimiter && ++delimiters >= Math.Max(FewestOfARow, widest - 1) && lines > 0)
                    IsTorn = true;
                if (c is not '"')
                    Add((char)c);
                else if (Peek() is '"')
                    Add((char)Take());
                else if (Ends(Peek()))
                    quoted = false;
                else
                    Add('"');
            }
            else if (c == delimiter)
            {
                Fields.Add(field.ToString());
                field.Clear();
                begun = false;
            }
            else if (c is '\n')
                break;
            else if (c is '\r')
            {
                if (Peek() is '\n')
                    Take();
                break;
            }
            else if (c is '"' && !begun)
                (quoted, begun, lines, delimiters) = (true, true, 0, 0);
            else
            {
                begun = begun || c is not ' ';
                Add((char)c);
            }
        }
        if (!TooLong)
            Fields.Add(field.ToString());
        widest = Math.Max(widest, Fields.Count);
        return true;
    }

    // Within quotes, a quote that no delimiter or line end follows belongs to the text: "Mô hình "Dân vận khéo" năm 2018".
    private bool Ends(int next) => next < 0 || next == delimiter || next is '\r' or '\n';

    private void Add(char c)
    {
        field.Append(c);
        TooLong = field.Length > limit;
    }

    private int Take()
    {
        var c = Peek();
        at++;
        return c;
    }

    private int Peek()
    {
        if (at < have)
            return buffer[at];
        have = reader.Read(buffer, 0, buffer.Length);
        at = 0;
        return have > 0 ? buffer[0] : -1;
    }
}
