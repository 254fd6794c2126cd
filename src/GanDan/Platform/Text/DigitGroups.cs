using System.Runtime.InteropServices;

namespace GanDan.Platform.Text;

/// <summary>Digits without a break, and what joins them to the next group ("" for the last of a run).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DigitGroup(int Start, int Length, string Separator)
{
    public int End => Start + Length;
}

/// <summary>Runs of digit groups: "(028) 3829 1234", "0903.123-456".</summary>
internal static class DigitGroups
{
    private static readonly string[] s_separators = [" - ", " – ", ") ", ")-", ").", " ", "\u00A0", ".", "-", "–", ")"];

    /// <summary>The run that begins with the digit at an index.</summary>
    public static List<DigitGroup> From(string text, int index)
    {
        var groups = new List<DigitGroup>();
        for (var start = index; ; )
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            var separator = SeparatorAt(text, end);
            groups.Add(new(start, end - start, separator));
            if (separator.Length == 0)
                return groups;
            start = end + separator.Length;
        }
    }

    /// <summary>The start of a number with its plus sign, and its bracket if that closes inside.</summary>
    public static int StartWithPrefix(string text, List<DigitGroup> groups, int first)
    {
        var start = groups[first].Start;
        if (Surroundings.At(text, start - 1) == '+')
            start--;
        if (Surroundings.At(text, start - 1) == '(' && groups[first].Separator.StartsWith(')'))
            start--;
        return start;
    }

    private static string SeparatorAt(string text, int end)
    {
        foreach (var separator in s_separators)
        {
            if (
                string.CompareOrdinal(text, end, separator, 0, separator.Length) == 0
                && char.IsAsciiDigit(Surroundings.At(text, end + separator.Length))
            )
                return separator;
        }

        return "";
    }
}
