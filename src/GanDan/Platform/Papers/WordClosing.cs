using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>The end of the paper: who receives it, who signs it, and the annexes.</summary>
internal static class WordClosing
{
    public static Table Of(Paper paper)
    {
        var width = PaperLook.Of(paper.Layout).TextWidth(landscape: false);
        return WordLetterhead.Columns(width / 2, width - width / 2, ([.. Recipients(paper)], [.. Signature(paper)]));
    }

    /// <summary>"(Kèm theo Báo cáo số 12-BC/BDV ngày 24 tháng 3 năm 2020 của Ban Dân vận Quận ủy)".</summary>
    public static string Attached(Paper paper)
    {
        var words = PaperWords.In(paper.Language);
        var kind = paper.Kind.Length == 0 ? "" : WordLetterhead.Capitals(paper.Kind[..1]) + Lower(paper.Kind[1..]);
        var number = WordLetterhead.Number(paper).Replace(words.NumberLabel + ":", words.NumberLabel, StringComparison.Ordinal);
        number = words.AttachedNumber + number[words.NumberLabel.Length..];
        // The name of the body goes to the next line whole, never by its last syllable.
        var issuer = paper.Letterhead.IssuingBody.ReplaceLineEndings(" ");
        issuer = issuer.Length <= 30 ? issuer.Replace(' ', '\u00a0') : issuer;
        return $"({words.Attached} {kind} {number} {WordLetterhead.Day(paper, words).TrimEnd()} {words.Of} {issuer})";
    }

    private static string Lower(string text) => text.ToLower(Language.Vietnamese.Culture());

    // A comma after each on a Party paper, a semicolon on an administrative one; the last, "Lưu …", ends with a full stop.
    private static IEnumerable<OpenXmlElement> Recipients(Paper paper)
    {
        yield return WordText.Paragraph(WordStyles.RecipientsLabel, PaperWords.In(paper.Language).Recipients);
        for (var i = 0; i < paper.Recipients.Count; i++)
        {
            var end =
                i == paper.Recipients.Count - 1 ? "."
                : paper.Layout is PaperLayout.Party ? ","
                : ";";
            var recipient = paper.Recipients[i].Trim().TrimStart('-').TrimEnd('.', ',', ';').Trim();
            yield return WordText.Paragraph(WordStyles.Recipient, $"- {recipient}{end}");
        }
    }

    private static IEnumerable<OpenXmlElement> Signature(Paper paper)
    {
        if (paper.Signature.Prefix is { } prefix)
            yield return WordText.Paragraph(WordStyles.Authority, WordLetterhead.Capitals(prefix));
        yield return WordText.Paragraph(
            paper.Signature.Prefix is null ? WordStyles.Authority : WordStyles.Post,
            WordLetterhead.Capitals(paper.Signature.Title)
        );

        // Room for the hand and the seal.
        for (var i = 0; i < 4; i++)
            yield return WordText.Paragraph(WordStyles.SignerName);
        yield return WordText.Paragraph(WordStyles.SignerName, paper.Signature.Name);
    }
}
