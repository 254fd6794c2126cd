using System.Diagnostics.CodeAnalysis;

namespace GanDan.Platform.Text;

/// <summary>As much of a text as a column holds.</summary>
public static class Cutting
{
    /// <summary>The first <paramref name="length"/> characters. A sign that takes two of them is not cut in half: no database would take it.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? CutTo(this string? text, int length) =>
        text is null || text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
