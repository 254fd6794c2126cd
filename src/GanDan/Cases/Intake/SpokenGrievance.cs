using GanDan.Platform.Text;

namespace GanDan.Cases.Intake;

/// <summary>
/// Whether a sender's words name a complaint or a denunciation, which have ways of their own (Luật Khiếu nại 02/2011, Luật Tố cáo 25/2018). The
/// page then asks and shows the way; nobody but the sender decides what the words are.
/// </summary>
public static class SpokenGrievance
{
    private static readonly string[] Names = ["tố cáo", "tố giác", "khiếu nại"];
    private static readonly Phrase[] Marked = [.. Names.Select(name => Phrase.Parse("=" + name))];
    private static readonly Phrase[] Bare = [.. Names.Select(Phrase.Parse)];

    /// <summary>Also where nothing is typed with marks. Where marks are typed, words without them are other words: “cây to, cao”.</summary>
    public static bool IsIn(string? words)
    {
        if (string.IsNullOrEmpty(words))
            return false;
        var said = LabelWord.Of(words);
        return (said.TrueForAll(word => word.IsBare) ? Bare : Marked).Any(name => name.FindIn(said, 0) >= 0);
    }
}
