using GanDan.Cases;

namespace GanDan.Tests.Cases.Open;

public abstract class MapTests(OfficeApp app)
{
    private const string Squares = """
        {"type":"FeatureCollection","features":[
         {"type":"Feature","properties":{"code":"99001"},"geometry":{"type":"Polygon","coordinates":[[[106.68,10.76],[106.70,10.76],[106.70,10.78],[106.68,10.78],[106.68,10.76]]]}},
         {"type":"Feature","properties":{"name":"phuong mai truc"},"geometry":{"type":"MultiPolygon","coordinates":[[[[106.70,10.76],[106.72,10.76],[106.72,10.78],[106.70,10.78],[106.70,10.76]]]]}}]}
        """;

    private string File => Path.Combine(app.Storage.Folder, "ban-do.geojson");

    [Fact]
    public async Task Without_outlines_every_ward_is_a_tile_and_a_line_of_the_table()
    {
        System.IO.File.Delete(File);
        await app.Tell("Một việc ở Sen");

        var visitor = await app.Visitor().Open("/ban-do");

        Assert.Equal(2, visitor.Page.QuerySelectorAll(".map a rect").Length);
        Assert.Equal(["Phường Mai Trúc", "Phường Sen"], visitor.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent));
        Assert.Equal("<10", Row(visitor, "Phường Sen"));
        await visitor.Follow("Phường Sen");
        Assert.Contains("Một việc ở Sen", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_outlines_places_close_together_are_one_circle_that_opens_them()
    {
        await System.IO.File.WriteAllTextAsync(File, Squares, TestContext.Current.CancellationToken);
        var alone = await app.Tell("Cây đổ một mình", c => (c.Latitude, c.Longitude) = (10.7655, 106.7155), unit: "Phường Mai Trúc");
        await app.Tell("Chụm một", c => (c.Latitude, c.Longitude) = (10.7701, 106.6901));
        await app.Tell("Chụm hai", c => (c.Latitude, c.Longitude) = (10.7702, 106.6902));
        await app.Tell("Không cho hiện", c => (c.Latitude, c.Longitude) = (10.7703, 106.6903), onMap: false);

        var visitor = await app.Visitor().Open("/ban-do");

        Assert.Equal(2, visitor.Page.QuerySelectorAll(".map path.ward").Length);
        Assert.Equal(
            "Cây đổ một mình",
            visitor.Page.QuerySelector($".map a.pin[href='/phan-anh/{alone.PublicNumber}']")?.GetAttribute("aria-label")
        );
        var together = visitor
            .Page.QuerySelectorAll(".map a.pin")
            .Single(a => a.GetAttribute("href")!.Contains("vung=10770,106690", StringComparison.Ordinal));
        Assert.Equal("2", together.TextContent);
        // A decimal comma would be a list of places, one for each letter.
        Assert.All(
            visitor
                .Page.QuerySelectorAll(".map text, .map circle")
                .SelectMany(e => e.Attributes)
                .Where(a => a.Name is "x" or "y" or "cx" or "cy"),
            a => Assert.DoesNotContain(",", a.Value, StringComparison.Ordinal)
        );
        await visitor.Open(together.GetAttribute("href")!);
        Assert.Contains("Chụm một", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Không cho hiện", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cây đổ", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_leaves_the_tiles()
    {
        await System.IO.File.WriteAllTextAsync(File, "{\"features\": [", TestContext.Current.CancellationToken);
        await app.Tell("Việc bất kỳ", c => c.Publication = Publication.Hidden);

        var visitor = await app.Visitor().Open("/ban-do");

        Assert.Equal(2, visitor.Page.QuerySelectorAll(".map a rect").Length);
    }

    private static string Row(Visitor visitor, string ward) =>
        visitor
            .Page.QuerySelectorAll("tbody tr")
            .Single(tr => tr.QuerySelector("th")!.TextContent == ward)
            .QuerySelector("td")!
            .TextContent;

    public sealed class OnSqlite(SqliteOffice app) : MapTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : MapTests(app), IClassFixture<PostgresOffice>;
}
