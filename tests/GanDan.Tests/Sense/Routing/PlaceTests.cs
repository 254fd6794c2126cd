using GanDan.Sense.Routing;

namespace GanDan.Tests.Sense.Routing;

public sealed class PlaceTests
{
    [Theory]
    [InlineData(0, 0, 0, 1, 111_195)]
    [InlineData(0, 0, 90, 0, 10_007_557)]
    [InlineData(10, 179.5, 10, -179.5, 109_505)]
    [InlineData(21.0285, 105.8542, 10.7769, 106.7009, 1_143_500)]
    [InlineData(10.7, 106.6, 10.7, 106.6, 0)]
    public void Distances_are_those_of_the_sphere(double north1, double east1, double north2, double east2, double metres) =>
        Assert.InRange(Place.Metres((north1, east1), (north2, east2)), metres * 0.9995, (metres * 1.0005) + 0.001);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(20, 1)]
    [InlineData(162.5, 0.5)]
    [InlineData(300, 0)]
    [InlineData(5000, 0)]
    public void Nearness_falls_evenly_between_the_two_limits(double metres, double nearness)
    {
        var there = new Place((10 + (metres / 111_195.08), 106));

        Assert.Equal(nearness, new Place((10, 106)).Nearness(there)!.Value, 3);
    }

    [Theory]
    [InlineData("Tân Định", "215 Trần Quang Khải", "tan dinh", "215 tran quang khai", Place.SameStreet)]
    [InlineData("Tân Định", "215 Trần Quang Khải", "Tân Định", "12 Đặng Dung", Place.OtherStreet)]
    [InlineData("Phường Bờ Kênh", "hẻm 38", "Phường Bờ Kênh", "hẻm 38 Bờ Kênh", Place.SameStreet)]
    [InlineData("Phường Bờ Kênh", "đầu hẻm 38, cạnh chợ", "Phường Bờ Kênh", "Hem 38 Bo Kenh", Place.SameStreet)]
    [InlineData("Phường Bờ Kênh", "hẻm 38", "Phường Bờ Kênh", "hẻm 48 Bờ Kênh", Place.OtherStreet)]
    [InlineData("Phường Bờ Kênh", "hẻm 3", "Phường Bờ Kênh", "số 3 hẻm 5", Place.OtherStreet)]
    [InlineData("Phường Bờ Kênh", "hẻm", "Phường Bờ Kênh", "hẻm 38 Bờ Kênh", Place.OtherStreet)]
    [InlineData("Tân Định", "Lê Lợi", "Bến Thành", "Lê Lợi", 0.0)]
    [InlineData("Tân Định", null, "Tân Định", "Lê Lợi", null)]
    [InlineData(null, "Lê Lợi", "Tân Định", "Lê Lợi", null)]
    [InlineData(" ", "Lê Lợi", " ", "Lê Lợi", null)]
    public void Without_points_ward_and_street_decide(
        string? ward,
        string? street,
        string? otherWard,
        string? otherStreet,
        double? nearness
    ) => Assert.Equal(nearness, new Place(null, ward, street).Nearness(new(null, otherWard, otherStreet)));
}
