using System.Globalization;
using System.Text;
using System.Text.Json;
using GanDan.Sense.Text;

namespace GanDan.Cases.Open;

/// <summary>A point of the picture, in its own units.</summary>
public readonly record struct Spot(double X, double Y)
{
    public double DistanceTo(Spot other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}

/// <summary>A rectangle of the picture.</summary>
public readonly record struct Box(Spot From, Spot To)
{
    public static Box Of(IReadOnlyCollection<Spot> points) =>
        new(new(points.Min(p => p.X), points.Min(p => p.Y)), new(points.Max(p => p.X), points.Max(p => p.Y)));

    public bool Meets(Box other) => From.X < other.To.X && other.From.X < To.X && From.Y < other.To.Y && other.From.Y < To.Y;

    public bool Holds(Spot spot) => spot.X > From.X && spot.X < To.X && spot.Y > From.Y && spot.Y < To.Y;

    public bool HoldsAll(Box other) => Holds(other.From) && Holds(other.To);

    /// <summary>The square units that both take up.</summary>
    public double Shared(Box other) =>
        Math.Max(0, Math.Min(To.X, other.To.X) - Math.Max(From.X, other.From.X))
        * Math.Max(0, Math.Min(To.Y, other.To.Y) - Math.Max(From.Y, other.From.Y));
}

/// <summary>A ward's outline as the picture shows it.</summary>
/// <param name="Path">Of an SVG path.</param>
/// <param name="Middle">Where its name stands when nothing else does.</param>
/// <param name="Box">What it takes up.</param>
/// <param name="Room">Where on the picture its name may stand.</param>
/// <param name="Area">The land itself, to the last corner of the file.</param>
public sealed record Outline(string? Code, string? Name, string Path, Spot Middle, Box Box, Room Room, Area Area)
{
    /// <summary>Told apart by code, or by name with or without tone marks.</summary>
    public bool IsOf(string code, string name) => Code == code || (Name is not null && Fold(Name) == Fold(name));

    private static string Fold(string name) => VietnameseText.FoldWords(name);
}

/// <summary>What lies under the pins besides the wards: <c>water</c>, <c>park</c> or <c>road</c>, as the feature's own <c>kind</c> says.</summary>
/// <param name="IsLine">Drawn as a stroke: a street, a canal.</param>
public sealed record Ground(string Kind, string Path, bool IsLine, Box Box);

/// <summary>
/// Outlines read from GeoJSON (RFC 7946), drawn flat about the territory's own latitude: over a city the error is less than the line's
/// breadth. Lines are thinned (Visvalingam and Whyatt 1993) until all of them are small enough to be sent with the page.
/// </summary>
public sealed class Outlines
{
    public const int Width = 600;
    private const int Margin = 8;
    private const int Largest = 40_000;
    private const double SmallestRing = 2;

    // Of a degree: a tenth of a metre, finer than anybody can point.
    private const int Decimals = 6;
    private static readonly string[] grounds = ["water", "park", "road"];

    private readonly double west;
    private readonly double north;
    private readonly double squeeze;
    private readonly double scale;

    private Outlines(List<Feature> features)
    {
        var all = features.Where(f => f.Kind is null).SelectMany(f => f.Rings).SelectMany(r => r).ToList();
        (west, north) = (all.Min(p => p.X), all.Max(p => p.Y));
        var (east, south) = (all.Max(p => p.X), all.Min(p => p.Y));
        squeeze = Math.Cos((north + south) / 2 * Math.PI / 180);
        scale = (Width - 2 * Margin) / Math.Max((east - west) * squeeze, 1e-6);
        Height = (int)Math.Ceiling((north - south) * scale) + 2 * Margin;
        (Wards, Grounds) = Thinned(features);
    }

    public int Height { get; }

    public IReadOnlyList<Outline> Wards { get; }

    /// <summary>In the file's order, each over those before it.</summary>
    public IReadOnlyList<Ground> Grounds { get; }

    /// <summary>Where a place lies in the picture; null when it lies outside.</summary>
    public Spot? At(double latitude, double longitude)
    {
        var spot = Flat(new(longitude, latitude));
        return spot.X is >= 0 and <= Width && spot.Y >= 0 && spot.Y <= Height ? spot : null;
    }

    /// <summary>The place that a point of the picture shows: latitude, then longitude.</summary>
    public (double Latitude, double Longitude) PlaceAt(Spot spot)
    {
        var degrees = Degrees(spot);
        return (Math.Round(degrees.Y, Decimals), Math.Round(degrees.X, Decimals));
    }

    /// <summary>The tiles that cover the picture, each with its north-western and south-eastern corner there.</summary>
    public IEnumerable<(MapTile Tile, Spot From, Spot To)> Tiles()
    {
        var (first, last) = (Degrees(new(0, 0)), Degrees(new(Width, Height)));
        return MapTile
            .Covering(first.Y, first.X, last.Y, last.X)
            .Select(tile =>
                (tile, Flat(new(tile.Longitudes.West, tile.Latitudes.North)), Flat(new(tile.Longitudes.East, tile.Latitudes.South)))
            );
    }

    /// <summary>The outlines in the text; null when there are none in degrees within Viet Nam. Throws <see cref="JsonException"/> for what is no JSON.</summary>
    public static Outlines? Read(string geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        if (!document.RootElement.TryGetProperty("features", out var features) || features.ValueKind is not JsonValueKind.Array)
            return null;
        var read = features.EnumerateArray().Select(FeatureOf).OfType<Feature>().Where(f => f.Rings.Count > 0).ToList();
        var inside = read.SelectMany(f => f.Rings).SelectMany(r => r).All(p => p.X is > 102 and < 118 && p.Y is > 8 and < 24);
        return read.Any(f => f.Kind is null) && inside ? new(read) : null;
    }

    private static Feature? FeatureOf(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind is not JsonValueKind.Object)
            return null;
        var coordinates = geometry.GetProperty("coordinates");
        var type = geometry.GetProperty("type").GetString();
        var lines = type switch
        {
            "Polygon" or "MultiLineString" => coordinates.EnumerateArray().ToArray(),
            "MultiPolygon" => [.. coordinates.EnumerateArray().SelectMany(p => p.EnumerateArray())],
            "LineString" => [coordinates],
            _ => Array.Empty<JsonElement>(),
        };
        var isLine = type is "LineString" or "MultiLineString";
        var kind = Property(feature, "kind") is { } named && grounds.Contains(named) ? named : null;
        // A line bounds no ward.
        if (isLine && kind is null)
            return null;
        var rings = lines.Select(Ring).Where(r => r.Count > (isLine ? 1 : 3)).ToList();
        return new(Property(feature, "code"), Property(feature, "name"), kind, isLine, rings);
    }

    private static List<Spot> Ring(JsonElement ring) =>
        [.. ring.EnumerateArray().Select(p => new Spot(p[0].GetDouble(), p[1].GetDouble()))];

    private static string? Property(JsonElement feature, string name) =>
        feature.TryGetProperty("properties", out var all)
        && all.ValueKind is JsonValueKind.Object
        && all.TryGetProperty(name, out var value)
            ? value.ToString()
            : null;

    private (List<Outline> Wards, List<Ground> Grounds) Thinned(List<Feature> features)
    {
        var weighed = features.ConvertAll(f =>
            (Of: f, Rings: f.Rings.ConvertAll(r => r.ConvertAll(Flat)).ConvertAll(r => (Points: r, Weights: Weights(r))))
        );
        for (var least = 0.2; ; least *= 1.5)
        {
            var drawn = weighed.ConvertAll(f => (f.Of, f.Rings, Path: PathOf(f.Rings, least, f.Of.IsLine)));
            if (drawn.Sum(f => f.Path.Length) >= Largest && least <= Width * Width)
                continue;
            return (
                drawn.Where(f => f.Of.Kind is null).Select(f => WardOf(f.Of, f.Path, f.Rings.ConvertAll(r => r.Points))).ToList(),
                drawn.Where(f => f.Of.Kind is not null).Select(f => new Ground(f.Of.Kind!, f.Path, f.Of.IsLine, BoxOf(f.Rings))).ToList()
            );
        }
    }

    private static Outline WardOf(Feature ward, string path, List<List<Spot>> rings)
    {
        var middle = Middle(rings);
        return new(ward.Code, ward.Name, path, middle, Box.Of([.. rings.SelectMany(r => r)]), new(rings, middle), new(ward.Rings));
    }

    private static Box BoxOf(List<(List<Spot> Points, double[] Weights)> rings) => Box.Of([.. rings.SelectMany(r => r.Points)]);

    private Spot Flat(Spot degrees) => new((degrees.X - west) * squeeze * scale + Margin, (north - degrees.Y) * scale + Margin);

    private Spot Degrees(Spot flat) => new((flat.X - Margin) / scale / squeeze + west, north - (flat.Y - Margin) / scale);

    private static string PathOf(List<(List<Spot> Points, double[] Weights)> rings, double least, bool isLine)
    {
        var path = new StringBuilder();
        foreach (var (ring, weights) in rings.Where(r => isLine || Math.Abs(Area(r.Points)) > SmallestRing))
        {
            var kept = ring.Where((_, i) => weights[i] > least).ToList();
            if (kept.Count < (isLine ? 2 : 4))
                continue;
            // The last point of a ring is the first again.
            for (var i = 0; i < kept.Count - (isLine ? 0 : 1); i++)
                path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "M" : i == 1 ? "L" : " ")}{kept[i].X:0.#} {kept[i].Y:0.#}");
            path.Append(isLine ? "" : "Z");
        }
        return path.ToString();
    }

    // What the line loses without each point, counted after the lesser ones have gone.
    private static double[] Weights(List<Spot> line)
    {
        var weights = new double[line.Count];
        weights[0] = weights[^1] = double.PositiveInfinity;
        var before = Enumerable.Range(-1, line.Count).ToArray();
        var after = Enumerable.Range(1, line.Count).ToArray();
        var current = new double[line.Count];
        var next = new PriorityQueue<int, double>(line.Count * 2);
        for (var i = 1; i < line.Count - 1; i++)
            Weigh(i);
        var heaviest = 0.0;
        while (next.TryDequeue(out var i, out var weight))
        {
            if (weights[i] > 0 || weight != current[i])
                continue;
            weights[i] = heaviest = Math.Max(heaviest, Math.Max(weight, double.Epsilon));
            after[before[i]] = after[i];
            before[after[i]] = before[i];
            foreach (var side in new[] { before[i], after[i] })
                if (side > 0 && side < line.Count - 1)
                    Weigh(side);
        }
        return weights;

        void Weigh(int i)
        {
            current[i] = Triangle(line[before[i]], line[i], line[after[i]]);
            next.Enqueue(i, current[i]);
        }
    }

    private static double Triangle(Spot a, Spot b, Spot c) => Math.Abs((b.X - a.X) * (c.Y - a.Y) - (c.X - a.X) * (b.Y - a.Y)) / 2;

    private static double Area(List<Spot> ring) => ring.Zip(ring.Skip(1), (a, b) => a.X * b.Y - b.X * a.Y).Sum() / 2;

    // The centre of mass of the largest ring.
    private static Spot Middle(List<List<Spot>> rings)
    {
        var ring = rings.MaxBy(r => Math.Abs(Area(r)))!;
        var area = Area(ring);
        if (Math.Abs(area) < 1e-6)
            return ring[0];
        var sides = ring.Zip(ring.Skip(1), (a, b) => (Sum: new Spot(a.X + b.X, a.Y + b.Y), Cross: a.X * b.Y - b.X * a.Y)).ToList();
        return new(sides.Sum(s => s.Sum.X * s.Cross) / (6 * area), sides.Sum(s => s.Sum.Y * s.Cross) / (6 * area));
    }

    /// <param name="Kind">Of the ground; null for a ward.</param>
    private sealed record Feature(string? Code, string? Name, string? Kind, bool IsLine, List<List<Spot>> Rings);
}
