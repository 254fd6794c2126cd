using System.Text;

namespace GanDan.Sense.Text;

/// <summary>
/// Finds and converts text of the encodings before Unicode. Works on strings as they come out of a file read as Windows-1252 or out of
/// a workbook whose cells were typed in an old font; ask before <see cref="VietnameseText.Clean"/>, which drops the soft hyphen.
/// </summary>
public static class LegacyText
{
    private const double LeastShare = 0.75;
    private const int FirstNonLatin1 = 0x100;

    /// <summary>
    /// Which encoding the samples (cells of one column, lines of one file) are in. Every word with a letter beyond ASCII is read three
    /// ways; a reading counts when it gives a possible Vietnamese syllable. A legacy encoding is reported when it explains at least
    /// three quarters of these words, some of them are impossible as they stand, none can only be Unicode, and the evidence is either two
    /// different words or one that no Western language writes. Silence (None) is the answer to every doubt.
    /// </summary>
    public static LegacyEncoding Detect(IEnumerable<string> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var words = new List<string>();
        foreach (var word in samples.SelectMany(Words))
        {
            if (IsUnicodeOnly(word))
                return LegacyEncoding.None;
            words.Add(word);
        }

        var tcvn3 = Evidence(words, LegacyEncoding.Tcvn3);
        var vni = Evidence(words, LegacyEncoding.Vni);
        return tcvn3 == 0 && vni == 0 ? LegacyEncoding.None
            : tcvn3 >= vni ? LegacyEncoding.Tcvn3
            : LegacyEncoding.Vni;
    }

    /// <summary>
    /// How many more words of one text are possible only in the encoding than only as they stand: above 0 it was typed in the encoding, below 0
    /// it is Unicode, and 0 leaves it open.
    /// </summary>
    public static int Leaning(string text, LegacyEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(text);
        var leaning = 0;
        foreach (var word in Words(text))
        {
            var asIs = IsUnicodeOnly(word) || Syllable.TryParse(word, out _);
            var legacy = !IsUnicodeOnly(word) && Syllable.TryParse(ToUnicode(word, encoding), out _);
            leaning += (legacy ? 1 : 0) - (asIs ? 1 : 0);
        }
        return leaning;
    }

    /// <summary>The text in Unicode (NFC). Characters outside the encoding's table stay as they are; None returns the text.</summary>
    public static string ToUnicode(string text, LegacyEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (encoding is LegacyEncoding.None)
            return text;
        return encoding is LegacyEncoding.Tcvn3 ? Capitals.Restore(FromTcvn3(text)) : FromVni(text);
    }

    /// <summary>
    /// Unicode into an old encoding, for tests and for readers that know nothing else. TCVN3 has no capitals with tones: "ẤN" and "ấN"
    /// become the same bytes, and <see cref="ToUnicode"/> takes the capital from the letters around it.
    /// </summary>
    public static string Encode(string text, LegacyEncoding encoding)
    {
        var table = encoding is LegacyEncoding.Tcvn3 ? LegacyTables.ToTcvn3 : LegacyTables.ToVni;
        var composed = VietnameseText.Nfc(text);
        if (encoding is LegacyEncoding.None)
            return composed;

        var encoded = new StringBuilder(composed.Length * 2);
        foreach (var c in composed)
            _ = table.TryGetValue(c, out var code) ? encoded.Append(code) : encoded.Append(c);
        return encoded.ToString();
    }

    private static string FromTcvn3(string text) =>
        string.Create(
            text.Length,
            text,
            (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                    target[i] = LegacyTables.FromTcvn3.TryGetValue(source[i], out var letter) ? letter : source[i];
            }
        );

    private static string FromVni(string text)
    {
        var lookup = LegacyTables.FromVni.GetAlternateLookup<ReadOnlySpan<char>>();
        var converted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var length = 2;
            if (i + 1 >= text.Length || !lookup.TryGetValue(text.AsSpan(i, 2), out var letter))
            {
                length = 1;
                if (!lookup.TryGetValue(text.AsSpan(i, 1), out letter))
                    letter = text[i];
            }

            converted.Append(letter);
            i += length;
        }

        return converted.ToString();
    }

    /// <summary>Count of words that speak for the encoding; 0 when the case is not made.</summary>
    private static int Evidence(List<string> words, LegacyEncoding encoding)
    {
        var explained = 0;
        var only = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var legacy = Syllable.TryParse(ToUnicode(word, encoding), out _);
            explained += legacy ? 1 : 0;
            if (legacy && !Syllable.TryParse(word, out _))
                only.Add(word);
        }

        var made = explained >= words.Count * LeastShare && (only.Count >= 2 || only.Any(word => IsUnlikeWestern(word, encoding)));
        return made ? explained : 0;
    }

    private static bool IsUnicodeOnly(string word)
    {
        foreach (var c in word)
            if (c >= FirstNonLatin1 && char.IsLetter(c))
                return true;
        return false;
    }

    private static bool IsUnlikeWestern(string word, LegacyEncoding encoding) =>
        encoding is LegacyEncoding.Tcvn3
            ? word.AsSpan(1).ContainsAnyExcept(s_western)
            : word.Count(c => c > '\u007F') >= 2 || word.AsSpan().IndexOfAny("ñÑ") == 0 || HasVniPair(word);

    /// <summary>A hat or dot on a doubled vowel (aâ, eä, oâ): no Western word has it.</summary>
    private static bool HasVniPair(string word) =>
        word.Zip(word.Skip(1))
            .Any(pair =>
                pair.First is 'a' or 'e' or 'o' or 'A' or 'E' or 'O' && pair.Second is 'â' or 'ä' or 'å' or 'ã' or 'Â' or 'Ä' or 'Å' or 'Ã'
            );

    private static readonly System.Buffers.SearchValues<char> s_western = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\u00ADàâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝ"
    );

    /// <summary>Runs of letters and legacy glyphs that hold at least one ASCII letter and one character beyond ASCII.</summary>
    private static IEnumerable<string> Words(string sample)
    {
        var start = 0;
        for (var i = 0; i <= sample.Length; i++)
        {
            if (i < sample.Length && (char.IsLetter(sample[i]) || LegacyTables.FromTcvn3.ContainsKey(sample[i])))
                continue;
            var word = sample[start..i];
            if (word.Any(char.IsAsciiLetter) && word.Any(c => c > '\u007F'))
                yield return word;
            start = i + 1;
        }
    }
}
