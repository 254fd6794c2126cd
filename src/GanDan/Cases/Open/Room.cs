namespace GanDan.Cases.Open;

/// <summary>
/// The points of a grid over the picture that lie within an outline, found row by row between the crossings of its rings: enough to know
/// where a name has room.
/// </summary>
public sealed class Room
{
    /// <summary>Between two points of the grid, in units of the picture.</summary>
    public const int Step = 6;

    private readonly HashSet<(int Column, int Row)> within = [];

    /// <param name="middle">Where a name stands best.</param>
    public Room(IEnumerable<IReadOnlyList<Spot>> rings, Spot middle)
    {
        var crossings = new Dictionary<int, List<double>>();
        foreach (var ring in rings)
            for (var i = 1; i < ring.Count; i++)
                Cross(ring[i - 1], ring[i], crossings);
        foreach (var (row, xs) in crossings)
        {
            xs.Sort();
            for (var i = 1; i < xs.Count; i += 2)
            for (var column = (int)Math.Ceiling(xs[i - 1] / Step); column * Step <= xs[i]; column++)
                within.Add((column, row));
        }
        FromTheMiddle =
        [
            .. within
                .Select(p => new Spot(p.Column * Step, p.Row * Step))
                .Prepend(middle)
                .Select(spot => (spot, spot.DistanceTo(middle)))
                .OrderBy(s => s.Item2),
        ];
    }

    /// <summary>The middle and every point within, the nearest to it first, with their distance.</summary>
    public IReadOnlyList<(Spot Spot, double Distance)> FromTheMiddle { get; }

    /// <summary>How many points of the grid lie in the box and not within the outline.</summary>
    public int Lacking(Box box)
    {
        var lacking = 0;
        for (var row = (int)Math.Ceiling(box.From.Y / Step); row * Step <= box.To.Y; row++)
        for (var column = (int)Math.Ceiling(box.From.X / Step); column * Step <= box.To.X; column++)
            if (!within.Contains((column, row)))
                lacking++;
        return lacking;
    }

    // A line owns its upper end and not its lower one, so that a corner on a row is crossed once, or twice, or not at all.
    private static void Cross(Spot from, Spot to, Dictionary<int, List<double>> crossings)
    {
        var (upper, lower) = from.Y < to.Y ? (from, to) : (to, from);
        for (var row = (int)Math.Ceiling(upper.Y / Step); row * Step < lower.Y; row++)
        {
            if (!crossings.TryGetValue(row, out var xs))
                crossings[row] = xs = [];
            xs.Add(upper.X + (row * Step - upper.Y) * (lower.X - upper.X) / (lower.Y - upper.Y));
        }
    }
}
