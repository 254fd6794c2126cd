namespace GanDan.Platform.Import;

/// <summary>What matching looks at in an incoming row.</summary>
/// <param name="Hash">Fingerprint of everything the row says.</param>
/// <param name="Key">Fingerprint of what stays the same when it is edited.</param>
/// <param name="Number">The book's own number.</param>
/// <param name="Group">The group rows above, folded.</param>
public readonly record struct RowPrint(long Hash, long Key, string? Number, string? Group);

/// <summary>
/// Finds for every incoming row the earlier row it repeats. Rows that say the same are paired first, as multisets, wherever they stand and
/// whatever the layout; then, only within the sheets that a sheet repeats, rows of the same key; then rows of the same number and group.
/// Equal rows stay several. Each result holds, for every incoming row, the index of its earlier row, or -1.
/// </summary>
public static class Matching
{
    /// <summary>Pairs rows that say the same.</summary>
    /// <param name="incoming">Rows of the file, of one kind.</param>
    /// <param name="earlier">Rows brought before, of whatever book.</param>
    public static int[] ByContent(IReadOnlyList<RowPrint> incoming, IReadOnlyList<RowPrint> earlier) =>
        Pair(incoming, earlier, print => print.Hash);

    /// <summary>
    /// Pairs rows that speak of the same thing. Two bodies may each keep a book of the same day and ward, so this is asked of one sheet and of
    /// what it was before, never of all books.
    /// </summary>
    /// <param name="incoming">Rows of the sheet that have no pair.</param>
    /// <param name="earlier">Rows of the same sheet as it was, that have no pair.</param>
    public static int[] ByKey(IReadOnlyList<RowPrint> incoming, IReadOnlyList<RowPrint> earlier) =>
        Pair(incoming, earlier, print => print.Key);

    /// <summary>Pairs what is left within one sheet by the book's own number, inside the same group where both name one.</summary>
    /// <param name="incoming">Rows of the sheet that have no pair.</param>
    /// <param name="earlier">Rows of the same sheet as it was, that have no pair.</param>
    public static int[] ByNumber(IReadOnlyList<RowPrint> incoming, IReadOnlyList<RowPrint> earlier)
    {
        var pairs = Enumerable.Repeat(-1, incoming.Count).ToArray();
        var taken = new bool[earlier.Count];
        for (var i = 0; i < incoming.Count; i++)
        {
            if (incoming[i].Number is not { Length: > 0 } number)
                continue;
            for (var e = 0; e < earlier.Count; e++)
                if (!taken[e] && earlier[e].Number == number && SameGroup(incoming[i].Group, earlier[e].Group))
                {
                    (pairs[i], taken[e]) = (e, true);
                    break;
                }
        }
        return pairs;
    }

    private static bool SameGroup(string? a, string? b) => a is null || b is null || a == b;

    private static int[] Pair(IReadOnlyList<RowPrint> incoming, IReadOnlyList<RowPrint> earlier, Func<RowPrint, long> by)
    {
        var free = new Dictionary<long, Queue<int>>();
        for (var e = 0; e < earlier.Count; e++)
            (free.TryGetValue(by(earlier[e]), out var same) ? same : free[by(earlier[e])] = new()).Enqueue(e);
        return [.. incoming.Select(row => free.TryGetValue(by(row), out var same) && same.TryDequeue(out var e) ? e : -1)];
    }
}
