using GanDan.Platform.Units;

namespace GanDan.Cases.Open;

/// <summary>Which of the office's wards a place lies in, as far as the map knows.</summary>
/// <param name="Wards">Names, the one it lies in first, then those whose border is nearer than a phone is exact; none when it is in no ward the map knows.</param>
/// <param name="IsOutside">It lies in none of the office's wards, and the map knows them all, or is beyond the map's edge.</param>
public sealed record Whereabouts(IReadOnlyList<string> Wards, bool IsOutside)
{
    /// <summary>In metres. A phone between the walls of an alley is off by as much: nearer to a border it cannot say on which side it is.</summary>
    public const int Exactness = 50;

    public string? Ward => Wards.Count > 0 ? Wards[0] : null;

    /// <summary>The place may lie in that ward: what the map does not know contradicts nobody.</summary>
    public bool Fits(string ward) => Wards.Count == 0 || Wards.Contains(ward, StringComparer.Ordinal);

    /// <summary>Finds a place; null without a map.</summary>
    /// <param name="wards">The office's, as they are today.</param>
    public static Whereabouts? Of(Outlines? drawn, IReadOnlyCollection<Unit> wards, double latitude, double longitude)
    {
        if (drawn is null)
            return null;
        var near = drawn
            .Wards.Where(outline => outline.Area.IsNear(latitude, longitude, Exactness))
            .Select(outline => (Outline: outline, Metres: outline.Area.MetresFrom(latitude, longitude)))
            .Where(o => o.Metres <= Exactness)
            .OrderBy(o => o.Metres)
            .Select(o => wards.FirstOrDefault(w => o.Outline.IsOf(w.Code, w.Name))?.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new(
            near,
            near.Count == 0
                && (drawn.At(latitude, longitude) is null || wards.All(w => drawn.Wards.Any(outline => outline.IsOf(w.Code, w.Name))))
        );
    }
}
