using System.Globalization;
using System.Runtime.InteropServices;
using GanDan.Sense.Text;

namespace GanDan.Sense.Routing;

/// <summary>One word of a text: where it stands, and a number for its spelling without and with marks.</summary>
/// <param name="Start">Index of its first character in the composed text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Folded">Hash of the word without case and marks.</param>
/// <param name="Written">Hash of the word without case; where in the word the tone mark stands does not count.</param>
/// <param name="IsMarked">Whether it differs from its folded spelling.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int Start, int Length, uint Folded, uint Written, bool IsMarked);

/// <summary>Takes a text apart into words: runs of letters and digits.</summary>
internal static class Words
{
    /// <summary>A text is read so far, no further.</summary>
    public const int Most = 5000;

    /// <summary>Telephone and identity numbers say nothing about a topic and must not be learned: from this many digits on only the length counts.</summary>
    public const int LongNumber = 5;

    /// <summary>Texts of which at least this share of words has marks count as written with marks; in ordinary Vietnamese it is about 0.7.</summary>
    public const double MarkedShare = 0.35;

    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <param name="composed">A text in composed form (NFC).</param>
    public static List<Word> Of(string composed)
    {
        var words = new List<Word>(Math.Min(composed.Length / 4, Most) + 1);
        for (var i = 0; i < composed.Length && words.Count < Most; )
        {
            var end = i;
            while (end < composed.Length && IsInside(composed[end], end > i))
                end++;
            if (end > i)
                words.Add(Read(composed.AsSpan(i, end - i), i));
            i = Math.Max(end, i + 1);
        }

        return words;
    }

    /// <summary>Whether the words are to be taken with their marks.</summary>
    public static bool AreMarked(List<Word> words)
    {
        var marked = 0;
        foreach (var word in words)
            marked += word.IsMarked ? 1 : 0;
        return marked > 0 && marked >= MarkedShare * words.Count;
    }

    /// <summary>Spreads the bits of a number over the whole of it (the finalizer of MurmurHash3, Appleby 2008, public domain).</summary>
    public static uint Mix(uint h)
    {
        h = (h ^ (h >> 16)) * 0x85EBCA6B;
        h = (h ^ (h >> 13)) * 0xC2B2AE35;
        return h ^ (h >> 16);
    }

    /// <summary>Whether this word is a number too long to be learned or shown.</summary>
    public static bool IsLongNumber(ReadOnlySpan<char> word) => word.Length >= LongNumber && !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsInside(char c, bool begun) =>
        char.IsLetterOrDigit(c) || (begun && c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);

    private static Word Read(ReadOnlySpan<char> word, int start)
    {
        if (IsLongNumber(word))
        {
            var length = Mix((uint)word.Length);
            return new(start, word.Length, length, length, false);
        }

        var (folded, written, tone, marked) = (Seed, Seed, Letters.Ngang, false);
        foreach (var original in word)
        {
            // FNV-1a, a character at a time.
            var c = VietnameseText.FoldChar(original);
            if (c != VietnameseText.Dropped)
                folded = (folded ^ c) * Prime;
            var lower = char.ToLowerInvariant(original);
            marked |= lower != c;
            if (lower >= '\u0080')
            {
                (lower, var mark) = Letters.Split(lower);
                tone = Math.Max(tone, mark);
            }

            written = (written ^ lower) * Prime;
        }

        return new(start, word.Length, Mix(folded), Mix(written + (uint)tone), marked);
    }
}
