using System.Collections.Concurrent;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>
/// Understands the sheets of an office book: which kind it is, where its header is, what its columns mean and which rows are
/// records. Knows kinds only as data.
/// </summary>
public sealed class BookReader
{
    private readonly UnitNames units;
    private readonly IReadOnlyList<HeadingMatch> matches;
    private readonly SheetHeads heads;
    private readonly CellLooks looks;
    private readonly Func<string, RefusedColumn?>? refuse;
    private readonly RememberedMappings remembered;
    private readonly KindFinder finder;
    private readonly ConcurrentBag<ValueReader> idle = [];

    /// <param name="kinds">The kinds that may occur.</param>
    /// <param name="units">The office's units with their dates.</param>
    /// <param name="remembered">Mappings that people made before.</param>
    /// <param name="refuse">Tells of a heading whether its column must not be read at all.</param>
    public BookReader(
        IReadOnlyList<BookKind> kinds,
        UnitNames units,
        RememberedMappings? remembered = null,
        Func<string, RefusedColumn?>? refuse = null
    )
        : this(
            [.. kinds.Select(k => new HeadingMatch(k))],
            units,
            new SheetHeads(),
            new CellLooks(units),
            remembered ?? new RememberedMappings(),
            refuse
        ) { }

    /// <summary>A reader for a book whose heads were read before.</summary>
    internal BookReader(IReadOnlyList<BookKind> kinds, UnitNames units, SheetHeads heads)
        : this([.. kinds.Select(k => new HeadingMatch(k))], units, heads, new CellLooks(units), new RememberedMappings(), null) { }

    private BookReader(
        IReadOnlyList<HeadingMatch> matches,
        UnitNames units,
        SheetHeads heads,
        CellLooks looks,
        RememberedMappings remembered,
        Func<string, RefusedColumn?>? refuse
    )
    {
        (this.matches, this.units, this.heads, this.looks) = (matches, units, heads, looks);
        (this.remembered, this.refuse) = (remembered, refuse);
        finder = new KindFinder(matches, looks, remembered, refuse);
    }

    /// <summary>A reader of the same kinds that knows more; the heads of sheets that this one has seen are not read again.</summary>
    public BookReader With(RememberedMappings remembered, Func<string, RefusedColumn?>? refuse) =>
        new(matches, units, heads, looks, remembered, refuse);

    /// <summary>A reader that knows, of these kinds, only some.</summary>
    internal BookReader Only(Func<BookKind, bool> kinds) =>
        new([.. matches.Where(m => kinds(m.Kind))], units, heads, looks, remembered, refuse);

    /// <exception cref="BookUnreadable">A sheet is broken or passes a limit.</exception>
    public BookReading Read(Workbook book) => Read(book, _ => this);

    /// <summary>The book, each sheet as its reader understands it.</summary>
    /// <exception cref="BookUnreadable">A sheet is broken or passes a limit.</exception>
    internal static BookReading Read(Workbook book, Func<Sheet, BookReader> readers)
    {
        var sheets = UnderstandAll(book, readers);
        OldCopies.Mark(sheets);
        return new BookReading(book.FileName, sheets, book.Remarks);
    }

    /// <summary>Every sheet of the book, side by side.</summary>
    /// <exception cref="BookUnreadable">A sheet is broken or passes a limit.</exception>
    public IReadOnlyList<SheetReading> UnderstandAll(Workbook book) => UnderstandAll(book, _ => this);

    private static SheetReading[] UnderstandAll(Workbook book, Func<Sheet, BookReader> readers)
    {
        var read = new SheetReading[book.Sheets.Count];
        SideBySide.Do(read.Length, i => read[i] = readers(book.Sheets[i]).Understand(book.Sheets[i], book.FileName));
        return read;
    }

