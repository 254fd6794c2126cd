using System.Globalization;
using System.Text.Json;
using GanDan.Cases.Open;

namespace GanDan.Tests.Cases.Open;

public sealed class OutlinesTests
{
    [Fact]
    public void North_is_up_and_a_degree_east_is_shorter_than_one_north()
    {
        var outlines = Outlines.Read(Polygon([(106, 10), (107, 10), (107, 11), (106, 11), (106, 10)]))!;

        var (southWest, northEast) = (outlines.At(10.1, 106.1)!.Value, outlines.At(10.9, 106.9)!.Value);
        Assert.True(northEast.Y < southWest.Y && northEast.X > southWest.X);
        Assert.InRange((southWest.Y - northEast.Y) / (northEast.X - southWest.X), 1.015, 1.022);
        Assert.InRange(outlines.Wards[0].Middle.X, 299, 301);
        Assert.Null(outlines.At(12, 106.5));
    }

    [Fact]
    public void A_line_of_very_many_points_is_thinned_to_what_a_page_can_carry()
    {
        var coast = Enumerable
            .Range(0, 100_000)
            .Select(i => i * 2 * Math.PI / 100_000)
            .Select(a => (106.7 + (0.1 + 0.02 * Math.Sin(a * 4000)) * Math.Cos(a), 10.7 + (0.1 + 0.02 * Math.Sin(a * 4000)) * Math.Sin(a)))
            .ToList();

        var outlines = Outlines.Read(Polygon([.. coast, coast[0]]))!;

        Assert.InRange(outlines.Wards[0].Path.Length, 20, 40_000);
    }

    [Fact]
    public void A_river_and_a_road_are_ground_and_no_wards()
    {
        var outlines = Outlines.Read(
            """
            {"features":[
             {"properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[[106,10],[107,10],[107,11],[106,11],[106,10]]]}},
             {"properties":{"kind":"water"},"geometry":{"type":"Polygon","coordinates":[[[105.5,10.4],[107.5,10.4],[107.5,10.5],[105.5,10.5],[105.5,10.4]]]}},
             {"properties":{"kind":"road"},"geometry":{"type":"LineString","coordinates":[[106.2,10],[106.3,11]]}},
             {"properties":{"name":"Đường không rõ loại"},"geometry":{"type":"LineString","coordinates":[[106.2,10],[106.3,11]]}}]}
            """
        )!;

        Assert.Single(outlines.Wards);
        Assert.Equal([("water", false), ("road", true)], outlines.Grounds.Select(g => (g.Kind, g.IsLine)));
        Assert.EndsWith("Z", outlines.Grounds[0].Path, StringComparison.Ordinal);
        Assert.DoesNotContain("Z", outlines.Grounds[1].Path, StringComparison.Ordinal);
        // The picture is cut to the wards, however far the river goes on.
        Assert.NotNull(outlines.At(10.1, 106.02));
        Assert.Null(outlines.At(10.45, 105.6));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"features":[]}""")]
    [InlineData("""{"features":[{"geometry":null}]}""")]
    [InlineData("""{"features":[{"geometry":{"type":"Point","coordinates":[106,10]}}]}""")]
    public void What_holds_no_outlines_gives_none(string json) => Assert.Null(Outlines.Read(json));

    [Fact]
    public void Metres_of_another_system_are_not_taken_for_degrees() =>
        Assert.Null(Outlines.Read(Polygon([(603000, 1190000), (604000, 1190000), (604000, 1191000), (603000, 1190000)])));

    [Fact]
    public void What_is_no_json_is_said_to_be_none() => Assert.ThrowsAny<JsonException>(() => Outlines.Read("ban do"));

    private static string Polygon(IEnumerable<(double Longitude, double Latitude)> points) =>
        """{"features":[{"properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[["""
        + string.Join(',', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.Longitude},{p.Latitude}]")))
        + "]]}}]}";
}
