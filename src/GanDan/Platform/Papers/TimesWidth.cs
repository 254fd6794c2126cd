using System.Globalization;
using System.Text;

namespace GanDan.Platform.Papers;

/// <summary>
/// How wide a line of Times New Roman is, so that a rule can be as long as the words above it and columns fit their words. Widths are
/// thousandths of the letter size; a Vietnamese letter is as wide as the Latin letter under its marks, but for the horn of ơ and ư.
/// </summary>
internal static class TimesWidth
{
    private const int FirstChar = ' ';

    // The one mark that stands beside its letter: ơ and ư are wider than o and u, most of all in letters that stand in for Times.
    private const char Horn = '\u031b';
    private const int HornWidth = 110;

    private static readonly int[] regular =
    [
        .. (int[])[250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278],
        .. (int[])[500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444],
        .. (int[])[921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722],
        .. (int[])[556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500],
        .. (int[])[333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500],
        .. (int[])[500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541],
    ];

    private static readonly int[] bold =
    [
        .. (int[])[250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278],
        .. (int[])[500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500],
        .. (int[])[930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778],
        .. (int[])[611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500],
        .. (int[])[333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500],
        .. (int[])[556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520],
    ];

    /// <summary>Width in twentieths of a point of one unbroken line.</summary>
    /// <param name="points">Size of the letters.</param>
    public static int Twips(string line, double points, bool isBold = false)
    {
        var widths = isBold ? bold : regular;
        var sum = 0;
        foreach (var letter in line.Normalize(NormalizationForm.FormD))
        {
            if (letter is Horn)
                sum += HornWidth;
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            var place = letter switch
            {
                'đ' => 'd',
                'Đ' => 'D',
                '\u00a0' => ' ',
                '…' or '—' => 'W',
                _ => letter,
            };
            sum += place - FirstChar is var i && i >= 0 && i < widths.Length ? widths[i] : 500;
        }

        return (int)Math.Ceiling(sum * points * 20 / 1000);
    }

    /// <summary>Width that a text needs when it may be broken once.</summary>
    public static int InTwoLines(string text, double points, bool isBold = false)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable
            .Range(1, Math.Max(1, words.Length))
            .Min(first =>
                Math.Max(
                    Twips(string.Join(' ', words.Take(first)), points, isBold),
                    Twips(string.Join(' ', words.Skip(first)), points, isBold)
                )
            );
    }

    /// <summary>Width of the widest word, which a column cannot go below without breaking it.</summary>
    public static int LongestWord(string text, double points, bool isBold = false) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(w => Twips(w, points, isBold)).DefaultIfEmpty().Max();
}
