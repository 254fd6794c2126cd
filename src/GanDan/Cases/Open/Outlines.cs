using System.Globalization;
using System.Text;
using System.Text.Json;
using GanDan.Sense.Text;

namespace GanDan.Cases.Open;

/// <summary>A point of the picture, in its own units.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>A ward's outline as the picture shows it.</summary>
/// <param name="Path">Of an SVG path.</param>
/// <param name="Middle">Where its name stands.</param>
public sealed record Outline(string? Code, string? Name, string Path, Spot Middle)
{
    /// <summary>Told apart by code, or by name with or without tone marks.</summary>
    public bool IsOf(string code, string name) => Code == code || (Name is not null && Fold(Name) == Fold(name));

    private static string Fold(string name) => VietnameseText.FoldWords(name);
}

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

    private readonly double west;
    private readonly double north;
    private readonly double squeeze;
    private readonly double scale;

    private Outlines(List<Feature> features)
    {
        var all = features.SelectMany(f => f.Rings).SelectMany(r => r).ToList();
        (west, north) = (all.Min(p => p.X), all.Max(p => p.Y));
        var (east, south) = (all.Max(p => p.X), all.Min(p => p.Y));
        squeeze = Math.Cos((north + south) / 2 * Math.PI / 180);
        scale = (Width - 2 * Margin) / Math.Max((east - west) * squeeze, 1e-6);
        Height = (int)Math.Ceiling((north - south) * scale) + 2 * Margin;
        Wards = Thinned(features);
    }

    public int Height { get; }

    public IReadOnlyList<Outline> Wards { get; }

    /// <summary>Where a place lies in the picture; null when it lies outside.</summary>
    public Spot? At(double latitude, double longitude)
    {
        var spot = Flat(new(longitude, latitude));
        return spot.X is >= 0 and <= Width && spot.Y >= 0 && spot.Y <= Height ? spot : null;
    }

    /// <summary>The outlines in the text; null when there are none in degrees within Viet Nam. Throws <see cref="JsonException"/> for what is no JSON.</summary>
    public static Outlines? Read(string geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        if (!document.RootElement.TryGetProperty("features", out var features) || features.ValueKind is not JsonValueKind.Array)
            return null;
        var read = features.EnumerateArray().Select(FeatureOf).OfType<Feature>().Where(f => f.Rings.Count > 0).ToList();
        var inside = read.SelectMany(f => f.Rings).SelectMany(r => r).All(p => p.X is > 102 and < 118 && p.Y is > 8 and < 24);
        return read.Count > 0 && inside ? new(read) : null;
    }

    private static Feature? FeatureOf(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind is not JsonValueKind.Object)
            return null;
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [coordinates],
            "MultiPolygon" => coordinates.EnumerateArray().ToArray(),
            _ => Array.Empty<JsonElement>(),
        };
        var rings = polygons.SelectMany(p => p.EnumerateArray()).Select(Ring).Where(r => r.Count > 3).ToList();
        return new(Property(feature, "code"), Property(feature, "name"), rings);
    }

    private static List<Spot> Ring(JsonElement ring) =>
        [.. ring.EnumerateArray().Select(p => new Spot(p[0].GetDouble(), p[1].GetDouble()))];

    private static string? Property(JsonElement feature, string name) =>
        feature.TryGetProperty("properties", out var all)
        && all.ValueKind is JsonValueKind.Object
        && all.TryGetProperty(name, out var value)
            ? value.ToString()
            : null;

    private List<Outline> Thinned(List<Feature> features)
    {
        var flat = features.Select(f => (f.Code, f.Name, Rings: f.Rings.Select(r => r.ConvertAll(Flat)).ToList())).ToList();
        var weighed = flat.ConvertAll(f => f.Rings.ConvertAll(r => (Ring: r, Weights: Weights(r))));
        for (var least = 0.2; ; least *= 1.5)
        {
            var drawn = flat.Zip(weighed, (f, rings) => new Outline(f.Code, f.Name, PathOf(rings, least), Middle(f.Rings))).ToList();
            if (drawn.Sum(o => o.Path.Length) < Largest || least > Width * Width)
                return drawn;
        }
    }

    private Spot Flat(Spot degrees) => new((degrees.X - west) * squeeze * scale + Margin, (north - degrees.Y) * scale + Margin);

    private static string PathOf(List<(List<Spot> Ring, double[] Weights)> rings, double least)
    {
        var path = new StringBuilder();
        foreach (var (ring, weights) in rings.Where(r => Math.Abs(Area(r.Ring)) > SmallestRing))
        {
            var kept = ring.Where((_, i) => weights[i] > least).ToList();
            if (kept.Count < 4)
                continue;
            // The last point is the first again.
            for (var i = 0; i < kept.Count - 1; i++)
                path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "M" : i == 1 ? "L" : " ")}{kept[i].X:0.#} {kept[i].Y:0.#}");
            path.Append('Z');
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

    private sealed record Feature(string? Code, string? Name, List<List<Spot>> Rings);
}