    public SheetReading Understand(Sheet sheet, string fileName = "")
    {
        var seen = heads.Of(sheet);
        sheet = seen.Sheet;
        var (fonts, head) = (seen.Fonts, seen.Rows);
        IEnumerable<Row> Rows() => fonts is null ? sheet.Rows() : sheet.Rows().Select(fonts.Converted);

        var remarks = new List<Remark>();
        if (fonts is not null)
            remarks.Add(new Remark("Trang “{0}” gõ bằng phông chữ cũ; đã chuyển sang Unicode. Xin xem lại dấu tiếng Việt.", sheet.Name));
        if (head.Count is 0)
            return new SheetReading(sheet, _ => [])
            {
                LeftOut = new Remark("Trang “{0}” không có dòng nào.", sheet.Name),
                Remarks = remarks,
            };

        if (finder.Best(seen, sheet.Name + " " + fileName) is not { } best)
            return CannotTell(sheet, seen, remarks);

        var (header, kind, score, meanings, ignored) = best;
        var titles = head.TakeWhile(r => r.Number < header.Top).SelectMany(r => r.Cells).Select(c => c.Shown).ToList();
        var beside = new BesideHeader(head, header);
        var columns = Columns(header, meanings, titles, beside, ignored);
        var sample = head.Where(r => r.Number > header.Bottom).ToList();
        var swapped = columns
            .Where(c => c.Meaning?.Value is ValueKind.Date)
            .ToDictionary(c => c.Column, c => new Evidence(c.Column, sample, looks).SwappedDays);
        var headings = head.Where(r => r.Number >= header.Top && r.Number <= header.Bottom)
            .SelectMany(r => r.Cells)
            .GroupBy(c => c.Column)
            .ToDictionary(g => g.Key, g => g.Select(c => Fold.Words(c.Shown)).ToHashSet(StringComparer.Ordinal));
        foreach (var added in header.Headings.Where(h => h.IsAdded))
        {
            headings.TryAdd(added.Column, new HashSet<string>([Fold.Words(added.Text)], StringComparer.Ordinal));
            remarks.Add(
                new Remark(
                    "Trang “{0}”: cột {1} “{2}” chỉ có từ một tiêu đề nhắc lại phía dưới, các bảng phía trên không có cột này.",
                    sheet.Name,
                    Reading.BookCell.Letters(added.Column),
                    added.Text
                )
            );
        }
        var carried = Carried(sheet, header, columns, sample, headings);
        foreach (var column in columns.Where(c => carried.Contains(c.Column)))
            remarks.Add(
                new Remark(
                    "Trang “{0}”: cột “{1}” chỉ ghi ở dòng đầu mỗi nhóm, các dòng dưới để trống lấy theo dòng trên. Xin xem lại.",
                    sheet.Name,
                    column.Heading
                )
            );
        foreach (var column in columns.Where(c => c.Meaning is { } meaning && HeadingUnit.IsAnother(c.Heading, meaning.Value)))
            remarks.Add(
                new Remark(
                    "Trang “{0}”: cột “{1}” được lấy làm “{2:w}” theo lựa chọn của bạn, tuy tiêu đề ghi một đơn vị khác; số trong cột giữ nguyên.",
                    sheet.Name,
                    column.Heading,
                    column.Meaning!.Name
                )
            );
        if (RecordsAbove(head, header, columns) is [var from, ..] above)
            remarks.Add(
                new Remark(
                    "Trang “{0}”: {1} dòng phía trên tiêu đề, từ dòng {2}, giống dòng ghi chép nhưng không được đọc. Xin xem lại.",
                    sheet.Name,
                    above.Count,
                    from.Number
                )
            );
        return new SheetReading(
            sheet,
            reading => Lines(values => new RowReader(reading, values, swapped, fileName, headings, finder.Titled), Rows())
        )
        {
            Kind = kind,
            Score = score,
            HeaderTop = header.Top,
            HeaderBottom = header.Bottom,
            HeadBottom = beside.Bottom,
            BesideHeader = [.. beside.Names.Select(n => n.Text)],
            Carried = carried,
            Columns = columns,
            LayoutKey = Layout.KeyOf(header.Headings.Select(h => h.Text)),
            Titles = titles,
            Time = titles
                .Append(sheet.Name)
                .OrderBy(Books.Lines.IsPlaceAndDate)
                .Select(Dates.PeriodOf)
                .OfType<Period>()
                .Cast<Period?>()
                .FirstOrDefault(),
            Remarks = sample.Count is 0 ? [.. remarks, new Remark("Trang “{0}” có tiêu đề nhưng chưa có dòng nào.", sheet.Name)] : remarks,
        };
    }

    // A table with other headings above the one that is read. What stands there counts for a title, so it must not do so in silence.
    private static List<Row> RecordsAbove(List<Row> head, Header header, List<ColumnReading> columns)
    {
        var filled = columns.Where(c => c.Meaning is { Value: not ValueKind.Number }).Select(c => c.Column).ToHashSet();
        return
        [
            .. head.TakeWhile(r => r.Number < header.Top)
                .Where(r => r.Cells.Count(c => filled.Contains(c.Column)) >= 3 && r.Cells.Any(IsFigureOrDay)),
        ];
    }

