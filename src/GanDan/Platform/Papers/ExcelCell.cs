using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace GanDan.Platform.Papers;

/// <summary>
/// A piece as a cell of Excel. Numbers stay numbers and dates real dates. Text is always an inline string, which Excel never computes;
/// when it starts like a formula it also bears the quote prefix, so that it stays text after somebody edits the cell.
/// </summary>
internal static class ExcelCell
{
    // Excel keeps 15 digits; a longer number would be changed silently.
    private const long Exact = 999_999_999_999_999;

    public static SheetCell Text(string text, uint style) =>
        new(
            new InlineString(
                new DocumentFormat.OpenXml.Spreadsheet.Text(SafeText.ForExcel(text)) { Space = SpaceProcessingModeValues.Preserve }
            )
        )
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    public static SheetCell Of(Piece piece, bool centred, bool total)
    {
        return piece switch
        {
            TextPiece { Content: "" } => new SheetCell { StyleIndex = Style(ExcelStyles.Kind.Text) },
            TextPiece text => Words(text.Content),
            NumberPiece number => Whole(number.Value),
            DatePiece date => Day(date.Day),
            MomentPiece moment => Number(moment.Local.ToOADate(), ExcelStyles.Kind.Moment),
            FigurePiece figure => Figure(figure.Value ?? figure.Declared),
            _ => throw new UnreachableException(),
        };

        uint Style(ExcelStyles.Kind kind) => ExcelStyles.Cell(kind, centred, total);

        SheetCell Words(string text) =>
            ExcelCell.Text(text, Style(SafeText.LooksLikeFormula(text) ? ExcelStyles.Kind.Quoted : ExcelStyles.Kind.Text));

        SheetCell Number(double value, ExcelStyles.Kind kind) =>
            new(new CellValue(value.ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = Style(kind) };

        SheetCell Whole(long value) =>
            Math.Abs(value) <= Exact
                ? new SheetCell(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { StyleIndex = Style(ExcelStyles.Kind.Number) }
                : Words(value.ToString(CultureInfo.InvariantCulture));

        // Excel counts a 29 February 1900 that never was: before March 1900 its dates are wrong.
        SheetCell Day(DateOnly day) =>
            day >= new DateOnly(1900, 3, 1)
                ? Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), ExcelStyles.Kind.Date)
                : Words(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        SheetCell Figure(FigureValue? value) =>
            value switch
            {
                null => new SheetCell { StyleIndex = Style(ExcelStyles.Kind.Text) },
                { Kind: FigureKind.Count or FigureKind.Money } => Whole(value.Amount),
                { Kind: FigureKind.Ratio, Whole: { } whole and not 0 } => Number((double)value.Amount / whole, ExcelStyles.Kind.Percent),
                _ => Words(value.Print(Platform.Text.Language.Vietnamese)),
            };
    }
}
