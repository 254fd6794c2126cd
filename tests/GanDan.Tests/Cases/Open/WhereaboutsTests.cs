using GanDan.Cases.Open;
using GanDan.Platform.Units;

namespace GanDan.Tests.Cases.Open;

public sealed class WhereaboutsTests
{
    // Sen, Đào east of it on a common border, and Xa, no ward of this office.
    private const string Drawn = """
        {"features":[
         {"properties":{"name":"Phường Sen"},"geometry":{"type":"Polygon","coordinates":[[[106.68,10.76],[106.70,10.76],[106.70,10.78],[106.68,10.78],[106.68,10.76]]]}},
         {"properties":{"code":"2"},"geometry":{"type":"Polygon","coordinates":[[[106.70,10.76],[106.72,10.76],[106.72,10.78],[106.70,10.78],[106.70,10.76]]]}},
         {"properties":{"name":"Phường Xa"},"geometry":{"type":"Polygon","coordinates":[[[106.72,10.76],[106.74,10.76],[106.74,10.78],[106.72,10.78],[106.72,10.76]]]}}]}
        """;

    private static readonly Unit Sen = Ward("1", "Phường Sen");
    private static readonly Unit Dao = Ward("2", "Phường Đào");

    [Fact]
    public void A_place_lies_in_the_ward_around_it_and_fits_no_other()
    {
        var found = Find(10.77, 106.71, Sen, Dao)!;

        Assert.Equal((true, false, false), (found.Fits("Phường Đào"), found.Fits("Phường Sen"), found.IsOutside));
        Assert.Equal("Phường Đào", found.Ward);
    }

    [Fact]
    public void On_the_border_and_as_near_to_it_as_a_phone_is_exact_it_may_be_either()
    {
        var (on, thirtyMetres, farther) = (
            Find(10.77, 106.70, Sen, Dao)!,
            Find(10.77, 106.70 + 30 / 109_240.0, Sen, Dao)!,
            Find(10.77, 106.70 + 60 / 109_240.0, Sen, Dao)!
        );

        Assert.Equal(["Phường Sen", "Phường Đào"], on.Wards);
        Assert.Equal(["Phường Đào", "Phường Sen"], thirtyMetres.Wards);
        Assert.Equal(["Phường Đào"], farther.Wards);
    }

    [Fact]
    public void Beyond_all_wards_is_outside_and_so_is_another_offices_ward()
    {
        Assert.True(Find(10.79, 106.69, Sen, Dao)!.IsOutside);
        Assert.True(Find(10.77, 106.73, Sen, Dao)!.IsOutside);
        Assert.True(Find(21.03, 105.85, Sen, Dao)!.IsOutside);
        // A phone on the edge is not sent away.
        Assert.False(Find(10.78 + 30 / 111_195.0, 106.69, Sen, Dao)!.IsOutside);
    }

    [Fact]
    public void What_lies_in_no_ward_the_map_knows_may_lie_in_one_it_lacks()
    {
        var found = Find(10.77, 106.73, Sen, Dao, Ward("3", "Phường Chưa Vẽ"))!;

        Assert.Equal((null, false), (found.Ward, found.IsOutside));
        Assert.True(found.Fits("Phường Chưa Vẽ"));
        Assert.True(Find(21.03, 105.85, Sen, Dao, Ward("3", "Phường Chưa Vẽ"))!.IsOutside);
    }

    [Fact]
    public void Without_a_map_nothing_is_said() => Assert.Null(Whereabouts.Of(null, [Sen, Dao], 10.77, 106.71));

    private static Whereabouts? Find(double latitude, double longitude, params Unit[] wards) =>
        Whereabouts.Of(Outlines.Read(Drawn), wards, latitude, longitude);

    private static Unit Ward(string code, string name) =>
        new()
        {
            Code = code,
            Name = name,
            SortKey = name,
            Kind = UnitKind.Ward,
            ValidFrom = new(2025, 7, 1),
        };
}
