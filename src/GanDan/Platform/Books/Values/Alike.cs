namespace GanDan.Platform.Books.Values;

/// <summary>How much two short folded texts are alike: 1 the same, 0 nothing in common (edit distance over the longer length).</summary>
internal static class Alike
{
    public static double Of(string a, string b)
    {
        if (a.Length is 0 || b.Length is 0)
            return 0;
        Span<int> row = stackalloc int[Math.Min(b.Length, 200) + 1];
        var left = a.AsSpan(0, Math.Min(a.Length, 200));
        var right = b.AsSpan(0, Math.Min(b.Length, 200));
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var kept = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = kept;
            }
        }
        return 1 - row[right.Length] / (double)Math.Max(left.Length, right.Length);
    }
}
