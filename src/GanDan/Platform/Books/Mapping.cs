using System.Security.Cryptography;
using System.Text;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>What the person said a column means; the meaning's code, or <see cref="Ignore"/>.</summary>
/// <param name="Heading">As read; decides when it is not empty and occurs once.</param>
/// <param name="Letter">The column letter otherwise.</param>
/// <param name="Meaning">The meaning's code.</param>
public sealed record ColumnChoice(string Heading, string Letter, string Meaning)
{
    public const string Ignore = "ignore";
}

/// <summary>A mapping that a person made or confirmed for one layout; it goes before what the reader finds, but refused columns stay refused.</summary>
public sealed record ManualMapping(string Kind, IReadOnlyList<ColumnChoice> Columns);

/// <summary>Mappings by <see cref="Layout.KeyOf"/>; the caller keeps them.</summary>
public sealed class RememberedMappings
{
    private readonly Dictionary<string, ManualMapping> byLayout;

    public RememberedMappings(IEnumerable<KeyValuePair<string, ManualMapping>>? known = null) =>
        byLayout = new Dictionary<string, ManualMapping>(known ?? [], StringComparer.Ordinal);

    public bool IsEmpty => byLayout.Count is 0;

    public ManualMapping? Find(string layoutKey) => byLayout.GetValueOrDefault(layoutKey);

    public RememberedMappings With(string layoutKey, ManualMapping mapping) =>
        new(byLayout.Where(m => m.Key != layoutKey).Append(new(layoutKey, mapping)));
}

public static class Layout
{
    /// <summary>A stable key of the headings, whatever their order, case, marks and spaces: 32 hexadecimal figures of a SHA-256.</summary>
    public static string KeyOf(IEnumerable<string> headings)
    {
        var folded = string.Join('\n', headings.Select(Fold.Words).Where(h => h.Length > 0).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)), 0, 16);
    }

    internal static string? Chosen(ManualMapping mapping, Heading heading, IReadOnlyList<Heading> all)
    {
        var words = Fold.Words(heading.Text);
        var alone = words.Length > 0 && all.Count(h => Fold.Words(h.Text) == words) is 1;
        var letter = BookCell.Letters(heading.Column);
        return mapping
            .Columns.FirstOrDefault(c =>
                alone ? Fold.Words(c.Heading) == words : string.Equals(c.Letter, letter, StringComparison.OrdinalIgnoreCase)
            )
            ?.Meaning;
    }
}

/// <summary>A column whose heading is on the list of what must not enter, and the sentence that says why.</summary>
public sealed record RefusedColumn(string Because);
