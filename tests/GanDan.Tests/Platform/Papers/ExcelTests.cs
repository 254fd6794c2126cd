using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using GanDan.Platform.Papers;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace GanDan.Tests.Platform.Papers;

public sealed class ExcelTests
{
    private static readonly PaperColumn[] columns =
    [
        new("Nội dung"),
        new("Số", ColumnAlign.Number),
        new("Ngày", ColumnAlign.Centre),
        new("Lúc", ColumnAlign.Centre),
    ];

    [Fact]
    public void Annexes_are_valid_for_Excel()
    {
        using var book = Open(Annexes());

        Assert.Empty(Faults(book));
        Assert.Equal(["Phụ lục I", "Phụ lục II"], Sheets(book).Select(s => s.Name!.Value));
    }

    [Fact]
    public void A_register_is_valid_for_Excel_and_keeps_its_head_in_sight()
    {
        using var book = Open(Register([Row("một", 2353)]));
        var pane = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Pane>().Single();

        Assert.Empty(Faults(book));
        Assert.Equal((1.0, "A2"), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value));
    }

    [Fact]
    public void Numbers_shares_and_dates_are_real_and_formatted()
    {
        using var book = Open(
            Register([
                [
                    Piece.Figure("on-time", FigureValue.Ratio(197, 200)),
                    Piece.Number(2353),
                    Piece.Date(new DateOnly(2020, 3, 24)),
                    Piece.Moment(new DateTime(2020, 3, 24, 12, 0, 0, DateTimeKind.Unspecified)),
                ],
            ])
        );
        var cells = Cells(book).Where(c => c.CellReference is null && c.DataType is null).ToList();

        Assert.Equal(["0.985", "2353", "43914", "43914.5"], cells.Select(c => c.CellValue!.Text));
        Assert.Equal(["0.0%", "#,##0", "d/m/yyyy", "d/m/yyyy hh:mm"], cells.Select(c => Format(book, c)));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 901 234 567")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("＝1+1")]
    public void Text_that_starts_like_a_formula_stays_text(string text)
    {
        using var book = Open(Register([Row(text, -5)]));
        var cells = Cells(book).Skip(columns.Length).ToList();

        Assert.Empty(book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
        Assert.True(cells[0].DataType! == CellValues.InlineString);
        Assert.True(Style(book, cells[0]).QuotePrefix!.Value);
        Assert.Equal(text, cells[0].InnerText);
        Assert.Equal("-5", cells[1].CellValue!.Text);
        Assert.Null(Style(book, cells[1]).QuotePrefix);
    }

    [Fact]
    public void What_a_unit_declared_stands_in_a_column_of_its_own()
    {
        using var book = Open(Annexes());
        var rows = book.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Row>().ToList();

        Assert.Equal("Lượt người dự (số do đơn vị báo)", rows[2].Elements<SheetCell>().ElementAt(4).InnerText);
        Assert.Equal(["133", "140"], rows[5].Elements<SheetCell>().Skip(3).Select(c => c.CellValue!.Text));
        Assert.Equal(["102", ""], rows[4].Elements<SheetCell>().Skip(3).Select(c => c.InnerText));
    }

    [Fact]
    public void A_row_of_broken_words_says_how_high_it_is()
    {
        var words = string.Join(' ', Enumerable.Repeat("dài", 30));
        using var book = Open(Register([Row(words, 1), Row("một", 2)]));
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();

        Assert.True(rows[1].Height! >= 4 * 16.5, $"{words.Length} letters in a column of 30: {rows[1].Height}");
        Assert.Null(rows[2].Height);
    }

    [Fact]
    public void The_head_of_an_annex_shows_its_words_whole()
    {
        using var stream = new MemoryStream();
        var table = new PaperTable(
            null,
            [new PaperColumn("TT"), new PaperColumn("Mô hình “Dân vận khéo” đã triển khai", ColumnAlign.Number)],
            [
                [Piece.Number(1), Piece.Number(25)],
            ]
        );
        ExcelAnnexes.Write([new Annex("Phụ lục I", "x", table)], stream, "t", SamplePapers.Created);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var (width, height) = (sheet.Descendants<Column>().Last().Width!.Value, sheet.Descendants<Row>().ElementAt(2).Height!.Value);

        Assert.True(width * height / 16.5 >= table.Columns[1].Header.Length, $"{width} letters, {height} points");
    }

    [Fact]
    public void Names_of_sheets_are_made_fit_and_unlike()
    {
        var table = new PaperTable(null, [new PaperColumn("Cột")], []);
        var same = new string('a', 40) + "/*[]";
        using var stream = new MemoryStream();
        ExcelAnnexes.Write(
            [new Annex(same, "x", table), new Annex(same, "y", table), new Annex("'?'", "z", table)],
            stream,
            "t",
            SamplePapers.Created
        );

        using var book = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Equal([new string('a', 31), new string('a', 27) + " 2", "Trang"], Sheets(book).Select(s => s.Name!.Value));
        Assert.Empty(Faults(book));
    }

    [Fact]
    public void A_name_of_a_sheet_is_not_cut_within_a_sign_and_ends_in_no_apostrophe()
    {
        var table = new PaperTable(null, [new PaperColumn("Cột")], []);
        using var stream = new MemoryStream();
        ExcelAnnexes.Write(
            [new Annex(new string('a', 30) + "😀", "x", table), new Annex(new string('b', 30) + "'c", "y", table)],
            stream,
            "t",
            SamplePapers.Created
        );

        using var book = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Equal([new string('a', 30), new string('b', 30)], Sheets(book).Select(s => s.Name!.Value));
        Assert.Empty(Faults(book));
    }

    [Fact]
    public void Text_that_looks_like_an_escape_of_Excel_stays_as_written()
    {
        using var book = Open(Register([Row("mã _x0041_x0042_ và \u0002ký tự", 1)]));

        Assert.Equal("mã _x005F_x0041_x005F_x0042_ và ký tự", Cells(book).ElementAt(columns.Length).InnerText);
    }

    [Fact]
    public void The_same_annexes_give_the_same_bytes()
    {
        Assert.Equal(SHA256.HashData(Annexes()), SHA256.HashData(Annexes()));
    }

    [Fact]
    public void A_hundred_thousand_rows_are_read_once_and_never_kept()
    {
        var alive = new List<WeakReference>();
        IEnumerable<IReadOnlyList<Piece>> Rows()
        {
            for (var i = 0; i < 100_000; i++)
            {
                var row = Row($"dòng {i}", i);
                if (i % 1000 == 0)
                    alive.Add(new WeakReference(row));
                yield return row;
            }

            GC.Collect();
        }

        using var file = new CountingStream();
        ExcelTable.Write(file, "Sổ", columns, Rows(), SamplePapers.Created);

        Assert.True(file.Written > 500_000);
        Assert.True(alive.Count(r => r.IsAlive) <= 1);
    }

    private static IReadOnlyList<Piece> Row(string text, long number) => [Piece.Text(text), Piece.Number(number)];

    private static byte[] Annexes()
    {
        using var stream = new MemoryStream();
        ExcelAnnexes.Write(SamplePapers.Party.Annexes, stream, "Phụ lục", SamplePapers.Created);
        return stream.ToArray();
    }

    private static byte[] Register(IEnumerable<IReadOnlyList<Piece>> rows)
    {
        using var stream = new MemoryStream();
        ExcelTable.Write(stream, "Sổ theo dõi", columns, rows, SamplePapers.Created);
        return stream.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static IEnumerable<string> Faults(SpreadsheetDocument book) =>
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(book, TestContext.Current.CancellationToken)
            .Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}");

    private static IEnumerable<Sheet> Sheets(SpreadsheetDocument book) => book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>();

    private static IEnumerable<SheetCell> Cells(SpreadsheetDocument book) =>
        book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<SheetCell>();

    private static CellFormat Style(SpreadsheetDocument book, SheetCell cell) =>
        book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static string Format(SpreadsheetDocument book, SheetCell cell)
    {
        var id = Style(book, cell).NumberFormatId!.Value;
        return id == 3
            ? "#,##0"
            : book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>()
                .Single(f => f.NumberFormatId!.Value == id)
                .FormatCode!.Value!;
    }

    /// <summary>Swallows what is written, as a file would; cannot be sought, as a pipe cannot.</summary>
    private sealed class CountingStream : Stream
    {
        public long Written { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => Written;
        public override long Position
        {
            get => Written;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
