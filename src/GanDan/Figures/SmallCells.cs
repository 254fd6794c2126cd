namespace GanDan.Figures;

/// <summary>A cell of a breakdown; a null value is hidden.</summary>
public sealed record FigureCell(string Key, string Name, long? Value);

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
        var hidden = cells.Where(c => c.Value is > 0 && c.Value < threshold).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 0)
            return cells;

        // Together the hidden ones must be as large as the threshold, and never alone.
        var rest = new Queue<FigureCell>(
            cells.Where(c => c.Value is > 0 && !hidden.Contains(c.Key)).OrderBy(c => c.Value).ThenBy(c => c.Name, StringComparer.Ordinal)
        );
        while ((hidden.Count < 2 || Sum(cells, hidden) < threshold) && rest.TryDequeue(out var next))
            hidden.Add(next.Key);
        return [.. cells.Select(c => hidden.Contains(c.Key) ? c with { Value = null } : c)];
    }

    /// <summary>True when a single count, not part of a breakdown, must read “&lt;10”.</summary>
    public static bool TooSmall(long value, int threshold) => value > 0 && value < threshold;

    private static long Sum(IReadOnlyList<FigureCell> cells, HashSet<string> hidden) =>
        cells.Where(c => hidden.Contains(c.Key)).Sum(c => c.Value ?? 0);
}
