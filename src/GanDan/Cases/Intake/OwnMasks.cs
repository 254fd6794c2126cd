using GanDan.Platform.Text;

namespace GanDan.Cases.Intake;

/// <summary>
/// What a sender masks by hand, carried over to words that were changed afterwards: whoever goes back to mend a sentence does not find open
/// again what was hidden.
/// </summary>
public static class OwnMasks
{
    // A single letter would be masked all over the text.
    private const int Shortest = 2;

    /// <summary>What stands in the words where the masked ones have a mark, up to where the two can no longer be told to be the same.</summary>
    public static IReadOnlyList<string> Phrases(string words, string masked)
    {
        var phrases = new List<string>();
        var pieces = masked.Split(PersonalData.Mark);
        if (!words.StartsWith(pieces[0], StringComparison.Ordinal))
            return phrases;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var last = i == pieces.Length - 1;
            var next =
                pieces[i].Length == 0 ? (last ? words.Length : -1)
                : last && words.EndsWith(pieces[i], StringComparison.Ordinal) ? words.Length - pieces[i].Length
                : words.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (next < at)
                break;
            if (words[at..next].Trim() is { Length: >= Shortest } phrase)
                phrases.Add(phrase);
            at = next + pieces[i].Length;
        }
        return phrases;
    }

    /// <summary>The new words with all that masked which was masked in the earlier ones.</summary>
    /// <param name="from">The earlier words.</param>
    /// <param name="masked">As their sender had them shown.</param>
    public static string Carry(string from, string masked, string words) =>
        Phrases(from, masked)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(phrase => phrase.Length)
            .Aggregate(words, (text, phrase) => text.Replace(phrase, PersonalData.Mark, StringComparison.Ordinal));
}
