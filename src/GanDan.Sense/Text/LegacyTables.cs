using System.Collections.Frozen;

namespace GanDan.Sense.Text;

/// <summary>The code tables, each written once and read both ways.</summary>
internal static class LegacyTables
{
    // Letter and glyph alternate by position. Capitals with a tone have no code of their own in TCVN3: the capital fonts (".Vn…H")
    // show the small letter's code as a capital.
    private const string Tcvn3Letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
    private const string Tcvn3Glyphs = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";

    /// <summary>Second bytes after a and e, in the order of the tones: of the plain vowel, of â ê ô, of ă.</summary>
    private const string VniPlain = "\0øûõùï";
    private const string VniHat = "âàåãáä";
    private const string VniBreve = "êèúüéë";

    public static FrozenDictionary<char, char> FromTcvn3 { get; } =
        Tcvn3Glyphs.Zip(Tcvn3Letters).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static FrozenDictionary<char, string> ToTcvn3 { get; } =
        Letters.Special.ToFrozenDictionary(letter => letter, letter => Tcvn3Glyphs[IndexIn(Tcvn3Letters, letter)].ToString());

    public static FrozenDictionary<char, string> ToVni { get; } = Letters.Special.ToFrozenDictionary(letter => letter, VniCode);

    public static FrozenDictionary<string, char> FromVni { get; } =
        VniCodes().ToFrozenDictionary(pair => pair.Code, pair => pair.Letter, StringComparer.Ordinal);

    private static int IndexIn(string letters, char letter)
    {
        var found = letters.IndexOf(letter, StringComparison.Ordinal);
        return found >= 0 ? found : letters.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Code, char Letter)> VniCodes()
    {
        foreach (var letter in Letters.Special)
        {
            var code = VniCode(letter);
            yield return (code, letter);

            // Typists leave the second byte in the other case: "Aán" for "Ấn", "aÙ" after Caps Lock. The letter decides.
            var other = char.IsLower(code[^1]) ? char.ToUpperInvariant(code[^1]) : char.ToLowerInvariant(code[^1]);
            if (code.Length == 2)
                yield return (code[..1] + other, letter);
        }
    }

    private static string VniCode(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        var code = SmallVniCode(small);
        return small == letter ? code : code.ToUpperInvariant();
    }

    private static string SmallVniCode(char letter)
    {
        var (vowel, tone) = Letters.Split(letter);
        return (vowel, tone) switch
        {
            ('đ', _) => "ñ",
            ('ă', _) => "a" + VniBreve[tone],
            ('â', _) => "a" + VniHat[tone],
            ('ê', _) => "e" + VniHat[tone],
            ('ô', _) => "o" + VniHat[tone],
            ('ơ', 0) => "ô",
            ('ơ', _) => "ô" + VniPlain[tone],
            ('ư', 0) => "ö",
            ('ư', _) => "ö" + VniPlain[tone],
            ('i', _) => "iìæóíò"[tone].ToString(),
            ('y', Letters.Nang) => "î",
            _ => $"{vowel}{VniPlain[tone]}",
        };
    }
}
