using GanDan.Figures;
using GanDan.Platform;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Figures;

/// <summary>A code means the unit of its day, with everything that went into it whole.</summary>
public abstract class ScopeTests(OfficeApp app)
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);

    [Fact]
    public async Task A_code_used_again_means_the_unit_of_the_periods_end()
    {
        var before = await Resolve(TestOffice.DaoThenMaiTruc, Before);
        var after = await Resolve(TestOffice.DaoThenMaiTruc, After);

        Assert.Equal(("Phường Đào", "Phường Mai Trúc"), (before.Name, after.Name));
        Assert.Equal((TestOffice.OldFrom, TestOffice.NewFrom), (before.ValidFrom, after.ValidFrom));
    }

    [Fact]
    public async Task A_code_with_a_date_means_the_unit_of_that_day()
    {
        var asked = await Resolve($"{TestOffice.DaoThenMaiTruc}@2020-01-01", After);

        Assert.Equal("Phường Đào", asked.Name);
    }

    [Fact]
    public async Task A_new_ward_covers_the_old_ones_that_went_into_it_whole()
    {
        var ward = await Resolve(TestOffice.DaoThenMaiTruc, After);

        Assert.Equal(["Phường Mai", "Phường Mai Trúc", "Phường Trúc"], await Names(ward));
    }

    [Fact]
    public async Task A_torn_ward_is_told_and_not_counted()
    {
        var sen = await Resolve(TestOffice.Sen, After);

        Assert.Equal(["Phường Đào"], sen.NotSeparable);
        Assert.Equal(["Phường Sen", "Phường Sen"], await Names(sen));
    }

    [Fact]
    public async Task An_old_ward_covers_itself_alone()
    {
        var dao = await Resolve(TestOffice.DaoThenMaiTruc, Before);

        Assert.Equal(["Phường Đào"], await Names(dao));
        Assert.Empty(dao.NotSeparable);
    }

    [Fact]
    public async Task A_district_covers_the_wards_of_its_own_time()
    {
        var district = await Resolve(TestOffice.District, Before);

        Assert.Equal(["Phường Mai", "Phường Sen", "Phường Trúc", "Phường Đào", "Quận Thử"], await Names(district));
    }

    [Theory]
    [InlineData("99007", "2026-01-01")]
    [InlineData("12345", "2025-01-01")]
    [InlineData("990@2025-07-01", "2025-01-01")]
    [InlineData("990@1/7/2025", "2025-01-01")]
    public async Task A_code_that_nobody_had_on_that_day_is_refused(string code, string end) =>
        await Assert.ThrowsAsync<RuleBroken>(() => Resolve(code, DateOnly.ParseExact(end, "yyyy-MM-dd", null)));

    private Task<UnitScope> Resolve(string code, DateOnly end) => app.Look(db => UnitScope.Resolve(db, code, end));

    private async Task<List<string>> Names(UnitScope scope) =>
        [
            .. (await app.Look(db => db.Units.Where(u => scope.Ids.Contains(u.Id)).Select(u => u.Name).ToListAsync())).Order(
                StringComparer.Ordinal
            ),
        ];

    public sealed class OnSqlite(SqliteOffice app) : ScopeTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ScopeTests(app), IClassFixture<PostgresOffice>;
}
