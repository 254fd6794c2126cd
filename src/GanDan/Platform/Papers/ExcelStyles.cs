using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GanDan.Platform.Papers;

/// <summary>How a cell of Excel looks; the number is its place in the style sheet.</summary>
internal static class ExcelStyles
{
    public const uint Title = 1;
    public const uint Note = 2;
    public const uint Header = 3;

    private const uint FirstCell = 4;
    private const uint WholeFormat = 3; // "#,##0", built in: the separators are those of the reader's Excel
    private const uint PercentFormat = 164;
    private const uint DateFormat = 165;
    private const uint MomentFormat = 166;

    public enum Kind
    {
        Text,

        /// <summary>Text that starts like a formula: marked so that Excel keeps it text even when somebody edits the cell.</summary>
        Quoted,
        Number,
        Percent,
        Date,
        Moment,
    }

    /// <summary>The style of a cell with data; a total is bold.</summary>
    public static uint Cell(Kind kind, bool centred, bool total) => FirstCell + (uint)kind * 4 + (centred ? 2u : 0u) + (total ? 1u : 0u);

    public static Stylesheet Sheet()
    {
        var formats = new CellFormats(
            new CellFormat(),
            Plain(font: 2, new Alignment { Vertical = VerticalAlignmentValues.Center }),
            Plain(font: 3, new Alignment { Vertical = VerticalAlignmentValues.Top }),
            Boxed(
                font: 1,
                format: 0,
                new Alignment
                {
                    Horizontal = HorizontalAlignmentValues.Center,
                    Vertical = VerticalAlignmentValues.Center,
                    WrapText = true,
                },
                fill: 2
            )
        );
        foreach (var kind in Enum.GetValues<Kind>())
        {
            foreach (var centred in (bool[])[false, true])
            {
                foreach (var total in (bool[])[false, true])
                    formats.AppendChild(DataFormat(kind, centred, total));
            }
        }

        return new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" },
                new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "d/m/yyyy" },
                new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "d/m/yyyy hh:mm" }
            ),
            new Fonts(Letters(12), Letters(12, new Bold()), Letters(14, new Bold()), Letters(12, new Italic())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7ECE9" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(
                    new LeftBorder { Style = BorderStyleValues.Thin },
                    new RightBorder { Style = BorderStyleValues.Thin },
                    new TopBorder { Style = BorderStyleValues.Thin },
                    new BottomBorder { Style = BorderStyleValues.Thin },
                    new DiagonalBorder()
                )
            ),
            new CellStyleFormats(new CellFormat()),
            formats
        );
    }

    private static CellFormat DataFormat(Kind kind, bool centred, bool total)
    {
        var alignment = new Alignment { Vertical = VerticalAlignmentValues.Top };
        if (kind is Kind.Text or Kind.Quoted)
            alignment.WrapText = true;
        if (centred)
            alignment.Horizontal = HorizontalAlignmentValues.Center;

        var number = kind switch
        {
            Kind.Text or Kind.Quoted => 0u,
            Kind.Number => WholeFormat,
            Kind.Percent => PercentFormat,
            Kind.Date => DateFormat,
            Kind.Moment => MomentFormat,
        };
        var format = Boxed(total ? 1u : 0u, number, alignment, fill: 0);
        if (kind is Kind.Quoted)
            format.QuotePrefix = true;
        return format;
    }

    private static CellFormat Plain(uint font, Alignment alignment) =>
        new(alignment)
        {
            FontId = font,
            ApplyFont = true,
            ApplyAlignment = true,
        };

    private static CellFormat Boxed(uint font, uint format, Alignment alignment, uint fill) =>
        new(alignment)
        {
            NumberFormatId = format,
            FontId = font,
            FillId = fill,
            BorderId = 1,
            ApplyNumberFormat = format != 0,
            ApplyFont = true,
            ApplyFill = fill != 0,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    private static Font Letters(double size, params OpenXmlElement[] weight) =>
        new([.. weight, new FontSize { Val = size }, new FontName { Val = "Times New Roman" }]);
}
