namespace GanDan.Sense.Text;

/// <summary>Two names of a list by their places in it, the earlier first.</summary>
public readonly record struct AlikePair(int First, int Second, double Likeness);

/// <summary>
/// Finds in a list all pairs of names that <see cref="Similarity"/> finds alike: the same pairs as by comparing each with each, in a fraction of
/// the time.
/// </summary>
public sealed class AlikeNames
{
    // Half of the likeness is words, half is pieces: so a pair that reaches the threshold reaches it in one of the two. What a sum of rounded
    // halves may differ by from that is less than this.
    private const double Rounding = 1e-9;

    private readonly double _threshold;
    private readonly double _least;
    private readonly int[][] _words;
    private readonly int[][] _pieces;
    private readonly int[] _numbers;

    private AlikeNames(IReadOnlyList<string> names, double threshold)
    {
        (_threshold, _least) = (threshold, threshold - Rounding);
        var folded = names.Select(VietnameseText.FoldWords).ToList();
        var words = folded.ConvertAll(Similarity.Words);
        _words = PrefixJoin.ByRarity(words);
        _pieces = PrefixJoin.ByRarity(folded.ConvertAll(Pieces));

        var known = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        _numbers = [.. words.Select(w => string.Join(' ', Similarity.Numbers(w).Order(StringComparer.Ordinal))).Select(Number)];
        int Number(string numbers) => known.TryGetValue(numbers, out var number) ? number : known[numbers] = known.Count;
    }

    /// <param name="threshold">The least <see cref="Similarity.Likeness"/> of a pair: above <see cref="Similarity.CapForDifferentNumbers"/>, at most 1.</param>
    /// <returns>In the order of the list.</returns>
    public static IReadOnlyList<AlikePair> Among(IReadOnlyList<string> names, double threshold)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(threshold, Similarity.CapForDifferentNumbers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);
        return names.Count < 2 ? [] : [.. new AlikeNames(names, threshold).Pairs().OrderBy(p => p.First).ThenBy(p => p.Second)];
    }

    private IEnumerable<AlikePair> Pairs()
    {
        foreach (var (one, other) in new PrefixJoin(_words, _least).Candidates(OfOneNumber))
            if (Dice(_words, one, other) is var words && words >= _least && Compared(one, other, words) is { } pair)
                yield return pair;
        // Alike by their pieces alone; what is alike by its words has been compared.
        foreach (var (one, other) in new PrefixJoin(_pieces, _least).Candidates(OfOneNumber))
            if (Dice(_words, one, other) is var words && words < _least && Compared(one, other, words) is { } pair)
                yield return pair;
        // Names without a word, such as dashes, are the same name.
        var blank = Enumerable.Range(0, _words.Length).Where(n => _words[n].Length == 0).ToList();
        for (var i = 0; i < blank.Count; i++)
        for (var j = i + 1; j < blank.Count; j++)
            yield return new(blank[i], blank[j], 1);
    }

    // Names of different numbers stay below every threshold asked for.
    private bool OfOneNumber(int one, int other) => _numbers[one] == _numbers[other] || _numbers[one] == 0 || _numbers[other] == 0;

    private AlikePair? Compared(int one, int other, double words)
    {
        // Even the same pieces would not make up for so few words.
        if (words + 1 < 2 * _least)
            return null;
        var likeness = (words + Dice(_pieces, one, other)) / 2;
        return likeness >= _threshold ? new(Math.Min(one, other), Math.Max(one, other), likeness) : null;
    }

    private static double Dice(int[][] sets, int one, int other) =>
        2.0 * PrefixJoin.Shared(sets[one], sets[other]) / (sets[one].Length + sets[other].Length);

    // A piece that stands twice is two members: the first and the second of its kind.
    private static List<(ulong Piece, int Which)> Pieces(string folded)
    {
        var pieces = new List<(ulong Piece, int Which)>();
        foreach (var piece in Trigrams.OfFolded(folded).Sorted)
            pieces.Add((piece, pieces.Count > 0 && pieces[^1].Piece == piece ? pieces[^1].Which + 1 : 0));
        return pieces;
    }
}
