using GanDan.Platform.Books;

namespace GanDan.Platform.Import;

/// <summary>
/// One spelling for what books write in capitals here and without marks there: a group or a topic would else be counted as several. What is
/// known already goes before what a book brings.
/// </summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>
    /// Keeps one spelling of each label that has none yet: with small letters before capitals, with marks before none, then the first.
    /// </summary>
    public Spellings Learn(IEnumerable<string?> labels)
    {
        foreach (
            var label in labels
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(l => l.Any(char.IsLower))
                .ThenByDescending(l => l.Any(c => !char.IsAscii(c)))
        )
            if (Fold.Words(label) is { Length: > 0 } words)
                known.TryAdd(words, label);
        return this;
    }

    /// <summary>The label as it is spelled everywhere.</summary>
    public string? Of(string? label) => label is null ? null : known.GetValueOrDefault(Fold.Words(label), label);
}
