using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace GanDan.Platform.Text;

/// <summary>The language a person reads; from a cookie set by a link, Vietnamese by default.</summary>
public enum Language
{
    Vietnamese,
    English,
}

/// <summary>
/// Sentences in the reader's language: <c>T["câu tiếng Việt"]</c>. The Vietnamese sentence is the key, so a page reads as it looks;
/// English comes from the <c>en.json</c> beside the feature that says it.
/// </summary>
public sealed class T
{
    private static readonly FrozenDictionary<string, string> English = Load();

    public Language Language { get; set; }

    public bool IsEnglish => Language is Language.English;

    public string this[string vietnamese] => IsEnglish && English.TryGetValue(vietnamese, out var english) ? english : vietnamese;

    public string this[string vietnamese, params object?[] args] =>
        args.Length == 0 ? this[vietnamese] : string.Format(Culture, this[vietnamese], args);

    public CultureInfo Culture => IsEnglish ? CultureInfo.GetCultureInfo("en-GB") : CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Every sentence that has English; a test compares it with the sentences the pages say.</summary>
    public static IReadOnlyDictionary<string, string> AllEnglish => English;

    private static FrozenDictionary<string, string> Load()
    {
        var assembly = typeof(T).Assembly;
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("en/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (vietnamese, english) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                all[vietnamese] = english;
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
