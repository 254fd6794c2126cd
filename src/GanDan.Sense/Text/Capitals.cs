namespace GanDan.Sense.Text;

/// <summary>Gives words in capitals back the capitals that TCVN3 cannot write: "UBND QUậN" → "UBND QUẬN".</summary>
internal static class Capitals
{
    /// <summary>
    /// A toned small letter becomes a capital where the other letters of its word are capitals: two or more, or one in a text that is
    /// all in capitals ("Bà" alone stays "Bà"); and at the start of a word where every other word, two at least, begins with one.
    /// </summary>
    public static string Restore(string text)
    {
        var words = Words(text).ToList();
        var whole = Count(text);
        var starts = words.Where(word => Letters.Split(text[word.Start]).Tone == Letters.Ngang).ToList();
        var title = starts.Count >= 2 && starts.TrueForAll(word => char.IsUpper(text[word.Start]));

        var restored = text.ToCharArray();
        foreach (var (start, end) in words)
        {
            var word = Count(text.AsSpan(start, end - start));
            var allCapitals = word.Small == 0 && (word.Capital >= 2 || (whole.Small == 0 && whole.Capital >= 2));
            var lifted =
                allCapitals ? end
                : title ? start + 1
                : start;
            for (var i = start; i < lifted; i++)
                restored[i] = char.ToUpperInvariant(restored[i]);
        }

        return new string(restored);
    }

    private static IEnumerable<(int Start, int End)> Words(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end > start)
                yield return (start, end);
            start = end;
        }
    }

    /// <summary>Letters whose case is certain: those without a tone.</summary>
    private static (int Small, int Capital) Count(ReadOnlySpan<char> text)
    {
        var (small, capital) = (0, 0);
        foreach (var c in text)
        {
            if (Letters.Split(c).Tone != Letters.Ngang)
                continue;
            small += char.IsLower(c) ? 1 : 0;
            capital += char.IsUpper(c) ? 1 : 0;
        }

        return (small, capital);
    }
}
