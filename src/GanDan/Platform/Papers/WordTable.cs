using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GanDan.Platform.Papers;

/// <summary>A native table: its head is repeated on every page, rows stay whole, numbers stand to the right.</summary>
internal static class WordTable
{
    // What a cell needs beside its words: both margins and a little air.
    private const int Padding = 240;

    // A table of no more rows is read at one glance and stands on one page; a longer one may go on on the next.
    private const int AtOneGlance = 12;

    // “Ý kiến”, “Phường Sen”: nobody breaks so few letters in two.
    private const int ShortWords = 12;

    public static IEnumerable<OpenXmlElement> Of(PaperTable table, Paper paper, int width)
    {
        if (table.Title is not null)
            yield return WordText.Paragraph(WordStyles.TableTitle, table.Title);

        var widths = Widths(table, paper, width);
        var isShort = table.Rows.Count <= AtOneGlance;
        yield return new Table([
            Properties(width, table.Title),
            new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })),
            new TableRow([
                new TableRowProperties(new CantSplit(), new TableHeader()),
                .. table.Columns.Select((c, i) => Cell(widths[i], WordText.Paragraph(WordStyles.TableHead, c.Header), head: true)),
            ]),
            .. table.Rows.Select(
                (row, i) => Row(row, table, paper, widths, total: false, isShort && (i < table.Rows.Count - 1 || table.Total is not null))
            ),
            .. table.Total is null ? [] : (OpenXmlElement[])[Row(table.Total, table, paper, widths, total: true, withNext: false)],
        ]);
        if (table.Note is not null)
            yield return WordText.Paragraph(WordStyles.Note, table.Note);
        else
            yield return WordText.Paragraph(WordStyles.Note);
    }

    private static TableProperties Properties(int width, string? title)
    {
        var properties = new TableProperties(
            new TableWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                Edge<TopBorder>(),
                Edge<LeftBorder>(),
                Edge<BottomBorder>(),
                Edge<RightBorder>(),
                Edge<InsideHorizontalBorder>(),
                Edge<InsideVerticalBorder>()
            ),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }
            )
        );
        if (title is not null)
            properties.AppendChild(new TableCaption { Val = SafeText.ForXml(title) });
        return properties;
    }

    private static TableRow Row(IReadOnlyList<Piece> row, PaperTable table, Paper paper, int[] widths, bool total, bool withNext) =>
        new([
            new TableRowProperties(new CantSplit()),
            .. widths.Select(
                (width, i) =>
                {
                    var style = table.Columns[i].Align switch
                    {
                        ColumnAlign.Text => WordStyles.TableText,
                        ColumnAlign.Number => WordStyles.TableNumber,
                        ColumnAlign.Centre => WordStyles.TableCentre,
                    };
                    var piece = i < row.Count ? row[i] : Piece.Empty;
                    var paragraph = WordText.Paragraph(style, [.. WordText.Cell(piece, paper)]);
                    if (total)
                        MakeBold(paragraph);
                    if (withNext)
                        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
                    return Cell(width, paragraph, head: false);
                }
            ),
        ]);

    private static void MakeBold(Paragraph paragraph)
    {
        foreach (var run in paragraph.Descendants<Run>())
        {
            run.RunProperties ??= new RunProperties();
            run.RunProperties.Bold = new Bold();
        }
    }

    private static TableCell Cell(int width, Paragraph paragraph, bool head) =>
        new(
            new TableCellProperties(
                new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = head ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top }
            ),
            paragraph
        );

    /// <summary>Every column gets its longest word; what is left goes where the lines are long.</summary>
    private static int[] Widths(PaperTable table, Paper paper, int available)
    {
        var rows = table.Rows.Append(table.Total ?? []).ToList();
        var needs = table
            .Columns.Select((column, i) => Need(column, rows.Where(r => i < r.Count).Select(r => r[i]), paper, available * 2 / 5))
            .ToList();
        var least = needs.Sum(n => n.Least);
        var wish = needs.Sum(n => n.Wish);
        if (least >= available)
            return [.. needs.Select(n => (int)((long)n.Least * available / least))];
        if (wish > available)
            return [.. needs.Select(n => n.Least + (int)((long)(n.Wish - n.Least) * (available - least) / (wish - least)))];

        // Numbers do not gain by air: what nobody needs goes to the words.
        var words = table.Columns.Any(c => c.Align is ColumnAlign.Text);
        var takers = needs.Select((n, i) => !words || table.Columns[i].Align is ColumnAlign.Text ? n.Wish : 0).ToList();
        return [.. needs.Select((n, i) => n.Wish + (int)((long)takers[i] * (available - wish) / takers.Sum()))];
    }

    private static (int Least, int Wish) Need(PaperColumn column, IEnumerable<Piece> cells, Paper paper, int most)
    {
        const int Size = WordStyles.TableSize;
        var least = TimesWidth.LongestWord(column.Header, Size, isBold: true);
        var wish = TimesWidth.InTwoLines(column.Header, Size, isBold: true);
        foreach (var piece in cells)
        {
            // What a unit declared stands below in small letters and may be broken.
            var counted = piece is FigurePiece { Value: not null } figure ? figure with { Declared = null } : piece;
            var text = PiecePrint.InTable(counted, paper.Language);
            least = Math.Max(
                least,
                text.Length <= ShortWords ? TimesWidth.Twips(text, Size, isBold: true) : TimesWidth.LongestWord(text, Size, isBold: true)
            );
            wish = Math.Max(wish, Math.Min(TimesWidth.Twips(text, Size, isBold: column.Align is not ColumnAlign.Text), most));
            if (counted != piece)
                wish = Math.Max(wish, TimesWidth.InTwoLines(PiecePrint.InTable(piece, paper.Language), Size - 2));
        }

        return (least + Padding, Math.Max(least, wish) + Padding);
    }

    private static T Edge<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Space = 0,
            Color = "000000",
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
