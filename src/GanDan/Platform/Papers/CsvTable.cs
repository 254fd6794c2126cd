using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>
/// A table as CSV for programs (RFC 4180, commas): UTF-8 with a byte order mark so that Excel keeps the marks, a header row, ISO dates,
/// plain numbers, shares as fractions with six decimals (0.985000). Text that starts like a formula gets an apostrophe in front, because
/// a CSV has no other way to say that a cell is text; numbers never do, so -5 stays a number.
/// </summary>
public static class CsvTable
{
    private static readonly SearchValues<char> quoted = SearchValues.Create("\",;\t\r\n");

    /// <param name="stream">Written synchronously and left open.</param>
    /// <param name="rows">Read once; one piece per column.</param>
    public static void Write(Stream stream, IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<Piece>> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        WriteRow(writer, columns.Select(c => Text(c.Header)));
        foreach (var row in rows)
            WriteRow(writer, row.Select(Field));
    }

    /// <summary>A table of a paper; declared values get columns of their own, the total and the note stay away.</summary>
    public static void Write(Stream stream, PaperTable table, Language language = Language.Vietnamese)
    {
        var apart = DeclaredColumns.Apart(table, language);
        Write(stream, apart.Columns, apart.Rows);
    }

    private static void WriteRow(StreamWriter writer, IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields));
        writer.Write("\r\n");
    }

    private static string Field(Piece piece) =>
        piece switch
        {
            TextPiece text => Text(text.Content),
            NumberPiece number => number.Value.ToString(CultureInfo.InvariantCulture),
            DatePiece date => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            MomentPiece moment => moment.Local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            FigurePiece figure => Value(figure.Value ?? figure.Declared),
            _ => throw new UnreachableException(),
        };

    private static string Value(FigureValue? value) =>
        value switch
        {
            null => "",
            { Kind: FigureKind.Count or FigureKind.Money } => value.Amount.ToString(CultureInfo.InvariantCulture),
            { Kind: FigureKind.Ratio, Whole: { } whole and not 0 } => Fraction(value.Amount, whole),
            { Kind: FigureKind.Ratio } => "",
            _ => value.Print(Language.English),
        };

    private static string Fraction(long part, long whole)
    {
        var millionths = VietnameseNumbers.RoundedQuotient((Int128)part * 1_000_000, whole);
        return ((decimal)millionths / 1_000_000m).ToString("0.000000", CultureInfo.InvariantCulture);
    }

    private static string Text(string text)
    {
        var harmless = SafeText.LooksLikeFormula(text) ? "'" + text : text;
        return harmless.AsSpan().ContainsAny(quoted) ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
