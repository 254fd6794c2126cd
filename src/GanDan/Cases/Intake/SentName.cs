using GanDan.Platform.Text;

namespace GanDan.Cases.Intake;

/// <summary>What a sender's machine calls a file, fit to be shown back: without folders, marks that turn the direction of writing, or endless length.</summary>
public static class SentName
{
    public const int Longest = 48;

    // Enough for the ending and a few letters before it.
    private const int Tail = 12;

    /// <summary>Never empty: a file without a name is “?”.</summary>
    public static string Of(string? fileName)
    {
        var bare = (fileName ?? "")[((fileName ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = TypedText.Clean(bare).Replace('\n', ' ').Replace('\t', ' ');
        if (clean.Length == 0)
            return "?";
        if (clean.Length <= Longest)
            return clean;
        var tail = clean[^Tail..];
        return $"{clean.CutTo(Longest - Tail - 1)}…{(char.IsLowSurrogate(tail[0]) ? tail[1..] : tail)}";
    }
}
