using GanDan.Sense.Text;

namespace GanDan.Sense.Routing;

/// <summary>Where something is. Each part may be missing.</summary>
/// <param name="Point">Degrees north and east (WGS 84).</param>
/// <param name="Ward">The ward's name, with or without marks.</param>
/// <param name="Street">House, alley and street as written.</param>
public sealed record Place((double Latitude, double Longitude)? Point = null, string? Ward = null, string? Street = null)
{
    /// <summary>Two points so near, in metres, are the same place: the precision of a telephone between houses.</summary>
    public const double SameMetres = 25;

    /// <summary>Two points so far apart, in metres, are different places.</summary>
    public const double FarMetres = 300;

    /// <summary>The nearness of two places without points whose ward is the same and whose streets read alike.</summary>
    public const double SameStreet = 0.8;

    /// <summary>The nearness of two places without points in the same ward but in streets that read differently.</summary>
    public const double OtherStreet = 0.1;

    private const double StreetsAlike = 0.75;
    private const double EarthRadius = 6_371_008.8;

    /// <summary>
    /// The distance of two points in metres along the ground, by the haversine formula on a sphere of the earth's mean radius (6,371,008.8 m);
    /// at most 0.6 % from the true one.
    /// </summary>
    /// <param name="a">Degrees.</param>
    /// <param name="b">Degrees.</param>
    public static double Metres((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        var (from, to) = (double.DegreesToRadians(a.Latitude), double.DegreesToRadians(b.Latitude));
        var north = Math.Sin((to - from) / 2);
        var east = Math.Sin(double.DegreesToRadians(b.Longitude - a.Longitude) / 2);
        var haversine = (north * north) + (Math.Cos(from) * Math.Cos(to) * east * east);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    /// <summary>The distance in metres; null unless both have points.</summary>
    public double? MetresTo(Place other) => Point is { } here && other.Point is { } there ? Metres(here, there) : null;

    /// <summary>
    /// How near two places are, 0 to 1. With points: 1 up to <see cref="SameMetres"/>, falling evenly to 0 at <see cref="FarMetres"/>. Without:
    /// 0 in different wards; in the same ward <see cref="SameStreet"/>, also where one says less of the same alley, or
    /// <see cref="OtherStreet"/>. Null when that cannot be told.
    /// </summary>
    public double? Nearness(Place other)
    {
        if (MetresTo(other) is { } metres)
            return Math.Clamp((FarMetres - metres) / (FarMetres - SameMetres), 0, 1);
        if (Folded(Ward) is not { } ward || Folded(other.Ward) is not { } otherWard)
            return null;
        if (!string.Equals(ward, otherWard, StringComparison.Ordinal))
            return 0;
        if (Folded(Street) is not { } street || Folded(other.Street) is not { } otherStreet)
            return null;
        return Similarity.Likeness(street, otherStreet) >= StreetsAlike || SaysLess(Bare(street, ward), Bare(otherStreet, ward))
            ? SameStreet
            : OtherStreet;
    }

    // “hẻm 38” and “đầu hẻm 38, cạnh chợ”: one says less of the same alley. A number has to be in it, or “hẻm” would be within every alley.
    private static bool SaysLess(string one, string other)
    {
        var (less, more) = one.Length <= other.Length ? (one, other) : (other, one);
        return less.Contains(' ', StringComparison.Ordinal)
            && less.Any(char.IsAsciiDigit)
            && $" {more} ".Contains($" {less} ", StringComparison.Ordinal);
    }

    // The ward is the same: whether it is named once more with the street says nothing.
    private static string Bare(string street, string ward)
    {
        var name = ward.Split(' ', 2) is ["phuong" or "xa", { } rest] ? rest : ward;
        return $" {street} ".Replace($" {name} ", " ", StringComparison.Ordinal).Trim();
    }

    private static string? Folded(string? name) =>
        name is null || VietnameseText.FoldWords(name) is not { Length: > 0 } folded ? null : folded;
}