    private static bool IsFigureOrDay(BookCell cell) =>
        cell.Kind is CellKind.Number or CellKind.Date
        || (cell.Kind is CellKind.Text && (Header.IsFigure(cell.Text) || Dates.FromText(Fold.Clean(cell.Text)) is not null));

    private static HashSet<int> Carried(
        Sheet sheet,
        Header header,
        List<ColumnReading> columns,
        List<Row> sample,
        Dictionary<int, HashSet<string>> headings
    )
    {
        var number = columns.FirstOrDefault(c => c.Meaning?.Value is ValueKind.Number)?.Column ?? 0;
        bool IsHeading(Row row) =>
            row.Cells.Count(c => headings.TryGetValue(c.Column, out var known) && known.Contains(Fold.Words(c.Shown))) * 2
            > row.Cells.Count;
        return
        [
            .. columns
                .Where(c => c.Meaning is { Value: ValueKind.Unit, Required: true })
                .Select(c => c.Column)
                .Where(c => !sheet.Merges.Any(m => m.Top > header.Bottom && m.Left == c && m.Bottom > m.Top))
                .Where(c => Blocks.In(c, number, sample, IsHeading)),
        ];
    }

    // Sheets may be read side by side, and each needs a reader of values to itself. What it found out about texts serves the next sheet.
    private IEnumerable<SheetLine> Lines(Func<ValueReader, RowReader> reader, IEnumerable<Row> rows)
    {
        if (!idle.TryTake(out var values))
            values = new ValueReader(units);
        foreach (var line in reader(values).Read(rows))
            yield return line;
        idle.Add(values);
    }

    private List<ColumnReading> Columns(
        Header header,
        Meaning?[] meanings,
        List<string> titles,
        BesideHeader beside,
        bool[]? ignored = null
    )
    {
        var columns = new List<ColumnReading>();
        var named = beside
            .Names.Select(n => (n.Column, n.Text, refuse?.Invoke(n.Text)?.Because))
            .Where(n => n.Because is not null)
            .GroupBy(n => n.Column)
            .ToDictionary(g => g.Key, g => g.First());
        for (var i = 0; i < meanings.Length; i++)
        {
            var heading = header.Headings[i];
            var also = named.GetValueOrDefault(heading.Column);
            named.Remove(heading.Column);
            var because = refuse?.Invoke(heading.Text)?.Because ?? also.Because ?? meanings[i]?.RefusedBecause;
            var meaning = because is null ? meanings[i] : null;
            var unit = meaning is null
                ? null
                : HeadingUnit.Of(heading.Text, meaning.Value)
                    ?? titles.Where(HeadingUnit.IsSaid).Select(t => HeadingUnit.Of(t, meaning.Value)).FirstOrDefault(u => u is not null);
            columns.Add(
                new ColumnReading(
                    heading.Column,
                    also.Text is { } sub && sub != heading.Text ? heading.Text + " " + sub : heading.Text,
                    meaning,
                    unit ?? 1,
                    because,
                    because is null && ignored?[i] is true
                )
            );
        }
        columns.AddRange(named.Values.OrderBy(n => n.Column).Select(n => new ColumnReading(n.Column, n.Text, null, 1, n.Because)));
        return columns;
    }

    private SheetReading CannotTell(Sheet sheet, SheetHead head, List<Remark> remarks)
    {
        var header = head
            .Candidates.Where(c => c.Headings.Count >= 2)
            .OrderByDescending(c => c.Headings.Count + c.Shape)
            .ThenBy(c => c.Top)
            .FirstOrDefault();
        var beside = header is null ? null : new BesideHeader(head.Rows, header);
        return new SheetReading(sheet, _ => [])
        {
            HeaderTop = header?.Top ?? 0,
            HeaderBottom = header?.Bottom ?? 0,
            HeadBottom = beside?.Bottom ?? 0,
            BesideHeader = [.. beside?.Names.Select(n => n.Text) ?? []],
            Columns = header is null ? [] : Columns(header, new Meaning?[header.Headings.Count], [], beside!),
            LayoutKey = header is null ? "" : Layout.KeyOf(header.Headings.Select(h => h.Text)),
            Titles = [.. head.Rows.TakeWhile(r => r.Number < header?.Top).SelectMany(r => r.Cells).Select(c => c.Shown)],
            LeftOut = header is null
                ? new Remark("Trang “{0}”: không thấy dòng tiêu đề của bảng.", sheet.Name)
                : new Remark("Trang “{0}”: không rõ là sổ gì. Xin chọn loại sổ và nghĩa của từng cột.", sheet.Name),
            Remarks = remarks,
        };
    }
}
