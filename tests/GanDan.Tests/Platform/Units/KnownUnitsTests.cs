using GanDan.Platform;

namespace GanDan.Tests.Platform.Units;

public sealed class KnownUnitsTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Theory]
    [InlineData("sen", 2019, "Phường Sen")]
    [InlineData("P. Trúc", 2019, "Phường Trúc")]
    [InlineData("99004", 2019, "Phường Đào")]
    [InlineData("99004", 2026, "Phường Mai Trúc")]
    [InlineData("phuong mai truc", 2026, "Phường Mai Trúc")]
    public async Task A_unit_is_known_by_its_name_on_the_day(string typed, int year, string name)
    {
        var units = await app.Look(db => db.ReadUnits());

        Assert.Equal(name, units.Find(typed, new(year, 8, 1))?.Name);
    }

    [Fact]
    public async Task A_name_of_another_time_is_refused_at_the_field()
    {
        var units = await app.Look(db => db.ReadUnits());

        Assert.Equal("Unit", Assert.Throws<RuleBroken>(() => units.Require("Phường Mai Trúc", new(2019, 1, 1), "Unit")).Field);
    }

    [Fact]
    public async Task A_short_name_covers_the_units_that_went_into_it_whole()
    {
        var units = await app.Look(db => db.ReadUnits());

        Assert.Equal(
            ["Phường Mai", "Phường Mai Trúc", "Phường Trúc"],
            units.OfSlug("phuong-mai-truc").Select(units.Name).Order(StringComparer.Ordinal)
        );
    }
}
