using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>Tells rows that may be headings from rows that only say such headings again.</summary>
internal static class HeadingRows
{
    /// <summary>For each row whether it has the shape of headings and no row before it says the same.</summary>
    /// <param name="rows">The first rows of a sheet.</param>
    /// <param name="isShaped">Whether a row looks like headings at all.</param>
    public static bool[] First(IReadOnlyList<Row> rows, Func<Row, bool> isShaped)
    {
        var said = new Dictionary<int, string>?[rows.Count];
        var first = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            if (!isShaped(rows[i]))
                continue;
            said[i] = rows[i].Cells.DistinctBy(c => c.Column).ToDictionary(c => c.Column, c => Fold.Words(c.Shown));
            first[i] = !IsAgain(said, i);
        }
        return first;
    }

    // Rows of one block may be alike, where what was merged over them is written in each: only what stands between makes them two.
    private static bool IsAgain(Dictionary<int, string>?[] said, int row)
    {
        for (var i = 0; i < row - 1; i++)
            if (AreAlike(said[i], said[row]))
                for (var between = i + 1; between < row; between++)
                    if (!AreAlike(said[i], said[between]))
                        return true;
        return false;
    }

    // A heading more or less, or one misspelt, makes no other header.
    private static bool AreAlike(Dictionary<int, string>? a, Dictionary<int, string>? b)
    {
        if (a is null || b is null)
            return false;
        var same = a.Count(c => c.Value.Length > 0 && b.TryGetValue(c.Key, out var other) && other == c.Value);
        return same >= 2 && same * 10 >= Math.Max(a.Count, b.Count) * 7;
    }
}
