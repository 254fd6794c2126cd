namespace GanDan.Platform.Books.Values;

/// <summary>Where a unit stands, by the word before its name.</summary>
internal enum UnitLevel
{
    Neighbourhood,
    Ward,
    District,
    City,
}

/// <summary>Reads the word that says what a unit is: “phường”, “P.”, “quận”, “TP”.</summary>
internal static class UnitLevels
{
    private static readonly (string[] Words, UnitLevel Level)[] types =
    [
        (["to", "dan", "pho"], UnitLevel.Neighbourhood),
        (["thanh", "pho"], UnitLevel.City),
        (["thi", "tran"], UnitLevel.Ward),
        (["dac", "khu"], UnitLevel.Ward),
        (["khu", "pho"], UnitLevel.Neighbourhood),
        (["thi", "xa"], UnitLevel.District),
        (["phuong"], UnitLevel.Ward),
        (["huyen"], UnitLevel.District),
        (["quan"], UnitLevel.District),
        (["tinh"], UnitLevel.City),
        (["tdp"], UnitLevel.Neighbourhood),
        (["kp"], UnitLevel.Neighbourhood),
        (["ap"], UnitLevel.Neighbourhood),
        (["to"], UnitLevel.Neighbourhood),
        (["tp"], UnitLevel.City),
        (["tt"], UnitLevel.Ward),
        (["xa"], UnitLevel.Ward),
        (["p"], UnitLevel.Ward),
        (["f"], UnitLevel.Ward),
        (["x"], UnitLevel.Ward),
        (["q"], UnitLevel.District),
        (["h"], UnitLevel.District),
    ];

    /// <summary>Null when its name does not say.</summary>
    public static UnitLevel? Of(UnitName unit) => At(Fold.Words(unit.Name).Split(' '), 0)?.Level;

    /// <summary>Those that may be of the level.</summary>
    public static List<UnitName>? Of(List<UnitName> units, UnitLevel level)
    {
        bool Is(UnitName unit) => (Of(unit) ?? level) == level;
        return units.TrueForAll(Is) ? units
            : units.Exists(Is) ? units.FindAll(Is)
            : null;
    }

    /// <summary>The level that the folded words at a place say, how many words say it, and the number written to it: “P5”, “Q1”.</summary>
    public static (UnitLevel Level, int Words, string Number)? At(ReadOnlySpan<string> text, int at)
    {
        foreach (var (words, level) in types)
        {
            if (at + words.Length <= text.Length && text.Slice(at, words.Length).SequenceEqual(words))
                return (level, words.Length, "");
            if (words is [var word] && at < text.Length && IsNumbered(text[at], word))
                return (level, 1, text[at][word.Length..]);
        }
        return null;
    }

    private static bool IsNumbered(string text, string type) =>
        text.Length > type.Length
        && text.StartsWith(type, StringComparison.Ordinal)
        && text.AsSpan(type.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
