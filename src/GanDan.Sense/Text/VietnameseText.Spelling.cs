namespace GanDan.Sense.Text;

public static partial class VietnameseText
{
    /// <summary>
    /// Moves every tone mark to where the State's papers put it: hoá → hóa, thuỷ → thủy, khoẻ → khỏe, uỷ → ủy; and mends marks put on
    /// the wrong vowel by old keyboards: qúy → quý, hòan → hoàn. Words that are no Vietnamese syllable stay as they are.
    /// Composes first (NFC); the length of a composed text never changes.
    /// </summary>
    public static string NormalizeTonePlacement(string text)
    {
        var composed = Nfc(text);
        char[]? changed = null;
        for (var start = 0; start < composed.Length; )
        {
            if (!char.IsLetter(composed[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < composed.Length && char.IsLetter(composed[end]))
                end++;
            PlaceTone(composed, start, end, ref changed);
            start = end;
        }

        return changed is null ? composed : new string(changed);
    }

    /// <summary>
    /// Whether two texts are the same words: case, spacing, composition and the place of the tone mark do not count, the marks do.
    /// "Phường Hoà Bình" is "phường Hòa Bình", but "Hoa" is not "Hòa".
    /// </summary>
    public static bool SameSpelling(string a, string b) =>
        string.Equals(NormalizeTonePlacement(Clean(a)), NormalizeTonePlacement(Clean(b)), StringComparison.OrdinalIgnoreCase);

    private static void PlaceTone(string text, int start, int end, ref char[]? changed)
    {
        if (!Syllable.TryParse(text.AsSpan(start, end - start), out var syllable) || syllable.Tone == Letters.Ngang)
            return;
        var target = start + syllable.TonePosition;
        if (Letters.Split(text[target]).Tone == syllable.Tone)
            return;

        changed ??= text.ToCharArray();
        for (var i = start; i < end; i++)
            changed[i] = Letters.Split(changed[i]).Toneless;
        changed[target] = Letters.WithTone(changed[target], syllable.Tone);
    }
}
