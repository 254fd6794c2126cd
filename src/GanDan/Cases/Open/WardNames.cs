namespace GanDan.Cases.Open;

/// <summary>
/// Finds where the names of wards stand on the map: in the middle where that is free, otherwise at the nearest spot of the ward that no pin
/// and no other name takes up.
/// </summary>
public static class WardNames
{
    /// <summary>Of the name's line above the spot, and of the number's below it, as they are written.</summary>
    public const int Rise = 4;
    public const int Fall = 16;

    // As large as letters are drawn on a narrow screen (app.css), so that there is room for the smaller ones of a wide screen too.
    private const int Letter = 20;
    private const double LetterWidth = 0.54 * Letter;

    // What a spot costs beside its distance from the middle: a point of the name beyond the ward's border, a square unit over a pin.
    private const int Beyond = 5;
    private const int Covered = 3;

    /// <param name="names">The wards with the longest of their lines.</param>
    /// <param name="taken">What pins take up.</param>
    /// <returns>For each name its spot, in the same order.</returns>
    public static IReadOnlyList<Spot> Place(IReadOnlyList<(Outline Ward, int Letters)> names, IEnumerable<Box> taken, int height)
    {
        var picture = new Box(new(0, 0), new(Outlines.Width, height));
        var all = taken.ToList();
        var spots = new Spot[names.Count];
        // The smallest first: it has the fewest places to go to.
        foreach (var (ward, letters, i) in names.Select((n, i) => (n.Ward, n.Letters, i)).OrderBy(n => n.Ward.Room.FromTheMiddle.Count))
        {
            spots[i] = Best(ward, letters, all, picture);
            all.Add(BoxOf(spots[i], letters));
        }
        return spots;
    }

    /// <summary>What a name and the number beneath it take up.</summary>
    public static Box BoxOf(Spot spot, int letters) =>
        new(
            new(spot.X - letters * LetterWidth / 2, spot.Y - Rise - Letter * 0.8),
            new(spot.X + letters * LetterWidth / 2, spot.Y + Fall + Letter * 0.25)
        );

    private static Spot Best(Outline ward, int letters, List<Box> taken, Box picture)
    {
        var (best, least) = (ward.Middle, double.PositiveInfinity);
        foreach (var (spot, distance) in ward.Room.FromTheMiddle)
        {
            // Farther out nothing can be better.
            if (distance >= least)
                break;
            var box = BoxOf(spot, letters);
            if (!picture.HoldsAll(box))
                continue;
            var cost = distance + Beyond * ward.Room.Lacking(box) + Covered * taken.Sum(box.Shared);
            if (cost < least)
                (best, least) = (spot, cost);
        }
        return best;
    }
}
