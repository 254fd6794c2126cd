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

    /// <summary>The row of the table's head, counted from 1; one row stays free below the titles.</summary>
    public uint HeaderRow => Titles.Count == 0 ? 1 : (uint)Titles.Count + 2;

    /// <summary>Writes the sheet row by row; only the row at hand is in memory.</summary>
    /// <exception cref="InvalidOperationException">More rows than a sheet holds.</exception>
    public void Write(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View()));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 16.5 });
        writer.WriteElement(new Columns(Columns.Select(Width)));

        writer.WriteStartElement(new SheetData());
        for (var i = 0; i < Titles.Count; i++)
            WriteRow(writer, (uint)i + 1, [ExcelCell.Text(Titles[i], ExcelStyles.Title)]);
        WriteRow(writer, HeaderRow, Columns.Select(c => ExcelCell.Text(c.Header, ExcelStyles.Header)));

        var row = HeaderRow;
        foreach (var cells in Rows)
        {
            if (row + 3 >= LastRow)
                throw new InvalidOperationException($"A sheet of Excel ends at row {LastRow}: narrow the filter or take the CSV.");
            WriteRow(writer, ++row, Cells(cells, total: false));
        }

        var lastData = row;
        if (Total is not null)
            WriteRow(writer, ++row, Cells(Total, total: true));
        if (Note is not null)
            WriteRow(writer, row + 2, [ExcelCell.Text(Note, ExcelStyles.Note)]);
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

    private static void WriteRow(OpenXmlWriter writer, uint index, IEnumerable<SheetCell> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = index });
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
            Width =
                column.Width
                ?? column.Align switch
                {
                    ColumnAlign.Text => 30,
                    ColumnAlign.Number => 14,
                    ColumnAlign.Centre => 14,
                },
        };

    /// <summary>1 → "A", 27 → "AA".</summary>
    internal static string Letters(int column) =>
        column <= 26
            ? ((char)('A' + column - 1)).ToString(CultureInfo.InvariantCulture)
            : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);
}
