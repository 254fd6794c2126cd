using System.Globalization;
using GanDan.Cases.Open;

namespace GanDan.Tests.Cases.Open;

public sealed class WardNamesTests
{
    private const int Letters = 8;

    // Two wards side by side, each half of the picture.
    private static readonly Outlines Halves = Outlines.Read(
        $$"""{"features":[{{Square("1", 106.60, 106.62)}},{{Square("2", 106.62, 106.64)}}]}"""
    )!;

    private static Outline West => Halves.Wards[0];
    private static Outline East => Halves.Wards[1];

    [Fact]
    public void A_name_stands_in_the_middle_of_its_ward_when_nothing_else_does() => Assert.Equal([West.Middle, East.Middle], Place([]));

    [Fact]
    public void A_pin_there_moves_it_to_the_nearest_free_spot_of_the_ward()
    {
        var pin = Around(West.Middle, 16);

        var spots = Place([pin]);

        Assert.Equal(0, WardNames.BoxOf(spots[0], Letters).Shared(pin));
        Assert.Equal(0, West.Room.Lacking(WardNames.BoxOf(spots[0], Letters)));
        Assert.InRange(spots[0].DistanceTo(West.Middle), 1, 60);
        Assert.Equal(East.Middle, spots[1]);
    }

    [Fact]
    public void Names_stand_on_no_pin_and_on_no_other_name_however_many_pins_there_are()
    {
        // A row of pins through the middle of both wards.
        var pins = Enumerable.Range(0, 20).Select(i => Around(new(i * 30 + 15, West.Middle.Y), 16)).ToList();

        var boxes = Place(pins).Select(s => WardNames.BoxOf(s, Letters)).ToList();

        Assert.All(boxes, box => Assert.Equal(0, pins.Sum(box.Shared)));
        Assert.Equal(0, boxes[0].Shared(boxes[1]));
    }

    [Fact]
    public void A_ward_without_any_free_spot_still_has_its_name_within_it()
    {
        var spot = Place([West.Box, East.Box])[0];

        Assert.True(West.Box.Holds(spot));
    }

    [Fact]
    public void No_name_leaves_the_picture()
    {
        var spots = WardNames.Place([(West, 26), (East, 26)], [Around(West.Middle, 16), Around(East.Middle, 16)], Halves.Height);

        Assert.All(
            spots.Select(s => WardNames.BoxOf(s, 26)),
            box => Assert.True(box is { From: { X: >= 0, Y: >= 0 }, To.X: <= Outlines.Width } && box.To.Y <= Halves.Height)
        );
    }

    [Fact]
    public void There_is_no_room_in_a_hole_nor_beyond_the_border()
    {
        Spot[] outer = [new(0, 0), new(120, 0), new(120, 120), new(0, 120), new(0, 0)];
        Spot[] hole = [new(33, 33), new(87, 33), new(87, 87), new(33, 87), new(33, 33)];

        var room = new Room([outer, hole], new(60, 60));

        Assert.Equal(0, room.Lacking(new(new(2, 2), new(28, 118))));
        Assert.True(room.Lacking(new(new(40, 40), new(80, 80))) > 0);
        Assert.True(room.Lacking(new(new(100, 100), new(140, 110))) > 0);
    }

    private static IReadOnlyList<Spot> Place(IReadOnlyList<Box> pins) =>
        WardNames.Place([(West, Letters), (East, Letters)], pins, Halves.Height);

    private static Box Around(Spot spot, double half) => new(new(spot.X - half, spot.Y - half), new(spot.X + half, spot.Y + half));

    private static string Square(string code, double west, double east)
    {
        (double, double)[] corners = [(west, 10.60), (east, 10.60), (east, 10.62), (west, 10.62), (west, 10.60)];
        var points = corners.Select(c => string.Create(CultureInfo.InvariantCulture, $"[{c.Item1},{c.Item2}]"));
        return $$$"""{"properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(
            ',',
            points
        )}}}]]}}""";
    }
}
