using System.Text;

namespace GanDan.Platform.Books;

/// <summary>Vietnamese text without marks and case, for comparing headings, names and labels.</summary>
internal static class Fold
{
    /// <summary>Folded letter by letter: the result is as long as the NFC text given, so a place found in it is a place in the text.</summary>
    public static string Aligned(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = Letter(from[i]);
            }
        );

    /// <summary>Folded words with one space between, no punctuation: "Ngày/tháng" → "ngay thang".</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in Nfc(text))
            if (char.IsLetterOrDigit(c))
                words.Append(Letter(c));
            else if (words.Length > 0 && words[^1] is not ' ')
                words.Append(' ');
        return words.ToString().TrimEnd();
    }

    /// <summary>NFC, spaces of any kind made one, trimmed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in Nfc(text))
            if (!IsBlank(c))
                clean.Append(c);
            else if (clean.Length > 0 && clean[^1] is not ' ')
                clean.Append(' ');
        return clean.ToString().TrimEnd();
    }

    /// <summary>
    /// For comparing values: clean, lower case, and every tone mark put at the end of its word, so that hòa and hoà are one.
    /// </summary>
    public static string Canonical(string text)
    {
        var parts = Clean(text).ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var canonical = new StringBuilder(parts.Length);
        var tone = '\0';
        foreach (var c in parts)
        {
            if (IsTone(c))
            {
                tone = c;
                continue;
            }
            if (
                tone is not '\0'
                && !char.IsLetter(c)
                && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark
            )
            {
                canonical.Append(tone);
                tone = '\0';
            }
            canonical.Append(c);
        }
        if (tone is not '\0')
            canonical.Append(tone);
        return canonical.ToString();
    }

    public static string Nfc(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    private static bool IsTone(char c) => c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static readonly char[] Letters = BuildLetters();

    private static char Letter(char c) =>
        c < Letters.Length ? Letters[c]
        : char.IsWhiteSpace(c) ? ' '
        : char.ToLowerInvariant(c);

    // Latin letters with marks end at U+1EFF.
    private static char[] BuildLetters()
    {
        var letters = new char[0x1F00];
        for (var c = '\0'; c < letters.Length; c++)
            letters[c] = c switch
            {
                'đ' or 'Đ' => 'd',
                _ when char.IsWhiteSpace(c) => ' ',
                _ when char.IsSurrogate(c) => c,
                _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
            };
        return letters;
    }
}
