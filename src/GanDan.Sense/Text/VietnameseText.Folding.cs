using System.Globalization;
using System.Text;

namespace GanDan.Sense.Text;

public static partial class VietnameseText
{
    internal const char Dropped = '\0';
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';
    private const char FirstOther = '\u0250';
    private const char FirstAdditional = '\u1E00';
    private const char LastAdditional = '\u1EFF';

    private static readonly char[] s_latin = Folded('\0', FirstOther);
    private static readonly char[] s_additional = Folded(FirstAdditional, (char)(LastAdditional + 1));

    /// <summary>One character folded, <see cref="Dropped"/> for a mark. NUL never comes here.</summary>
    internal static char FoldChar(char c) =>
        c switch
        {
            < FirstOther => s_latin[c],
            >= FirstMark and <= LastMark => Dropped,
            >= FirstAdditional and <= LastAdditional => s_additional[c - FirstAdditional],
            _ when char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark => Dropped,
            _ => char.ToLowerInvariant(c),
        };

    /// <summary>True for scripts that the tables do not hold; general punctuation needs no decomposing either.</summary>
    private static bool NeedsDecomposing(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (
                c >= FirstOther
                && c is not ((>= FirstMark and <= LastMark) or (>= FirstAdditional and <= LastAdditional) or (>= '\u2000' and <= '\u20CF'))
            )
                return true;
        }

        return false;
    }

    private static char[] Folded(char from, char end)
    {
        var table = new char[end - from];
        for (var c = from; c < end; c++)
            table[c - from] = FoldLetter(c);
        return table;
    }

    private static char FoldLetter(char c) =>
        c switch
        {
            // Ð (eth) and Ɖ (African d) look like Đ in capitals and are often typed for it.
            'đ' or 'Đ' or 'ð' or 'Ð' or 'Ɖ' => 'd',
            _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
        };
}
