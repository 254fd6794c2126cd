namespace GanDan.Sense.Routing;

/// <summary>Finds the words that decided for a label.</summary>
internal static class Explanation
{
    private const int MostShown = 5;

    /// <summary>Words that brought less than this share of what the strongest brought are not worth showing.</summary>
    private const float LeastShare = 0.15f;

    private const float PairShare = 0.1f;

    /// <summary>
    /// What a feature brings to a label is its weight there less its mean weight elsewhere, times its value in the text. A single word is worth
    /// what it brings; two neighbours are worth what both and their pair bring, and are shown together when each of the three speaks for the label, the pair with a fair share, and nothing but a blank or hyphen stands between.
    /// </summary>
    public static IReadOnlyList<string> Words(Judge judge, string text, List<Word> words, ulong[] features, int label)
    {
        var single = new float[words.Count];
        var pair = new float[words.Count];
        foreach (var feature in features)
            (Features.IsPair(feature) ? pair : single)[Features.First(feature)] += Brings(judge, feature, label);

        var shown = new List<(int First, int Span, float Worth)>();
        var free = words.ConvertAll(word => !Routing.Words.IsLongNumber(text.AsSpan(word.Start, word.Length)));
        var seen = new HashSet<(uint, uint)>();
        for (var i = 0; i + 1 < pair.Length; i++)
            pair[i] = IsJoined(Between(text, words, i)) ? pair[i] : 0;
        foreach (var (first, span, worth) in Candidates(single, pair).OrderByDescending(c => c.Worth).ThenBy(c => c.First))
        {
            if (shown.Count == MostShown || worth < LeastShare * (shown.Count == 0 ? worth : shown[0].Worth))
                break;
            var last = first + span - 1;
            if (!free[first] || !free[last] || !seen.Add((words[first].Folded, span == 1 ? 0 : words[last].Folded)))
                continue;
            free[first] = free[last] = false;
            shown.Add((first, span, worth));
        }

        return InOrder(text, words, shown);
    }

    /// <summary>The words found, in the text's order; those that stand side by side become one ("giáo", "viên": "giáo viên").</summary>
    private static List<string> InOrder(string text, List<Word> words, List<(int First, int Span, float Worth)> shown)
    {
        var written = new List<string>();
        var (first, end) = (0, -1);
        foreach (var found in shown.OrderBy(found => found.First))
        {
            if (found.First == end && IsJoined(Between(text, words, end - 1)))
                written.RemoveAt(written.Count - 1);
            else
                first = found.First;
            end = found.First + found.Span;
            written.Add(text[words[first].Start..(words[end - 1].Start + words[end - 1].Length)]);
        }

        return written;
    }

    private static IEnumerable<(int First, int Span, float Worth)> Candidates(float[] single, float[] pair)
    {
        for (var i = 0; i < single.Length; i++)
        {
            if (single[i] > 0)
                yield return (i, 1, single[i]);
            if (i + 1 < single.Length && single[i] > 0 && single[i + 1] > 0 && pair[i] > PairShare * (single[i] + single[i + 1]))
                yield return (i, 2, single[i] + single[i + 1] + pair[i]);
        }
    }

    private static ReadOnlySpan<char> Between(string text, List<Word> words, int before) =>
        text.AsSpan()[(words[before].Start + words[before].Length)..words[before + 1].Start];

    private static bool IsJoined(ReadOnlySpan<char> between) => between is "" or " " or "-";

    private static float Brings(Judge judge, ulong feature, int label)
    {
        var row = judge.Row(feature);
        if (row < 0)
            return 0;
        var elsewhere = 0f;
        for (var other = 0; other < judge.Units.Length; other++)
            elsewhere += other == label ? 0 : Weight(judge, row, other);
        return Judge.Importance(judge.Rarities[row]) * (Weight(judge, row, label) - (elsewhere / (judge.Units.Length - 1)));
    }

    private static float Weight(Judge judge, int row, int label) => judge.Weights[(row * judge.Units.Length) + label] * judge.Units[label];
}
