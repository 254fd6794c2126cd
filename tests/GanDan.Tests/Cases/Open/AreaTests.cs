using GanDan.Cases.Open;

namespace GanDan.Tests.Cases.Open;

public sealed class AreaTests
{
    // Two kilometres wide, with a pond of its own neighbour in the middle.
    private static readonly Area Square = new([Ring((106.60, 10.60), (106.62, 10.60), (106.62, 10.62), (106.60, 10.62))]);

    private static readonly Area WithHole = new([
        Ring((106.60, 10.60), (106.62, 10.60), (106.62, 10.62), (106.60, 10.62)),
        Ring((106.607, 10.607), (106.613, 10.607), (106.613, 10.613), (106.607, 10.613)),
    ]);

    [Theory]
    [InlineData(10.61, 106.61, true)]
    [InlineData(10.6000001, 106.6000001, true)]
    [InlineData(10.59, 106.61, false)]
    [InlineData(10.63, 106.61, false)]
    [InlineData(10.61, 106.59, false)]
    [InlineData(10.61, 106.63, false)]
    public void Within_is_within_and_beside_it_on_each_side_is_not(double latitude, double longitude, bool within) =>
        Assert.Equal(within, Square.MetresFrom(latitude, longitude) == 0);

    [Theory]
    [InlineData(10.60, 106.61)]
    [InlineData(10.62, 106.61)]
    [InlineData(10.61, 106.60)]
    [InlineData(10.61, 106.62)]
    public void The_border_belongs_to_it(double latitude, double longitude) => Assert.Equal(0, Square.MetresFrom(latitude, longitude));

    [Theory]
    [InlineData(10.60, 106.60)]
    [InlineData(10.60, 106.62)]
    [InlineData(10.62, 106.62)]
    [InlineData(10.62, 106.60)]
    public void So_does_each_corner(double latitude, double longitude) => Assert.Equal(0, Square.MetresFrom(latitude, longitude));

    [Theory]
    [InlineData(10.60)]
    [InlineData(10.62)]
    public void A_ray_along_a_side_meets_nothing(double latitude) => Assert.InRange(Square.MetresFrom(latitude, 106.59), 1000, 1100);

    [Fact]
    public void A_ray_through_a_corner_counts_it_once_where_it_passes_and_not_at_all_where_it_only_touches()
    {
        // Standing on its point, with a notch from above that ends at the height of the side corners.
        var notched = new Area([
            Ring((106.60, 10.61), (106.61, 10.60), (106.62, 10.61), (106.615, 10.62), (106.61, 10.61), (106.605, 10.62)),
        ]);

        Assert.Equal(0, notched.MetresFrom(10.61, 106.605));
        Assert.Equal(0, notched.MetresFrom(10.61, 106.615));
        Assert.True(notched.MetresFrom(10.61, 106.59) > 1000);
        Assert.True(notched.MetresFrom(10.60, 106.60) > 500);
        Assert.True(notched.MetresFrom(10.62, 106.60) > 300);
        Assert.True(notched.MetresFrom(10.6199, 106.61) > 300);
    }

    [Theory]
    [InlineData(10.61, 106.61, false)]
    [InlineData(10.607, 106.61, true)]
    [InlineData(10.613, 106.613, true)]
    [InlineData(10.605, 106.61, true)]
    public void A_hole_is_no_land_of_its_own_and_its_edge_is(double latitude, double longitude, bool within) =>
        Assert.Equal(within, WithHole.MetresFrom(latitude, longitude) == 0);

    [Fact]
    public void An_island_in_the_hole_is_land_again_whichever_way_round_it_is_written()
    {
        (double, double)[] island = [(106.609, 10.609), (106.611, 10.609), (106.611, 10.611), (106.609, 10.611)];
        Spot[][] around =
        [
            Ring((106.60, 10.60), (106.62, 10.60), (106.62, 10.62), (106.60, 10.62)),
            Ring((106.607, 10.607), (106.613, 10.607), (106.613, 10.613), (106.607, 10.613)),
        ];

        Assert.Equal(0, new Area([.. around, Ring(island)]).MetresFrom(10.61, 106.61));
        Assert.Equal(0, new Area([.. around, Ring([.. island.Reverse()])]).MetresFrom(10.61, 106.61));
    }

    [Fact]
    public void A_ring_left_open_is_closed()
    {
        var open = new Area([
            [new(106.60, 10.60), new(106.62, 10.60), new(106.62, 10.62), new(106.60, 10.62)],
        ]);

        Assert.Equal(0, open.MetresFrom(10.61, 106.601));
        Assert.Equal(0, open.MetresFrom(10.61, 106.60));
        Assert.True(open.MetresFrom(10.61, 106.599) > 0);
    }

    [Fact]
    public void Outside_the_distance_is_in_metres()
    {
        // A hundred metres north, and as many east of the eastern side: a degree east is shorter.
        Assert.InRange(Square.MetresFrom(10.62 + 100 / 111_195.0, 106.61), 99, 101);
        Assert.InRange(Square.MetresFrom(10.61, 106.62 + 100 / (111_195 * Math.Cos(10.61 * Math.PI / 180))), 99, 101);
        Assert.Equal(double.PositiveInfinity, new Area([]).MetresFrom(10.61, 106.61));
    }

    [Fact]
    public void What_is_near_is_never_called_far()
    {
        Assert.True(Square.IsNear(10.62 + 49 / 111_195.0, 106.61, 50));
        Assert.False(Square.IsNear(10.62 + 60 / 111_195.0, 106.61, 50));
        Assert.True(Square.IsNear(10.61, 106.60 - 49 / 109_300.0, 50));
        Assert.False(Square.IsNear(10.61, 106.60 - 60 / 109_300.0, 50));
        Assert.False(new Area([]).IsNear(10.61, 106.61, 50));
    }

    private static Spot[] Ring(params (double Longitude, double Latitude)[] corners) =>
        [.. corners.Append(corners[0]).Select(c => new Spot(c.Longitude, c.Latitude))];
}
