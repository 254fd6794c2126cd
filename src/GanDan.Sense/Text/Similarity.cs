namespace GanDan.Sense.Text;

/// <summary>How alike two names are, for finding the same model or class entered twice.</summary>
public static class Similarity
{
    /// <summary>Names that carry different numbers (khu phố 1, khu phố 2; chung cư C5, chung cư A7) are different things however alike they read.</summary>
    public const double CapForDifferentNumbers = 0.6;

    /// <summary>
    /// From 0 (nothing shared) to 1 (the same words, in any order, case and marks aside). Half is the share of common words (Dice over
    /// the sets), half the share of common trigrams, which forgives typing slips; the same whichever name comes first. If both names hold
    /// numbers and the numbers differ, at most <see cref="CapForDifferentNumbers"/>. From about 0.75 a person should look at the pair.
    /// </summary>
    public static double Likeness(string a, string b)
    {
        var left = VietnameseText.FoldWords(a);
        var right = VietnameseText.FoldWords(b);
        var leftWords = Words(left);
        var rightWords = Words(right);

        var likeness = (Dice(leftWords, rightWords) + Trigrams.OfFolded(left).Dice(Trigrams.OfFolded(right))) / 2;
        return NumbersDiffer(leftWords, rightWords) ? Math.Min(likeness, CapForDifferentNumbers) : likeness;
    }

    internal static HashSet<string> Words(string folded) =>
        folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static double Dice(HashSet<string> a, HashSet<string> b) =>
        a.Count + b.Count == 0 ? 1 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static bool NumbersDiffer(HashSet<string> a, HashSet<string> b)
    {
        var left = Numbers(a);
        var right = Numbers(b);
        return left.Count > 0 && right.Count > 0 && !left.SetEquals(right);
    }

    internal static HashSet<string> Numbers(HashSet<string> words) =>
        words.Where(word => word.AsSpan().IndexOfAnyInRange('0', '9') >= 0).ToHashSet(StringComparer.Ordinal);
}
