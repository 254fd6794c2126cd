using System.Text.Json;

namespace GanDan.Demo;

/// <summary>The invented district as a map: ten wards between bent lines, a river with its canal, a park, four roads.</summary>
internal static class DemoMap
{
    private const double South = 10.60;
    private const double West = 106.60;
    private const double Side = 0.02;
    private const int Bends = 8;

    private static readonly double[] Avenues = [0.55, 1.72, 2.6, 3.45];
    private static readonly double[] Streets = [0.62, 2.15];

    // Left and right column of each ward in rows of four; the southern row has two wide ones.
    private static readonly (int Row, double Left, double Right)[] Cells =
    [
        (0, 0, 1),
        (0, 1, 2),
        (0, 2, 3),
        (0, 3, 4),
        (1, 0, 1),
        (1, 1, 2),
        (1, 2, 3),
        (1, 3, 4),
        (2, 0, 2),
        (2, 2, 4),
    ];

    /// <summary>A place in the ward, by shares of its breadth and height from 0 to 1.</summary>
    /// <param name="ward">0–9, in the order the wards are made.</param>
    public static (double Latitude, double Longitude) Place(int ward, double right, double up)
    {
        var (row, from, to) = Cells[ward];
        return At(from + (to - from) * right, row + up);
    }

    /// <summary>Which ward that is, from 0.</summary>
    public static int Number(string ward) => DemoOffice.WardNames.TakeWhile(name => ward != $"Phường {name}").Count();

    /// <summary>The map as GeoJSON, as an office would import its own.</summary>
    /// <param name="wards">Code and name, in the order of <see cref="Place"/>.</param>
    public static string GeoJson(IEnumerable<(string Code, string Name)> wards)
    {
        var features = wards
            .Select((ward, i) => Feature(new { code = ward.Code, name = ward.Name }, "Polygon", new[] { Ring(Cells[i]) }))
            .Append(Feature(new { kind = "water" }, "Polygon", new[] { River() }))
            .Append(Feature(new { kind = "water" }, "LineString", Line(1.5, 1.55, 3.1, 1.3)))
            .Append(Feature(new { kind = "park" }, "Polygon", new[] { Park(2.25, 2.2) }))
            .Append(Feature(new { kind = "park" }, "Polygon", new[] { Park(0.35, 0.55) }))
            .Concat(Avenues.Select(x => Feature(new { kind = "road" }, "LineString", Line(x, 0, 3, x + 0.12))))
            .Concat(Streets.Select(y => Feature(new { kind = "road" }, "LineString", Across(y))));
        return JsonSerializer.Serialize(new { type = "FeatureCollection", features });
    }

    private static object Feature(object properties, string type, object coordinates) =>
        new
        {
            type = "Feature",
            properties,
            geometry = new { type, coordinates },
        };

    // Straight lines of the grid, bent so that neighbours still share them.
    private static (double Latitude, double Longitude) At(double x, double y) =>
        (
            Math.Round(South + Side * (y + 0.09 * Math.Sin(2.1 * x + 0.6 * y) + 0.05 * Math.Sin(5.3 * x)), 5),
            Math.Round(West + Side * (x + 0.10 * Math.Sin(1.9 * y + 0.8 * x) + 0.04 * Math.Sin(6.1 * y)), 5)
        );

    private static double[] Point(double x, double y)
    {
        var (latitude, longitude) = At(x, y);
        return [longitude, latitude];
    }

    private static IEnumerable<double> Steps(double from, double to, int count) =>
        Enumerable.Range(0, count).Select(i => from + (to - from) * i / count);

    private static double[][] Ring((int Row, double Left, double Right) cell)
    {
        var (bottom, top) = (cell.Row, cell.Row + 1);
        var corner = Point(cell.Left, bottom);
        return
        [
            .. Steps(cell.Left, cell.Right, Bends).Select(x => Point(x, bottom)),
            .. Steps(bottom, top, Bends).Select(y => Point(cell.Right, y)),
            .. Steps(cell.Right, cell.Left, Bends).Select(x => Point(x, top)),
            .. Steps(top, bottom, Bends).Select(y => Point(cell.Left, y)),
            corner,
        ];
    }

    private static double[][] River()
    {
        double Middle(double x) => 1.42 + 0.16 * Math.Sin(1.7 * x);
        double[][] north = [.. Steps(-0.4, 4.4, 24).Select(x => Point(x, Middle(x) + 0.1))];
        double[][] south = [.. Steps(4.4, -0.4, 24).Select(x => Point(x, Middle(x) - 0.1))];
        return [.. north, .. south, north[0]];
    }

    private static double[][] Park(double x, double y) =>
        [Point(x, y), Point(x + 0.4, y), Point(x + 0.45, y + 0.28), Point(x + 0.05, y + 0.3), Point(x, y)];

    private static double[][] Line(double x, double from, double to, double endX) =>
        [.. Enumerable.Range(0, 13).Select(i => Point(x + (endX - x) * i / 12, from + (to - from) * i / 12))];

    private static double[][] Across(double y) => [.. Enumerable.Range(0, 17).Select(i => Point(i * 0.25, y))];
}
