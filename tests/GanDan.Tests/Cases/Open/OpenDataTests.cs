using System.Text.Json;
using GanDan.Cases;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Open;

public abstract class OpenDataTests(OfficeApp app)
{
    [Fact]
    public async Task A_row_tells_the_case_and_nothing_finer()
    {
        var shown = await app.Tell("Đèn hẻm 5 tắt. Nhà tôi có người già đi lại khó khăn.", answer: "Đã thay.");
        var away = await app.Tell("Không cho lên bản đồ", onMap: false);

        var rows = Csv.Read((await app.Get("/du-lieu-mo/phan-anh.csv")).Text);
        using var json = JsonDocument.Parse((await app.Get("/du-lieu-mo/phan-anh.json")).Text);

        Assert.Equal(
            [
                shown.PublicNumber,
                "2026-11-23",
                "Phản ánh",
                "Đèn đường",
                TestOffice.Sen,
                "Phường Sen",
                "Đã trả lời",
                "2026-12-03",
                "2026-11-23",
                "có",
                "Đèn hẻm 5 tắt. Nhà tôi có người già đi lại khó khăn.",
                "10.773",
                "106.697",
            ],
            rows.Single(r => r[0] == shown.PublicNumber).Select(c => c)
        );
        Assert.Equal(["", "", ""], rows.Single(r => r[0] == away.PublicNumber)[9..].Where((_, i) => i is not 1));
        var entry = json.RootElement.EnumerateArray().Single(e => e.GetProperty("number").GetString() == shown.PublicNumber);
        Assert.True(entry.GetProperty("onTime").GetBoolean());
        Assert.Equal(10.773, entry.GetProperty("latitude").GetDouble());
        Assert.DoesNotContain("0903", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://vi.du\",\"bấm\")")]
    [InlineData("+84 gọi ngay")]
    [InlineData("-1+1 chỗ trống")]
    [InlineData("@SUM(A1:A9) lạ")]
    public async Task A_cell_that_looks_like_a_formula_is_harmless(string words)
    {
        var told = await app.Tell(words);

        var (_, csv, _) = await app.Get("/du-lieu-mo/phan-anh.csv");

        Assert.StartsWith("'" + words[0], Csv.Read(csv).Single(r => r[0] == told.PublicNumber)[10], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Small_counts_and_what_would_give_them_away_are_hidden()
    {
        var on = new DateOnly(2024, 5, 6);
        foreach (var (unit, many) in new[] { ("Phường Sen", 12), ("Phường Đào", 3), ("Phường Mai", 15) })
            for (var i = 0; i < many; i++)
                await app.Tell("Việc năm cũ", c => c.Topic = unit is "Phường Mai" ? "Cây xanh" : "Rác, vệ sinh", unit: unit, on: on);

        var rows = Csv.Read((await app.Get("/du-lieu-mo/tong-hop.csv?nam=2024")).Text);
        using var json = JsonDocument.Parse((await app.Get("/du-lieu-mo/tong-hop.json?nam=2024")).Text);

        Assert.Equal(["", "", "15"], new[] { "Phường Sen", "Phường Đào", "Phường Mai" }.Select(name => rows.Single(r => r[3] == name)[4]));
        Assert.Equal("có", rows.Single(r => r[3] == "Phường Đào")[5]);
        Assert.Equal(["15", "15"], rows.Where(r => r[1] == "loai").Select(r => r[4]));
        Assert.Equal(
            JsonValueKind.Null,
            json.RootElement.EnumerateArray().Single(e => e.GetProperty("name").GetString() == "Phường Đào").GetProperty("count").ValueKind
        );
    }

    [Fact]
    public async Task More_rows_than_one_reading_holds_are_all_there()
    {
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var unit = await db.Units.FirstAsync(u => u.Name == "Phường Sen" && u.ValidTo == null);
            for (var i = 0; i < 1003; i++)
                db.Cases.Add(
                    new()
                    {
                        PublicNumber = PublicNumber.New(),
                        ReceivedOn = new DateOnly(2023, 1, 2),
                        UnitId = unit.Id,
                        Summary = "Việc nhiều",
                        MaskedSummary = "Việc nhiều",
                        Publication = Publication.Published,
                    }
                );
            await db.SaveChangesAsync();
        });

        var rows = Csv.Read((await app.Get("/du-lieu-mo/phan-anh.csv")).Text).Where(r => r[10] == "Việc nhiều").ToList();
        var list = await app.Visitor().Open("/phan-anh");

        Assert.Equal(1003, rows.Select(r => r[0]).Distinct().Count());
        Assert.Contains("1.000+ phản ánh", list.Text, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteOffice app) : OpenDataTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : OpenDataTests(app), IClassFixture<PostgresOffice>;
}
