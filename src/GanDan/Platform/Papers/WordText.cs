using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GanDan.Platform.Papers;

/// <summary>Paragraphs, runs and rules.</summary>
internal static class WordText
{
    // An element of the library is also the sequence of its own children, so a sequence of runs needs a parameter of its own shape.
    public static Paragraph Paragraph(string style, params OpenXmlElement[] runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    public static Paragraph Paragraph(string style, string text) => Paragraph(style, Run(text));

    /// <summary>Lines are broken where the text has line feeds.</summary>
    public static Run Run(string text, RunProperties? look = null)
    {
        var run = new Run();
        if (look is { HasChildren: true })
            run.AppendChild(look);
        var lines = SafeText.ForXml(text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.AppendChild(new Break());
            run.AppendChild(new DocumentFormat.OpenXml.Wordprocessing.Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>
    /// A piece in a sentence. A counted figure is a content control whose tag is the figure's code: the number keeps its origin inside
    /// the file. What a unit declared follows in italics.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Sentence(Piece piece, Paper paper)
    {
        if (piece is not FigurePiece { Value: not null } figure)
            return [Run(PiecePrint.InSentence(piece, paper.Language), Look(piece, paper.MarkChanges))];

        var value = Figure(figure, PiecePrint.InSentence(figure with { Declared = null }, paper.Language), paper.MarkChanges);
        return figure.Declared is { } declared ? [value, Declared($" ({Words(paper)}: {declared.Print(paper.Language)})")] : [value];
    }

    /// <summary>A piece in a cell: what a unit declared stands on a line of its own, smaller.</summary>
    public static IEnumerable<OpenXmlElement> Cell(Piece piece, Paper paper)
    {
        if (piece is not FigurePiece { Value: not null } figure)
            return [Run(PiecePrint.InTable(piece, paper.Language), Look(piece, paper.MarkChanges))];

        var value = Figure(figure, PiecePrint.InTable(figure with { Declared = null }, paper.Language), paper.MarkChanges);
        return figure.Declared is { } declared
            ? [value, Declared($"\n({Words(paper)}: {declared.PrintInTable(paper.Language)})", small: true)]
            : [value];
    }

    /// <summary>A solid line across the middle of a column; the words above decide its length, so underlining will not do.</summary>
    public static Paragraph Line(int columnWidth, int length)
    {
        var side = Math.Max(0, (columnWidth - length) / 2).ToString(CultureInfo.InvariantCulture);
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = WordStyles.Rule },
                new ParagraphBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 6,
                        Space = 0,
                        Color = "000000",
                    }
                ),
                new Indentation { Left = side, Right = side }
            )
        );
    }

    private static SdtRun Figure(FigurePiece figure, string text, bool markChanges) =>
        new(
            new SdtProperties(new Tag { Val = figure.Code.Length <= 64 ? figure.Code : figure.Code[..64] }, new SdtContentText()),
            new SdtContentRun(Run(text, Look(figure, markChanges)))
        );

    private static Run Declared(string text, bool small = false)
    {
        var look = new RunProperties(new Italic());
        if (small)
            look.AppendChild(new FontSize { Val = "20" });
        return Run(text, look);
    }

    private static string Words(Paper paper) => PaperWords.In(paper.Language).Declared;

    private static RunProperties Look(Piece piece, bool markChanges)
    {
        var look = new RunProperties();
        if (piece is TextPiece { Bold: true })
            look.AppendChild(new Bold());
        if (piece is TextPiece { Italic: true } or FigurePiece { Value: null, Declared: not null })
            look.AppendChild(new Italic());
        if (markChanges && (piece is TextPiece { Changed: true } or FigurePiece { Changed: true }))
            look.AppendChild(new Underline { Val = UnderlineValues.Dotted });
        return look;
    }
}
