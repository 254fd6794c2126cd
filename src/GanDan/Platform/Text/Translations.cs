using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace GanDan.Platform.Text;

/// <summary>Vietnamese sentence → English, merged from every feature's <c>en.json</c> when first asked for.</summary>
public static class Translations
{
    private static readonly Lazy<FrozenDictionary<string, string>> merged = new(() =>
        All()
            .GroupBy(e => e.Vietnamese, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First().English, StringComparer.Ordinal)
    );

    public static IReadOnlyDictionary<string, string> English => merged.Value;

    /// <summary>Every entry with the file it stands in; a test refuses one sentence with two translations.</summary>
    public static IEnumerable<(string File, string Vietnamese, string English)> All()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var file in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("en/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            foreach (var (vietnamese, english) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                yield return (file, vietnamese, english);
        }
    }
}
