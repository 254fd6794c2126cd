namespace GanDan.Sense.Routing;

/// <summary>Whether words count as they are written or without their marks.</summary>
internal enum Spelling
{
    Folded,
    Written,
}

/// <summary>
/// What a text is judged by: its words, its pairs of neighbouring words, its first and its last word. Each is hashed into one of
/// <see cref="Slots"/> slots (the hashing trick: Weinberger et al., Feature Hashing for Large Scale Multitask Learning, ICML 2009).
/// One feature is one number: the slot in the upper half; below it the first word's index, then what kind of feature it is.
/// </summary>
internal static class Features
{
    public const int Bits = 18;
    public const int Slots = 1 << Bits;

    private const uint PairFactor = 0x9E3779B1;
    private const uint FirstWord = 0x51ED270B;
    private const uint LastWord = 0x2545F491;
    private const int KindBits = 2;
    private const int Word = 0;
    private const int Edge = 1;
    private const int Pair = 2;

    /// <summary>The features in order of their slots, repeated ones as often as they stand.</summary>
    public static ulong[] Of(List<Word> words, Spelling spelling)
    {
        if (words.Count == 0)
            return [];
        var found = new ulong[(2 * words.Count) + 1];
        var before = 0u;
        for (var i = 0; i < words.Count; i++)
        {
            var hash = spelling is Spelling.Folded ? words[i].Folded : words[i].Written;
            found[2 * i] = Pack(hash, i, Word);
            found[(2 * i) + 1] = i == 0 ? Pack(hash ^ FirstWord, 0, Edge) : Pack((before * PairFactor) + hash, i - 1, Pair);
            before = hash;
        }

        found[^1] = Pack(before ^ LastWord, words.Count - 1, Edge);
        Array.Sort(found);
        return found;
    }

    /// <summary>The same number for the same words, whatever their marks: where duplicates must land on the same side of a split.</summary>
    public static uint Fingerprint(List<Word> words)
    {
        var all = 0u;
        foreach (var word in words)
            all = Words.Mix(all ^ word.Folded) + 1;
        return all;
    }

    public static int Slot(ulong feature) => (int)(feature >> 32);

    public static int First(ulong feature) => (int)(uint)feature >> KindBits;

    public static bool IsWord(ulong feature) => Kind(feature) == Word;

    public static bool IsPair(ulong feature) => Kind(feature) == Pair;

    private static int Kind(ulong feature) => (int)feature & ((1 << KindBits) - 1);

    private static ulong Pack(uint hash, int first, int kind) =>
        ((ulong)(Words.Mix(hash) >> (32 - Bits)) << 32) | (uint)((first << KindBits) | kind);
}
