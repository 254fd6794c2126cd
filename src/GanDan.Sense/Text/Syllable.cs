using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace GanDan.Sense.Text;

/// <summary>
/// One written Vietnamese syllable taken apart: onset, vowels, coda, tone. Used to place the tone mark and to tell real words from
/// legacy bytes, so it accepts any placement of the mark but no impossible spelling.
/// </summary>
/// <param name="VowelStart">Index of the first vowel that can carry the tone (after qu- and gi-).</param>
/// <param name="VowelCount">How many vowels stand there, 1 to 3.</param>
/// <param name="Tone">0 ngang … 5 nặng.</param>
/// <param name="TonePosition">Index where the mark belongs in the State's spelling: hóa, ủy, but hoàn, quý.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Syllable(int VowelStart, int VowelCount, int Tone, int TonePosition)
{
    private const int LongestSyllable = 7;

    private static readonly SearchValues<char> s_shaped = SearchValues.Create("ăâêôơư");

    // Longest first; "gi" and "qu" are tried before their shorter readings.
    private static readonly string[] s_onsets = [.. "ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x".Split(' '), ""];

    private static readonly FrozenSet<string> s_openOrClosed = Set("a e ê i o ô ơ u ư y oa oe uê uơ uy");

    private static readonly FrozenSet<string> s_openOnly = Set(
        "ai ao au ay âu ây eo êu ia iu oi ôi ơi ua ui ưa ưi ưu oai oao oay oeo iêu yêu uây uôi ươi ươu uya uyu uêu"
    );

    private static readonly FrozenSet<string> s_closedOnly = Set("ă â oă oo uâ iê yê uô ươ uyê");

    private static readonly FrozenSet<string> s_codas = Set("c ch m n ng nh p t");

    /// <summary>Reads one word of letters, any case, composed. False when it cannot be a Vietnamese syllable.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out Syllable syllable)
    {
        syllable = default;
        if (word.IsEmpty || word.Length > LongestSyllable)
            return false;

        Span<char> bare = stackalloc char[word.Length];
        var tone = Letters.Ngang;
        for (var i = 0; i < word.Length; i++)
        {
            var (toneless, mark) = Letters.Split(char.ToLowerInvariant(word[i]));
            bare[i] = toneless;
            if (mark != Letters.Ngang && tone != Letters.Ngang)
                return false;
            tone = Math.Max(tone, mark);
        }

        foreach (var onset in s_onsets)
        {
            if (bare.StartsWith(onset, StringComparison.Ordinal) && TryRime(bare, onset.Length, tone, out syllable))
                return true;
        }

        return false;
    }

    private static bool TryRime(ReadOnlySpan<char> bare, int start, int tone, out Syllable syllable)
    {
        syllable = default;
        var end = start;
        while (end < bare.Length && Letters.IsVowel(bare[end]))
            end++;
        if (end == start)
            return false;

        var vowels = bare[start..end].ToString();
        var coda = bare[end..].ToString();
        var possible =
            coda.Length == 0
                ? s_openOrClosed.Contains(vowels) || s_openOnly.Contains(vowels)
                : s_codas.Contains(coda) && (s_openOrClosed.Contains(vowels) || s_closedOnly.Contains(vowels));
        if (!possible || (coda is "c" or "ch" or "p" or "t" && tone is not (Letters.Ngang or Letters.Sac or Letters.Nang)))
            return false;

        syllable = new(start, vowels.Length, tone, start + MarkedVowel(vowels, coda.Length > 0));
        return true;
    }

    private static int MarkedVowel(string vowels, bool closed)
    {
        var shaped = vowels.AsSpan().LastIndexOfAny(s_shaped);
        return shaped >= 0 ? shaped
            : vowels.Length == 3 ? 1
            : closed ? vowels.Length - 1
            : 0;
    }

    private static FrozenSet<string> Set(string spellings) => spellings.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
