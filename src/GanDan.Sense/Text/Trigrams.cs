namespace GanDan.Sense.Text;

/// <summary>
/// The overlapping three-letter pieces of a text's folded words, each word with a blank before and behind ("hem" → " he", "hem", "em ").
/// Make it once for a name that is compared many times.
/// </summary>
public sealed class Trigrams
{
    private readonly ulong[] _sorted;

    private Trigrams(ulong[] sorted) => _sorted = sorted;

    /// <summary>How many pieces, repeated ones counted.</summary>
    public int Count => _sorted.Length;

    /// <summary>The pieces in order, repeated ones side by side.</summary>
    internal IReadOnlyList<ulong> Sorted => _sorted;

    /// <summary>The pieces of a text, with or without marks: both give the same.</summary>
    public static Trigrams Of(string text) => OfFolded(VietnameseText.FoldWords(text));

    internal static Trigrams OfFolded(string words)
    {
        if (words.Length == 0)
            return new([]);
        var padded = $" {words} ";
        var pieces = new List<ulong>(padded.Length);
        for (var i = 0; i + 2 < padded.Length; i++)
        {
            // A piece spanning two words says more about their order than about the words.
            if (padded[i + 1] != ' ')
                pieces.Add(((ulong)padded[i] << 32) | ((ulong)padded[i + 1] << 16) | padded[i + 2]);
        }

        pieces.Sort();
        return new([.. pieces]);
    }

    /// <summary>Twice the shared pieces over all pieces (Dice), 0 to 1; two empty texts are 1.</summary>
    public double Dice(Trigrams other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Count + other.Count == 0)
            return 1;

        var (shared, i, j) = (0, 0, 0);
        while (i < Count && j < other.Count)
        {
            var order = _sorted[i].CompareTo(other._sorted[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 2.0 * shared / (Count + other.Count);
    }
}
