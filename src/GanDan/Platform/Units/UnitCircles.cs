namespace GanDan.Platform.Units;

/// <summary>Finds units that belong to each other in a circle on some day: they would hang under nothing, and no list would show them.</summary>
internal static class UnitCircles
{
    // A longer circle is told by its beginning.
    private const int MostNamed = 6;

    /// <summary>The lines whose unit is in a circle, with a sentence that names it, by line.</summary>
    /// <param name="lines">The units of the file and their lines.</param>
    /// <param name="known">The units there are already, which may close a circle and have no line.</param>
    public static IEnumerable<RuleBroken> Of(IReadOnlyDictionary<Unit, int> lines, IEnumerable<Unit> known)
    {
        var circles = In([.. lines.Keys, .. known]);
        return circles
            .Where(c => lines.ContainsKey(c.Key))
            .OrderBy(c => lines[c.Key])
            .Select(c => new RuleBroken(
                "Dòng {0}: các đơn vị thuộc nhau thành vòng: {1}. Xin sửa cột “Thuộc đơn vị” của một dòng trong vòng.",
                "File",
                lines[c.Key],
                Words(c.Value)
            ));
    }

    /// <summary>The circle that the unit would be in, in words that begin and end with it; null when it is in none.</summary>
    /// <param name="known">The units there are already.</param>
    public static string? With(Unit unit, IEnumerable<Unit> known) =>
        In([unit, .. known]).GetValueOrDefault(unit) is { } circle ? Words(circle) : null;

    private static Dictionary<Unit, List<Unit>> In(List<Unit> all)
    {
        var circles = new Dictionary<Unit, List<Unit>>();
        // A circle begins on the first day of its youngest unit.
        foreach (var day in all.Where(u => u.ParentCode is not null).Select(u => u.ValidFrom).Distinct())
        foreach (var circle in On(day, all))
        foreach (var (at, unit) in circle.Index())
            circles.TryAdd(unit, [.. circle[at..], .. circle[..at]]);
        return circles;
    }

    private static List<List<Unit>> On(DateOnly day, List<Unit> all)
    {
        // On one day a code means one unit, so each has one parent at most and is walked through once.
        var alive = all.Where(u => u.ValidOn(day))
            .DistinctBy(u => u.Code, StringComparer.Ordinal)
            .ToDictionary(u => u.Code, StringComparer.Ordinal);
        var (seen, circles) = (new HashSet<Unit>(), new List<List<Unit>>());
        foreach (var start in alive.Values)
        {
            var path = new List<Unit>();
            var next = start;
            while (next is not null && seen.Add(next))
            {
                path.Add(next);
                next = next.ParentCode is { } parent ? alive.GetValueOrDefault(parent) : null;
            }
            if (next is not null && path.IndexOf(next) is >= 0 and var from)
                circles.Add(path[from..]);
        }
        return circles;
    }

    private static string Words(List<Unit> circle) =>
        string.Join(" → ", circle.Take(MostNamed).Select(u => u.Name)) + " → " + (circle.Count > MostNamed ? "…" : circle[0].Name);
}
