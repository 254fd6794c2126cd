using System.Globalization;
using System.Text.RegularExpressions;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>Finds the rows that tell of many at once where others tell of one, by the patterns of the kind of book: a delegation in a list of names.</summary>
internal sealed class DetailRows(BookKind kind)
{
    private const int MostKnown = 1_000;

    private readonly (string Code, Regex Pattern)[] patterns = [.. kind.Details.Select(d => (d.Code, Patterns.Of(d.Pattern)))];
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>What the row tells; null for a row like others.</summary>
    public Detail? Of(List<BookCell> texts)
    {
        foreach (var (code, pattern) in patterns)
        foreach (var cell in texts)
        {
            if (!MayBe(cell.Text))
                continue;
            var clean = Fold.Clean(cell.Text);
            if (pattern.Match(Fold.Aligned(clean)) is not { Success: true } match)
                continue;
            var (text, count) = (match.Groups["text"], match.Groups["count"]);
            if (
                long.TryParse(
                    count.Value.Replace(".", "", StringComparison.Ordinal),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
                return new Detail(code, text.Success ? clean.Substring(text.Index, text.Length).Trim() : clean, number);
        }
        return null;
    }

    private bool MayBe(string text)
    {
        if (known.TryGetValue(text, out var may))
            return may;
        var folded = Fold.Aligned(Fold.Clean(text));
        may = Array.Exists(patterns, d => d.Pattern.IsMatch(folded));
        if (known.Count < MostKnown)
            known[text] = may;
        return may;
    }
}
