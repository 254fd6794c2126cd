using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>The head of the first page: who issues, under which name of the State or the Party, number, place, day, kind, abstract.</summary>
internal static class WordLetterhead
{
    private const string Blank = "        ";

    public static IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        var look = PaperLook.Of(paper.Layout);
        var party = paper.Layout is PaperLayout.Party;
        var words = PaperWords.In(paper.Language);
        var width = look.TextWidth(landscape: false);
        var title = party ? words.PartyTitle : words.NationalName;
        var placeAndDate = $"{paper.Place}, {Day(paper, words)}";

        var right = Math.Max(TimesWidth.Twips(title, look.Title, isBold: true), TimesWidth.Twips(placeAndDate, look.Number)) + 120;
        right = Math.Clamp(right, width / 2, width * 64 / 100);
        var left = width - right;

        yield return Columns(
            left,
            right,
            ([.. Issuer(paper, left, look)], [.. Name(paper.Layout, words, right, look)]),
            ([WordText.Paragraph(WordStyles.Number, Number(paper))], [WordText.Paragraph(WordStyles.PlaceAndDate, placeAndDate)])
        );
        yield return WordText.Paragraph(WordStyles.Kind, Capitals(paper.Kind));
        yield return WordText.Paragraph(WordStyles.Abstract, paper.Abstract);
        yield return party
            ? WordText.Paragraph(WordStyles.Abstract, "-----")
            : WordText.Line(width, Share(Math.Min(width, Longest(paper.Abstract, look.Body))));
        yield return WordText.Paragraph(WordStyles.Abstract, "");
    }

    /// <summary>"Số 12-BC/BDV" on a Party paper, "Số: 12/BC-UBND" on an administrative one; below 10 with a 0; a blank until issued.</summary>
    public static string Number(Paper paper)
    {
        var label = PaperWords.In(paper.Language).NumberLabel;
        var number = paper.Letterhead.Number is { } given ? given.PadLeft(2, '0') : Blank;
        return paper.Layout switch
        {
            PaperLayout.Party => $"{label} {number}-{paper.Letterhead.Symbol}",
            PaperLayout.Administrative => $"{label}: {number}/{paper.Letterhead.Symbol}",
        };
    }

    public static string Day(Paper paper, PaperWords words) =>
        paper.Date is { } day ? VietnameseNumbers.LongDate(day, paper.Language) : words.DateBlank;

    public static string Capitals(string text) => text.ToUpper(Language.Vietnamese.Culture());

    /// <summary>Two columns without lines.</summary>
    public static Table Columns(int left, int right, params (OpenXmlElement[] Left, OpenXmlElement[] Right)[] rows) =>
        new([
            new TableProperties(
                new TableWidth { Width = Text(left + right), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa }
                )
            ),
            new TableGrid(new GridColumn { Width = Text(left) }, new GridColumn { Width = Text(right) }),
            .. rows.Select(row => new TableRow(new TableRowProperties(new CantSplit()), Cell(left, row.Left), Cell(right, row.Right))),
        ]);

    private static IEnumerable<OpenXmlElement> Issuer(Paper paper, int width, PaperLook look)
    {
        if (paper.Letterhead.SuperiorBody is { } superior)
            yield return WordText.Paragraph(WordStyles.SuperiorBody, Capitals(superior));
        var issuer = Capitals(paper.Letterhead.IssuingBody);
        yield return WordText.Paragraph(WordStyles.IssuingBody, issuer);
        yield return paper.Layout switch
        {
            PaperLayout.Party => WordText.Paragraph(WordStyles.SuperiorBody, "*"),
            PaperLayout.Administrative => WordText.Line(width, Share(Math.Min(width, Longest(issuer, look.Bodies)))),
        };
    }

    private static IEnumerable<OpenXmlElement> Name(PaperLayout layout, PaperWords words, int width, PaperLook look)
    {
        if (layout is PaperLayout.Party)
        {
            yield return WordText.Paragraph(WordStyles.PartyTitle, words.PartyTitle);
            yield return WordText.Line(width, TimesWidth.Twips(words.PartyTitle, look.Title, isBold: true));
            yield break;
        }

        yield return WordText.Paragraph(WordStyles.NationalName, words.NationalName);
        yield return WordText.Paragraph(WordStyles.Motto, words.Motto);
        yield return WordText.Line(width, TimesWidth.Twips(words.Motto, look.Motto, isBold: true));
    }

    private static int Longest(string text, int size) => text.Split('\n').Max(line => TimesWidth.Twips(line, size, isBold: true));

    // The law: from a third to a half of the line.
    private static int Share(int width) => width * 2 / 5;

    private static TableCell Cell(int width, OpenXmlElement[] content) =>
        new([new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa }), .. content]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
