using System.Buffers;
using System.Globalization;
using System.Text;

namespace GanDan.Sense.Text;

/// <summary>
/// Vietnamese text as an office meets it: typed with and without marks, pasted from anywhere, old and new spelling.
/// Everything here is pure and culture-independent: the same bytes on every machine and in both databases.
/// </summary>
public static partial class VietnameseText
{
    private const int StackLimit = 512;

    /// <summary>
    /// The composed form (Unicode NFC). Half surrogate pairs, which no database accepts, become U+FFFD.
    /// Returns the same instance when there is nothing to do.
    /// </summary>
    public static string Nfc(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text))
            return text;
        var whole = WithoutLoneSurrogates(text);
        return whole.IsNormalized(NormalizationForm.FormC) ? whole : whole.Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The text for searching: lower case, no marks, đ → d, runs of white space one blank, ends trimmed, invisible characters gone;
    /// punctuation stays. "Đường  Nguyễn Huệ, Q.1" → "duong nguyen hue, q.1". Folding twice changes nothing.
    /// </summary>
    public static string Fold(string text) => Squeeze(text, Folding.Text);

    /// <summary>As <see cref="Fold"/>, and everything but letters and digits becomes a blank: "Q.1, Tân-Định" → "q 1 tan dinh".</summary>
    public static string FoldWords(string text) => Squeeze(text, Folding.Words);

    /// <summary>The words of what somebody looks for, folded as by <see cref="FoldWords"/>; none for no text.</summary>
    public static string[] SearchWords(string? text) => FoldWords(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The text as it should be stored on one line: composed, trimmed, every run of white space (line ends, no-break and control
    /// characters too) one blank, zero-width characters gone. Marks and case stay.
    /// Look for legacy encodings before cleaning: the soft hyphen, dropped here, is the letter ư of TCVN3.
    /// </summary>
    public static string Clean(string text) => Squeeze(Nfc(text), Folding.None);

    private static string Squeeze(string text, Folding folding)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = text;
        if (folding is not Folding.None && NeedsDecomposing(text))
            source = WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormD);

        char[]? rented = null;
        var buffer = source.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(source.Length);
        try
        {
            var written = Squeeze(source, buffer, folding);
            var result = buffer[..written];
            if (result.SequenceEqual(text))
                return text;
            var made = new string(result);
            return ReferenceEquals(source, text) ? made : made.Normalize(NormalizationForm.FormC);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static int Squeeze(ReadOnlySpan<char> source, Span<char> target, Folding folding)
    {
        var written = 0;
        var blankOwed = false;
        foreach (var original in source)
        {
            var c =
                original == '\0' ? ' '
                : folding is Folding.None ? original
                : FoldChar(original);
            if (c == Dropped || IsInvisible(original))
                continue;
            if (char.IsWhiteSpace(c) || char.IsControl(c) || (folding is Folding.Words && !IsPartOfWord(c)))
            {
                blankOwed = written > 0;
                continue;
            }

            if (blankOwed)
                target[written++] = ' ';
            blankOwed = false;
            target[written++] = c;
        }

        return written;
    }

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static bool IsInvisible(char c) =>
        c == '\u00AD'
        || (c > LastMark && c is < FirstAdditional or > LastAdditional && char.GetUnicodeCategory(c) is UnicodeCategory.Format);

    /// <summary>Letters and signs that are composed whatever stands beside them: nothing else is in most texts, and asking Unicode is slow.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c >= FirstMark && c is not ((>= FirstAdditional and <= LastAdditional) or (>= '\u2002' and <= '\u20CF')))
                return false;
        return true;
    }

    private static string WithoutLoneSurrogates(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString();
    }

    private enum Folding
    {
        None,
        Text,
        Words,
    }
}
