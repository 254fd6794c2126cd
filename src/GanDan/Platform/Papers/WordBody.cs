using System.Diagnostics;
using DocumentFormat.OpenXml;

namespace GanDan.Platform.Papers;

/// <summary>The report itself, block after block.</summary>
internal static class WordBody
{
    private const string AdministrativeEnd = "./.";

    public static IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        var width = PaperLook.Of(paper.Layout).TextWidth(landscape: false);
        var blocks = paper.Layout is PaperLayout.Administrative ? Ended(paper.Blocks) : paper.Blocks;
        return blocks.SelectMany(block =>
            block switch
            {
                HeadingBlock heading => [WordText.Paragraph(WordStyles.Heading(heading.Level), heading.Text)],
                ParagraphBlock words =>
                [
                    WordText.Paragraph(WordStyles.Body, [.. words.Pieces.SelectMany(p => WordText.Sentence(p, paper))]),
                ],
                NoteBlock note => [WordText.Paragraph(WordStyles.Note, note.Text)],
                TableBlock table => WordTable.Of(table.Table, paper, width),
                _ => throw new UnreachableException(),
            }
        );
    }

    // An administrative paper ends its text with "./."; after a table the sign stands alone.
    private static IReadOnlyList<PaperBlock> Ended(IReadOnlyList<PaperBlock> blocks)
    {
        if (blocks.Count == 0 || blocks[^1] is not ParagraphBlock { Pieces: { Count: > 0 } pieces })
            return [.. blocks, PaperBlock.Words(AdministrativeEnd)];

        var ended = pieces[^1] is TextPiece text
            ? [.. pieces.SkipLast(1), text with { Content = text.Content.TrimEnd().TrimEnd('/', '.') + AdministrativeEnd }]
            : pieces.Append(Piece.Text(AdministrativeEnd));
        return [.. blocks.SkipLast(1), new ParagraphBlock([.. ended])];
    }
}
