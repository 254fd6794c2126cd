using GanDan.Platform.Data;
using GanDan.Programme;
using GanDan.Training;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Situation;

/// <summary>A period that goes on: its numbers are those until today, and are compared with as many days of the one before.</summary>
public abstract class RunningPeriodTests(OfficeApp app)
{
    [Fact]
    public async Task What_runs_is_compared_with_as_many_days_of_what_came_before()
    {
        await Terms();
        await Hold("Hai năm đầu", 40, new(2022, 5, 6));
        await Hold("Năm cuối", 300, new(2024, 12, 6));
        await Hold("Kỳ này", 25, new(2025, 5, 6));

        var officer = await app.SignedIn("chuyen-vien").Open("/tinh-hinh?ky=2025-2028");

        Assert.Contains("↓ kém 15 so với cùng thời gian của kỳ 2022-2025 (40)", officer.Text, StringComparison.Ordinal);
        Assert.Contains("bằng cùng thời gian của kỳ 2022-2025", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Số liệu từ 25/3/2025 đến 23/11/2026.", officer.Text, StringComparison.Ordinal);
        await officer.Open("/tinh-hinh?ky=2022-2025");
        Assert.Contains("Số liệu từ 25/3/2022 đến 24/3/2025.", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cùng thời gian", officer.Text, StringComparison.Ordinal);

        await Hold("Sau ngày này năm ngoái", 90, new(2025, 12, 20));
        await Hold("Năm nay", 33, new(2026, 5, 6));
        await officer.Open("/tinh-hinh?ky=2026");
        Assert.Contains("↑ hơn 8 so với cùng thời gian của năm 2025 (25)", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_has_not_begun_is_not_offered()
    {
        await Terms();

        var officer = await app.SignedIn("chuyen-vien").Open("/tinh-hinh?ky=2025-2028");

        var offered = officer.Page.QuerySelectorAll("#ky option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains("2025-2028", offered);
        Assert.Contains("2026", offered);
        Assert.Equal([], offered.Intersect(["2027", "2028", "2028-2031"]));
    }

    private Task Terms() =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            foreach (var year in new[] { 2022, 2025, 2028 })
            {
                var code = $"{year}-{year + 3}";
                if (!db.Terms.Any(t => t.Code == code))
                    db.Terms.Add(
                        new Term
                        {
                            Code = code,
                            From = new(year, 3, 25),
                            To = new(year + 3, 3, 24),
                        }
                    );
            }
            await db.SaveChangesAsync();
        });

    private Task Hold(string name, int people, DateOnly on) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var held = new TrainingClass
            {
                Name = name,
                NameKey = name,
                HeldOn = on,
            };
            held.Invite(new Attendee(null, "Đoàn", null), people, attended: true, audience: null);
            db.Classes.Add(held);
            await db.SaveChangesAsync();
        });

    public sealed class OnSqlite(SqliteOffice app) : RunningPeriodTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RunningPeriodTests(app), IClassFixture<PostgresOffice>;
}
