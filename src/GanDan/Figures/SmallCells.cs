namespace GanDan.Figures;

/// <summary>A cell of a breakdown; a null value is hidden.</summary>
/// <param name="Key">Which part of the whole: a unit's code, a field, a year.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Value">How many; null when hidden.</param>
/// <param name="IsCompanion">Hidden though it is not small: with it a small one could be reckoned back. It must not be called small.</param>
public sealed record FigureCell(string Key, string Name, long? Value, bool IsCompanion = false);

/// <summary>
/// Hides small counts, in one place for every outlet: a cell below the threshold, and, when exactly one is hidden, the next smallest too,
/// since the total would give it away (product.md, “One threshold”).
/// </summary>
public static class SmallCells
{
    /// <param name="cells">The cells of one breakdown, whose total is shown beside them.</param>
    /// <param name="threshold">Smallest count that may be shown; zero stays visible only when no other cell is hidden.</param>
    public static IReadOnlyList<FigureCell> Hide(IReadOnlyList<FigureCell> cells, int threshold)
    {
        var small = cells.Where(c => TooSmall(c.Value ?? 0, threshold)).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var hidden = small.ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 0)
            return cells;

        // Together the hidden ones must be as large as the threshold, and never alone.
        var rest = new Queue<FigureCell>(
            cells.Where(c => c.Value is > 0 && !hidden.Contains(c.Key)).OrderBy(c => c.Value).ThenBy(c => c.Name, StringComparer.Ordinal)
        );
        while ((hidden.Count < 2 || Sum(cells, hidden) < threshold) && rest.TryDequeue(out var next))
            hidden.Add(next.Key);
        return [.. cells.Select(c => hidden.Contains(c.Key) ? c with { Value = null, IsCompanion = !small.Contains(c.Key) } : c)];
    }

    /// <summary>True when a single count, not part of a breakdown, must read “&lt;10”.</summary>
    public static bool TooSmall(long value, int threshold) => value > 0 && value < threshold;

    private static long Sum(IReadOnlyList<FigureCell> cells, HashSet<string> hidden) =>
        cells.Where(c => hidden.Contains(c.Key)).Sum(c => c.Value ?? 0);
}
