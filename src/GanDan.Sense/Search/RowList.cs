using System.Numerics;

namespace GanDan.Sense.Search;

/// <summary>The rows of a part that hold one word, in ascending order: the numbers themselves, or one bit for each row of the part.</summary>
internal readonly struct RowList
{
    private readonly ushort[]? _rows;
    private readonly ulong[]? _bits;

    private RowList(ushort[]? rows, ulong[]? bits, int count) => (_rows, _bits, Count) = (rows, bits, count);

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <param name="rows">Ascending.</param>
    /// <param name="among">Rows of the part.</param>
    public static RowList Of(List<ushort> rows, int among)
    {
        if (rows.Count * 16 <= among)
            return new([.. rows], null, rows.Count);
        var bits = new ulong[(among + 63) / 64];
        foreach (var row in rows)
            bits[row >> 6] |= 1UL << row;
        return new(null, bits, rows.Count);
    }

    /// <summary>All of them, ascending.</summary>
    public IEnumerable<int> All(int among)
    {
        if (_rows is not null)
            foreach (var row in _rows)
                yield return row;
        else
            for (var word = 0; word < (among + 63) / 64; word++)
            for (var left = _bits![word]; left != 0; left &= left - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(left);
    }

    /// <summary>Whether the row is among them. Asked for ascending rows, each time from where the last answer left off.</summary>
    /// <param name="from">Where it left off; zero at first.</param>
    public bool Holds(int row, ref int from)
    {
        if (_bits is not null)
            return (_bits[row >> 6] & (1UL << row)) != 0;
        // In doubling steps and then by halves (Bentley and Yao 1976): near by it is as quick as stepping, far off as halving.
        var (rows, step) = (_rows!, 1);
        var low = from;
        while (low + step < rows.Length && rows[low + step] < row)
            (low, step) = (low + step, step * 2);
        var found = Array.BinarySearch(rows, low, Math.Min(step + 1, rows.Length - low), (ushort)row);
        from = found >= 0 ? found : Math.Min(~found, rows.Length - 1);
        return found >= 0;
    }
}
