using System.Globalization;
using System.Text;

namespace GanDan.Cases.Intake;

/// <summary>
/// Takes out of what a stranger typed all that is no word and could mislead whoever reads it: control characters, marks that turn the
/// direction of writing, invisible ones, and towers of combining marks. Letters, emoji, blanks and line breaks stay as they were.
/// </summary>
public static class TypedText
{
    // A Vietnamese letter bears two marks at most; three leave room for other languages.
    private const int MostMarks = 3;

    /// <summary>The text composed (NFC), without the above, its ends trimmed; empty for null.</summary>
    public static string Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return "";
        var kept = new StringBuilder(typed.Length);
        var marks = 0;
        // Half of a pair of surrogates is no character and cannot be stored: it comes out as U+FFFD and is dropped.
        foreach (var rune in typed.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks <= MostMarks && (IsLineOrTab(rune) || !IsHidden(rune, category)))
                kept.Append(rune.ToString());
        }
        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>As <see cref="Clean"/>; null when nothing is left.</summary>
    public static string? Kept(string? typed) => Clean(typed) is { Length: > 0 } text ? text : null;

    private static bool IsLineOrTab(Rune rune) => rune.Value is '\n' or '\t';

    private static bool IsHidden(Rune rune, UnicodeCategory category) =>
        rune.Value is 0xFFFD
        || category
            is UnicodeCategory.Control
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
        // Format characters are direction marks and the like; a joiner holds an emoji of several parts together.
        || (category is UnicodeCategory.Format && rune.Value is not 0x200D);
}
