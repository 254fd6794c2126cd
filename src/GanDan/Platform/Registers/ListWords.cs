using GanDan.Sense.Text;

namespace GanDan.Platform.Registers;

/// <summary>Values of a closed list by the words people use, with or without tone marks; and short names for addresses.</summary>
public static class ListWords
{
    /// <summary>The value whose words these are, or null for nothing. Throws <see cref="RuleBroken"/> at the field when no value is called so.</summary>
    public static TEnum? Read<TEnum>(string? text, Func<TEnum, string> name, string field)
        where TEnum : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var key = VietnameseText.FoldWords(text);
        foreach (var value in Enum.GetValues<TEnum>())
            if (VietnameseText.FoldWords(name(value)) == key)
                return value;
        throw new RuleBroken("“{0}” không có trong danh sách. Chọn một trong: {1}.", field, text, string.Join(", ", All(name)));
    }

    /// <summary>The words of every value, in the order of the list.</summary>
    public static IReadOnlyList<string> All<TEnum>(Func<TEnum, string> name)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(name)];

    /// <summary>"Kinh tế" → "kinh-te": how a word stands in an address.</summary>
    public static string Slug(string text) => VietnameseText.FoldWords(text).Replace(' ', '-');

    /// <summary>The value whose words give this slug; null when there is none, as for an address typed wrongly.</summary>
    public static TEnum? OfSlug<TEnum>(string? slug, Func<TEnum, string> name)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
            if (Slug(name(value)) == slug)
                return value;
        return null;
    }

    /// <summary>Text as it is kept: on one line, composed, nothing for blank.</summary>
    public static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}
