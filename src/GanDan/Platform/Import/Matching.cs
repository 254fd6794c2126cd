namespace GanDan.Platform.Import;

/// <summary>What matching looks at in an incoming row.</summary>
/// <param name="Hash">Fingerprint of everything the row says.</param>
/// <param name="Key">Fingerprint of what stays the same when it is edited.</param>
/// <param name="Number">The book's own number.</param>
/// <param name="Group">The group rows above, folded.</param>
public readonly record struct RowPrint(long Hash, long Key, string? Number, string? Group);

/// <summary>
/// Finds for every incoming row the earlier row it repeats. Rows that say the same are paired first, as multisets, wherever they stand and
/// whatever the layout; then rows of the same key; then, within the sheet, rows of the same number and group. Equal rows stay several.
/// </summary>
public static class Matching
{
    /// <summary>Pairs by fingerprint. The result holds, for each incoming row, the index of its earlier row, or -1.</summary>
    /// <param name="incoming">Rows of the file, of one kind.</param>
    /// <param name="earlier">Rows brought before.</param>
    public static int[] ByContent(IReadOnlyList<RowPrint> incoming, IReadOnlyList<RowPrint> earlier)
    {
        var pairs = Enumerable.Repeat(-1, incoming.Count).ToArray();
        var taken = new bool[earlier.Count];
        Pair(incoming, earlier, pairs, taken, print => print.Hash);
        Pair(incoming, earlier, pairs, taken, print => print.Key);
        return pairs;
    }

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

    private static void Pair(
        IReadOnlyList<RowPrint> incoming,
        IReadOnlyList<RowPrint> earlier,
        int[] pairs,
        bool[] taken,
        Func<RowPrint, long> by
    )
    {
        var free = new Dictionary<long, Queue<int>>();
        for (var e = 0; e < earlier.Count; e++)
            if (!taken[e])
                (free.TryGetValue(by(earlier[e]), out var same) ? same : free[by(earlier[e])] = new()).Enqueue(e);
        for (var i = 0; i < incoming.Count; i++)
            if (pairs[i] < 0 && free.TryGetValue(by(incoming[i]), out var same) && same.TryDequeue(out var e))
                (pairs[i], taken[e]) = (e, true);
    }
}
