using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace GanDan.Platform.Papers;

/// <summary>One sheet: some lines of title, a table whose head stays in sight, perhaps a total and a note.</summary>
internal sealed record ExcelSheet(
    string Name,
    IReadOnlyList<string> Titles,
    IReadOnlyList<PaperColumn> Columns,
    IEnumerable<IReadOnlyList<Piece>> Rows,
    IReadOnlyList<Piece>? Total = null,
    string? Note = null
)
{
    /// <summary>The last row that a sheet of Excel has.</summary>
    public const uint LastRow = 1_048_576;

    // Of letters of 12 points; Excel takes rows of 409 points and no more.
    private const double LineHeight = 16.5;
    private const int MostLines = 24;

    /// <summary>The row of the table's head, counted from 1; one row stays free below the titles.</summary>
    public uint HeaderRow => Titles.Count == 0 ? 1 : (uint)Titles.Count + 2;

    /// <summary>Writes the sheet row by row; only the row at hand is in memory.</summary>
    /// <exception cref="InvalidOperationException">More rows than a sheet holds.</exception>
    public void Write(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View()));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
        writer.WriteElement(new Columns(Columns.Select(Width)));

        writer.WriteStartElement(new SheetData());
        for (var i = 0; i < Titles.Count; i++)
            WriteRow(writer, (uint)i + 1, [ExcelCell.Text(Titles[i], ExcelStyles.Title)], 1);
        WriteRow(
            writer,
            HeaderRow,
            Columns.Select(c => ExcelCell.Text(c.Header, ExcelStyles.Header)),
            Columns.Select(c => Lines(c.Header, WidthOf(c))).DefaultIfEmpty(1).Max()
        );

        var row = HeaderRow;
        foreach (var cells in Rows)
        {
            if (row + 3 >= LastRow)
                throw new InvalidOperationException($"A sheet of Excel ends at row {LastRow}: narrow the filter or take the CSV.");
            WriteRow(writer, ++row, Cells(cells, total: false), LinesOf(cells));
        }

        var lastData = row;
        if (Total is not null)
            WriteRow(writer, ++row, Cells(Total, total: true), LinesOf(Total));
        if (Note is not null)
            WriteRow(writer, row + 2, [ExcelCell.Text(Note, ExcelStyles.Note)], 1);
        writer.WriteEndElement();

        writer.WriteElement(new AutoFilter { Reference = $"A{HeaderRow}:{Letters(Columns.Count)}{lastData}" });
        writer.WriteElement(
            new PageMargins
            {
                Left = 0.5,
                Right = 0.5,
                Top = 0.6,
                Bottom = 0.6,
                Header = 0.3,
                Footer = 0.3,
            }
        );
        writer.WriteElement(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            }
        );
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&P / &N")));
        writer.WriteEndElement();
    }

    // Not every program works out the height of a row by itself: where words are broken, the row says how many lines it has.
    private static void WriteRow(OpenXmlWriter writer, uint index, IEnumerable<SheetCell> cells, int lines)
    {
        var row = new Row { RowIndex = index };
        if (lines > 1)
            (row.Height, row.CustomHeight) = (lines * LineHeight, true);
        writer.WriteStartElement(row);
        foreach (var cell in cells)
            writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private IEnumerable<SheetCell> Cells(IReadOnlyList<Piece> pieces, bool total) =>
        pieces.Select((piece, i) => ExcelCell.Of(piece, i < Columns.Count && Columns[i].Align is ColumnAlign.Centre, total));

    private SheetView View() =>
        new(
            new Pane
            {
                VerticalSplit = HeaderRow,
                TopLeftCell = $"A{HeaderRow + 1}",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        };

    private static Column Width(PaperColumn column, int index) =>
        new()
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            CustomWidth = true,
            Width = WidthOf(column),
        };

    private static int WidthOf(PaperColumn column) =>
        column.Width
        ?? column.Align switch
        {
            ColumnAlign.Text => 30,
            ColumnAlign.Number => 14,
            ColumnAlign.Centre => 14,
        };

    // Numbers and dates stand on one line; words are broken.
    private int LinesOf(IReadOnlyList<Piece> cells)
    {
        var most = 1;
        for (var i = 0; i < cells.Count && i < Columns.Count; i++)
            if (cells[i] is TextPiece text)
                most = Math.Max(most, Lines(text.Content, WidthOf(Columns[i])));
        return most;
    }

    /// <summary>How many lines a text takes in a column of so many characters, broken between words.</summary>
    internal static int Lines(string text, int width)
    {
        if (text.Length < width && !text.Contains('\n', StringComparison.Ordinal))
            return 1;
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            var (count, length) = (1, 0);
            foreach (var word in paragraph.Split(' '))
            {
                if (length > 0 && length + 1 + word.Length >= width)
                    (count, length) = (count + 1, 0);
                length += word.Length + (length > 0 ? 1 : 0);
                // A word longer than the column is broken too.
                (count, length) = (count + length / width, length % width);
            }
            lines += count;
        }
        return Math.Min(lines, MostLines);
    }

    /// <summary>1 → "A", 27 → "AA".</summary>
    internal static string Letters(int column) =>
        column <= 26
            ? ((char)('A' + column - 1)).ToString(CultureInfo.InvariantCulture)
            : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);
}
