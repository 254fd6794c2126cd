using System.Globalization;
using System.Text;

namespace GanDan.Sense.Text;

public static partial class VietnameseText
{
    /// <summary>
    /// A key to store beside a name: comparing keys byte by byte gives Vietnamese order on both databases and in memory.
    /// Letters decide first, over the whole text, in the order a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z; then the
    /// tones word by word in dictionary order (ngang, huyền, hỏi, ngã, sắc, nặng), as the vi-VN rules of Unicode do. Case, punctuation and
    /// the place of a tone mark do not count; numbers go by value (khu phố 2 before khu phố 10) and before letters.
    /// The key holds 0–9 and a–z only, so it sorts alike under any collation; at most about three times as long as the text.
    /// </summary>
    public static string SortKey(string text)
    {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        var decomposed = Nfc(text).Normalize(NormalizationForm.FormD);
        for (var i = 0; i < decomposed.Length; )
        {
            var end = i;
            if (char.IsAsciiDigit(decomposed[i]))
            {
                while (end < decomposed.Length && char.IsAsciiDigit(decomposed[end]))
                    end++;
                StartWord(letters);
                AppendNumber(letters, decomposed.AsSpan(i, end - i));
            }
            else if (IsSorted(decomposed[i]))
            {
                while (end < decomposed.Length && IsSorted(decomposed[end]))
                    end++;
                StartWord(letters);
                tones.Append((char)('0' + AppendLetters(letters, decomposed.AsSpan(i, end - i))));
            }

            i = Math.Max(end, i + 1);
        }

        return letters.Append(WordBreak).Append(WordBreak).Append(tones).ToString();
    }

    /// <summary>
    /// A key that puts people in the order of a Vietnamese list: given name (the last word), then family name (the first), then what is
    /// between; each decided with its tones before the next is looked at.
    /// </summary>
    public static string PersonSortKey(string fullName)
    {
        var words = Clean(fullName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => SortKey(""),
            1 => SortKey(words[0]),
            _ => string.Join(WordBreak, SortKey(words[^1]), SortKey(words[0]), SortKey(string.Join(' ', words[1..^1]))),
        };
    }

    // The code of a key: '0' between words and, doubled, before the tones; a number is its count of digits (1–9) and the digits; a letter is
    // itself, with "zy" or "zz" after it for its shaped forms; z is "zx", so that ă ("azy") comes after a followed by z ("azx").
    private const char WordBreak = '0';

    private static bool IsSorted(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static void StartWord(StringBuilder key)
    {
        if (key.Length > 0)
            key.Append(WordBreak);
    }

    private static void AppendNumber(StringBuilder key, ReadOnlySpan<char> digits)
    {
        var value = digits.TrimStart('0');
        key.Append((char)('0' + Math.Clamp(value.Length, 1, 9))).Append(value.IsEmpty ? "0" : value);
    }

    /// <summary>Appends the letters of one word, given decomposed, and returns the word's tone.</summary>
    private static int AppendLetters(StringBuilder key, ReadOnlySpan<char> word)
    {
        var tone = Letters.Ngang;
        for (var i = 0; i < word.Length; i++)
        {
            var c = char.ToLowerInvariant(word[i]);
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                tone = ToneOf(c) ?? tone;
                continue;
            }

            AppendLetter(key, c);
            for (var m = i + 1; m < word.Length && char.GetUnicodeCategory(word[m]) is UnicodeCategory.NonSpacingMark; m++)
                key.Append(ShapeOf(c, word[m]));
        }

        return tone;
    }

    private static void AppendLetter(StringBuilder key, char c)
    {
        if (c is 'đ' or 'ð')
            key.Append("dzy");
        else if (c == 'z')
            key.Append("zx");
        else if (char.IsAsciiLetterLower(c))
            key.Append(c);
        else
            key.Append("zz").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
    }

    private static string ShapeOf(char letter, char mark) =>
        (letter, mark) switch
        {
            ('a', '\u0306') or ('e', '\u0302') or ('o', '\u0302') or ('u', '\u031B') => "zy",
            ('a', '\u0302') or ('o', '\u031B') => "zz",
            _ => "",
        };

    private static int? ToneOf(char mark) =>
        mark switch
        {
            '\u0300' => 1,
            '\u0309' => 2,
            '\u0303' => 3,
            '\u0301' => 4,
            '\u0323' => 5,
            _ => null,
        };
}
