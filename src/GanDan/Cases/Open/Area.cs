namespace GanDan.Cases.Open;

/// <summary>
/// The land within closed rings of degrees (X is the longitude): a ward with its islands and holes. A point is within when a ray from it
/// crosses the rings an odd number of times (Shimrat, Algorithm 112, CACM 5/8, 1962, as corrected by Hacker, CACM 5/12, 1962), whichever
/// way round the rings are written. The border itself belongs to the land on either side of it.
/// </summary>
public sealed class Area(IReadOnlyList<IReadOnlyList<Spot>> rings)
{
    private const double MetresInADegree = 111_195;

    // Less than what numbers of seven decimals can say.
    private const double OnTheLine = 0.01;

    private readonly Box? all = rings.Sum(r => r.Count) > 0 ? Box.Of([.. rings.SelectMany(r => r)]) : null;

    /// <summary>False when the place is farther away than that for certain; a look at four numbers, whatever the border's length.</summary>
    public bool IsNear(double latitude, double longitude, double metres)
    {
        var (east, north) = (metres / (MetresInADegree * Math.Cos(latitude * Math.PI / 180)), metres / MetresInADegree);
        return all is { } box
            && longitude >= box.From.X - east
            && longitude <= box.To.X + east
            && latitude >= box.From.Y - north
            && latitude <= box.To.Y + north;
    }

    /// <summary>How far a place is from this land: nothing within it or on its border, otherwise to the nearest border, flat about the place itself.</summary>
    public double MetresFrom(double latitude, double longitude)
    {
        var (east, north) = (MetresInADegree * Math.Cos(latitude * Math.PI / 180), MetresInADegree);
        var (within, nearest) = (false, double.PositiveInfinity);
        foreach (var ring in rings)
        {
            if (ring.Count == 0)
                continue;
            // The place is where the lines are counted from; a ring that was left open is closed.
            var from = About(ring[^1]);
            foreach (var corner in ring)
            {
                var to = About(corner);
                if (CrossesTheRay(from, to))
                    within = !within;
                nearest = Math.Min(nearest, Distance(from, to));
                from = to;
            }
        }
        return within || nearest < OnTheLine ? 0 : nearest;

        Spot About(Spot degrees) => new((degrees.X - longitude) * east, (degrees.Y - latitude) * north);
    }

    // The ray goes east from the origin. A line owns its lower end and not its upper one, so that a corner on the ray is met once or twice as
    // it is passed or only touched, and a line along the ray never.
    private static bool CrossesTheRay(Spot from, Spot to) =>
        from.Y > 0 != to.Y > 0 && from.X + (to.X - from.X) * -from.Y / (to.Y - from.Y) > 0;

    // From the origin to the nearest point of the line.
    private static double Distance(Spot from, Spot to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = x * x + y * y;
        var share = length > 0 ? Math.Clamp(-(from.X * x + from.Y * y) / length, 0, 1) : 0;
        return Math.Sqrt(Square(from.X + share * x) + Square(from.Y + share * y));
    }

    private static double Square(double number) => number * number;
}
