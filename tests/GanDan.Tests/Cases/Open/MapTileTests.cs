using GanDan.Cases.Open;

namespace GanDan.Tests.Cases.Open;

public sealed class MapTileTests
{
    [Theory]
    [InlineData(18, 35.6590699, 139.7006793, 232798, 103246)]
    [InlineData(15, 10.7725, 106.698, 26095, 15397)]
    [InlineData(0, 10.7725, 106.698, 0, 0)]
    public void A_place_lies_in_the_tile_that_map_servers_know_it_by(int zoom, double latitude, double longitude, int x, int y) =>
        Assert.Equal(new MapTile(zoom, x, y), MapTile.Of(zoom, latitude, longitude));

    [Fact]
    public void The_edges_of_a_tile_hold_its_places_and_the_first_one_begins_where_the_map_of_the_world_does()
    {
        var tile = MapTile.Of(15, 10.7725, 106.698);

        Assert.InRange(106.698, tile.Longitudes.West, tile.Longitudes.East);
        Assert.InRange(10.7725, tile.Latitudes.South, tile.Latitudes.North);
        Assert.Equal(360.0 / 32768, tile.Longitudes.East - tile.Longitudes.West, 9);
        Assert.Equal(-180, new MapTile(3, 0, 0).Longitudes.West, 9);
        Assert.Equal(85.0511288, new MapTile(3, 0, 0).Latitudes.North, 7);
        Assert.Equal(0, new MapTile(3, 0, 3).Latitudes.South, 9);
    }

    [Theory]
    [InlineData(10.78, 106.68, 10.76, 106.72, 15)]
    [InlineData(10.7701, 106.69, 10.77, 106.6901, 18)]
    [InlineData(23.4, 102.1, 8.4, 109.5, 7)]
    public void The_zoom_is_the_finest_at_which_few_tiles_cover_the_land(double north, double west, double south, double east, int zoom)
    {
        var tiles = MapTile.Covering(north, west, south, east);

        Assert.All(tiles, t => Assert.Equal(zoom, t.Zoom));
        Assert.InRange(tiles.Count, 1, MapTile.Most);
        Assert.Contains(MapTile.Of(zoom, north, west), tiles);
        Assert.Contains(MapTile.Of(zoom, south, east), tiles);
    }

    [Fact]
    public void On_the_outlines_a_tile_lies_where_its_places_do_and_all_of_them_cover_the_picture()
    {
        var outlines = Outlines.Read(
            """{"features":[{"geometry":{"type":"Polygon","coordinates":[[[106.68,10.76],[106.72,10.76],[106.72,10.78],[106.68,10.78],[106.68,10.76]]]}}]}"""
        )!;

        var tiles = outlines.Tiles().ToList();

        var (tile, from, to) = tiles.Single(t => t.Tile == MapTile.Of(15, 10.7725, 106.698));
        var spot = outlines.At(10.7725, 106.698)!.Value;
        Assert.InRange(spot.X, from.X, to.X);
        Assert.InRange(spot.Y, from.Y, to.Y);
        Assert.Equal(1, (to.X - from.X) / (to.Y - from.Y), 3);
        Assert.True(tiles.Min(t => t.From.X) <= 0 && tiles.Min(t => t.From.Y) <= 0);
        Assert.True(tiles.Max(t => t.To.X) >= Outlines.Width && tiles.Max(t => t.To.Y) >= outlines.Height);
        Assert.Equal(15, tile.Zoom);
    }
}
