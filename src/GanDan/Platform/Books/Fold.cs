using GanDan.Sense.Text;

namespace GanDan.Platform.Books;

/// <summary>The reader's short words for the office's one way of folding text (<see cref="VietnameseText"/>).</summary>
internal static class Fold
{
    private static readonly char[] letters = BuildLetters();

    /// <summary>
    /// Folded letter by letter: the result is as long as the NFC text given, so a place found in it is a place in the text.
    /// Punctuation stays.
    /// </summary>
    public static string Aligned(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = from[i] < letters.Length ? letters[from[i]] : char.ToLowerInvariant(from[i]);
            }
        );

    /// <summary>Folded words with one blank between, no punctuation: "Ngày/tháng" → "ngay thang".</summary>
    public static string Words(string text) => VietnameseText.FoldWords(text);

    /// <summary>Composed, blanks of any kind made one, trimmed.</summary>
    public static string Clean(string text) => VietnameseText.Clean(text);

    /// <summary>For comparing values: clean, lower case, every tone mark in its place, so that hòa and hoà are one.</summary>
    public static string Canonical(string text) => VietnameseText.NormalizeTonePlacement(Clean(text)).ToLowerInvariant();

    public static string Nfc(string text) => VietnameseText.Nfc(text);

    // Latin letters with marks end at U+1EFF; one that folds to nothing or to two letters stays.
    private static char[] BuildLetters()
    {
        var table = new char[0x1F00];
        for (var c = '\0'; c < table.Length; c++)
            table[c] =
                char.IsWhiteSpace(c) ? ' '
                : char.IsLetter(c) && VietnameseText.Fold(c.ToString()) is { Length: 1 } folded ? folded[0]
                : c;
        return table;
    }
}
