using GanDan.Sense.Text;

namespace GanDan.Platform.Text;

/// <summary>The words just before and after a place in a text, folded; a few dozen characters are read, never the whole.</summary>
internal static class Surroundings
{
    /// <summary>Words in the <paramref name="reach"/> characters before an index, not reaching over <paramref name="floor"/>. " word word ".</summary>
    public static string Before(string text, int index, int reach, int floor = 0)
    {
        var start = Math.Max(floor, index - reach);
        return start >= index ? " " : $" {VietnameseText.FoldWords(text[start..index])} ";
    }

    /// <summary>The first word of the next few characters, or "".</summary>
    public static string WordAfter(string text, int index)
    {
        var ahead = VietnameseText.FoldWords(text[index..Math.Min(text.Length, index + 12)]);
        var blank = ahead.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? ahead : ahead[..blank];
    }

    /// <summary>The last word before an index, or "".</summary>
    public static string WordBefore(string text, int index) =>
        Before(text, index, 16).Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");

    /// <summary>Where in folded words the last of some whole words or phrases stands; -1 when none does.</summary>
    public static int LastOf(string words, IEnumerable<string> phrases) =>
        phrases.Max(phrase => words.LastIndexOf($" {phrase} ", StringComparison.Ordinal));

    public static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : '\0';
}
