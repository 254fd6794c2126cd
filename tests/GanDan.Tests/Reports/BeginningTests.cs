using System.Globalization;
using GanDan.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Reports;

/// <summary>What can be chosen when a report is begun, and what the report is then called.</summary>
public abstract class BeginningTests(OfficeApp app)
{
    private const string Page = "/bao-cao/moi";

    [Fact]
    public async Task Terms_and_years_are_offered_and_a_term_covers_the_years_of_the_books()
    {
        await Term();

        var officer = await app.SignedIn("chuyen-vien").Open(Page);

        var offered = officer.Page.QuerySelectorAll("select[name='Form.Ky'] option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Equal("2025-2030", offered[0]);
        Assert.Contains("2026", offered);
        Assert.DoesNotContain("2026-2026", offered);
        Assert.Equal(offered.Distinct(StringComparer.Ordinal), offered);
    }

    [Theory]
    [InlineData("term", "2025-2030", "", "Báo cáo tổng kết nhiệm kỳ", "Kết quả công tác dân vận nhiệm kỳ 2025-2030")]
    [InlineData(
        "term",
        "2025-2030",
        "1/1/2019 - 30/6/2019",
        "Báo cáo kết quả công tác",
        "Kết quả công tác dân vận từ 1/1/2019 đến 30/6/2019"
    )]
    [InlineData("year", "2025-2030", "2019", "Báo cáo năm", "Kết quả công tác dân vận năm 2019")]
    public async Task A_report_is_called_after_what_its_period_is(string template, string chosen, string other, string title, string about)
    {
        await Term();
        var officer = await app.SignedIn("chuyen-vien").Open(Page);

        officer.Choose("Mẫu báo cáo", template is "term" ? "Báo cáo tổng kết nhiệm kỳ" : "Báo cáo năm");
        await officer.Choose("Kỳ", chosen).Fill("Kỳ khác", other).Press("Lập báo cáo");

        Assert.Contains(title, officer.Text, StringComparison.Ordinal);
        var id = Guid.Parse(officer.Path.Split('/')[2], CultureInfo.InvariantCulture);
        Assert.Equal(about, await app.Look(db => db.Reports.Where(r => r.Id == id).Select(r => r.Abstract).SingleAsync()));
    }

    [Fact]
    public async Task A_period_nobody_understands_is_told_at_the_field_where_it_was_typed()
    {
        var officer = await app.SignedIn("chuyen-vien").Open(Page);

        await officer.Fill("Kỳ khác", "mùa xuân").Press("Lập báo cáo");

        Assert.Contains(
            "Không hiểu kỳ “mùa xuân”",
            officer.Page.QuerySelector(".field:has([name='Form.Other'])")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("mùa xuân", officer.Page.QuerySelector("[name='Form.Other']")!.GetAttribute("value"));
    }

    private Task Term() =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<GanDan.Platform.Data.Db>();
            if (!db.Terms.Any(t => t.Code == "2025-2030"))
                db.Terms.Add(
                    new Term
                    {
                        Code = "2025-2030",
                        From = new(2025, 1, 1),
                        To = new(2030, 12, 31),
                    }
                );
            await db.SaveChangesAsync();
        });

    public sealed class OnSqlite(SqliteOffice app) : BeginningTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : BeginningTests(app), IClassFixture<PostgresOffice>;
}
