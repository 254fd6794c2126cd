namespace GanDan.Cases.Open;

/// <summary>
/// The square of the office's map that is on the screen while a place is chosen: all of it, or a part about the chosen point. What lies in it
/// follows from the point and the scale alone, so that a press is understood by the page that comes after it.
/// </summary>
/// <param name="From">Its upper left corner, in the units of the picture.</param>
/// <param name="Side">Likewise.</param>
public readonly record struct MapCut(Spot From, double Side)
{
    /// <summary>The scales are 0, where all of the map is seen, to this.</summary>
    public const int Closest = 3;

    // Each scale shows a third of the length that the one before shows.
    private const int Closer = 3;

    /// <param name="height">Of the whole picture.</param>
    /// <param name="point">Null shows all of the map.</param>
    public static MapCut Of(int height, Spot? point, int scale)
    {
        double whole = Math.Max(Outlines.Width, height);
        if (point is not { } about || scale <= 0)
            return new(new((Outlines.Width - whole) / 2, (height - whole) / 2), whole);
        var side = whole / Math.Pow(Closer, Math.Min(scale, Closest));
        return new(new(about.X - side / 2, about.Y - side / 2), side);
    }

    public Box Box => new(From, new(From.X + Side, From.Y + Side));

    /// <summary>The point of the picture under a press.</summary>
    /// <param name="x">From 0 at the left edge to 1 at the right one.</param>
    /// <param name="y">Likewise from the top.</param>
    public Spot At(double x, double y) => new(From.X + Math.Clamp(x, 0, 1) * Side, From.Y + Math.Clamp(y, 0, 1) * Side);

    /// <summary>Where a point of the picture stands on the screen, from 0 to 1 in both directions when it is seen.</summary>
    public Spot OnScreen(Spot point) => new((point.X - From.X) / Side, (point.Y - From.Y) / Side);
}
