namespace GanDan.Platform.Books.Values;

/// <summary>
/// How much two short folded texts are alike: 1 the same, 0 nothing in common (edit distance over the longer length). Two neighbours that
/// changed places are one mistake, as the hand makes it.
/// </summary>
internal static class Alike
{
    private const int Longest = 200;

    public static double Of(string a, string b)
    {
        if (a.Length is 0 || b.Length is 0)
            return 0;
        var left = a.AsSpan(0, Math.Min(a.Length, Longest));
        var right = b.AsSpan(0, Math.Min(b.Length, Longest));
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> above = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var free = before;
            before = above;
            above = row;
            row = free;
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }
        return 1 - row[right.Length] / (double)Math.Max(left.Length, right.Length);
    }
}
