using System.Diagnostics.CodeAnalysis;

namespace GanDan.Platform.Text;

/// <summary>As much of a text as a column holds.</summary>
public static class Cutting
{
    /// <summary>The first <paramref name="length"/> characters. A sign that takes two of them is not cut in half: no database would take it.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? CutTo(this string? text, int length) =>
        text is null || text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>The first words, as many as fit into <paramref name="length"/> characters, and “…” when more follow.</summary>
    public static string ShortTo(this string text, int length)
    {
        if (text.Length <= length)
            return text;
        var blank = text.LastIndexOf(' ', length);
        return (blank > 0 ? text[..blank] : text.CutTo(length)) + " …";
    }
}
