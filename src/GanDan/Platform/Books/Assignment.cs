namespace GanDan.Platform.Books;

/// <summary>One to one, with the greatest sum of scores (the Hungarian method with potentials, O(rows² · columns)).</summary>
internal static class Assignment
{
    /// <param name="scores">Rows × columns, each at least 0; 0 means "rather not".</param>
    /// <returns>For each row the column given to it, or -1.</returns>
    public static int[] Best(double[,] scores)
    {
        var (rows, given) = (scores.GetLength(0), scores.GetLength(1));
        // Empty columns let every row stay without one.
        var columns = given + rows;
        var (u, v) = (new double[rows + 1], new double[columns + 1]);
        var owner = new int[columns + 1];
        var way = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            owner[0] = row;
            var at = 0;
            var least = Enumerable.Repeat(double.PositiveInfinity, columns + 1).ToArray();
            var used = new bool[columns + 1];
            do
            {
                used[at] = true;
                var (current, delta, next) = (owner[at], double.PositiveInfinity, 0);
                for (var j = 1; j <= columns; j++)
                {
                    if (used[j])
                        continue;
                    var cost = (j <= given ? -scores[current - 1, j - 1] : 0) - u[current] - v[j];
                    if (cost < least[j])
                        (least[j], way[j]) = (cost, at);
                    if (least[j] < delta)
                        (delta, next) = (least[j], j);
                }
                for (var j = 0; j <= columns; j++)
                    if (used[j])
                    {
                        u[owner[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                        least[j] -= delta;
                at = next;
            } while (owner[at] is not 0);
            for (; at is not 0; at = way[at])
                owner[at] = owner[way[at]];
        }

        var result = Enumerable.Repeat(-1, rows).ToArray();
        for (var j = 1; j <= given; j++)
            if (owner[j] > 0 && scores[owner[j] - 1, j - 1] > 0)
                result[owner[j] - 1] = j - 1;
        return result;
    }
}
