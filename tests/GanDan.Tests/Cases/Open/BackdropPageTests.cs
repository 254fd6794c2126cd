namespace GanDan.Tests.Cases.Open;

public abstract class BackdropPageTests(OfficeApp app)
{
    private const string Square =
        """{"features":[{"properties":{"code":"99001"},"geometry":{"type":"Polygon","coordinates":[[[106.68,10.76],[106.72,10.76],[106.72,10.78],[106.68,10.78],[106.68,10.76]]]}}]}""";
    private const string Good = """{"tiles": "https://tiles.example.vn/{z}/{x}/{y}.png", "attribution": "Bản đồ của Sở <b>"}""";

    [Fact]
    public async Task Without_a_word_of_the_operator_no_page_asks_another_host()
    {
        await Arrange(null, Square);

        var visitor = await app.Visitor().Open("/ban-do");

        Assert.Empty(visitor.Page.QuerySelectorAll("image"));
        Assert.Null(visitor.Page.QuerySelector(".map--photo"));
        Assert.DoesNotContain("https:", Policy(visitor), StringComparison.Ordinal);
        Assert.DoesNotContain("Ảnh nền", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("link[href^='/backdrop.css']"));
    }

    [Fact]
    public async Task With_it_pictures_lie_under_the_wards_with_their_source_and_only_the_map_may_load_them()
    {
        await Arrange(Good, Square);

        var visitor = await app.Visitor().Open("/ban-do");
        var again = await app.Visitor().Open("/ban-do");

        var pictures = visitor.Page.QuerySelectorAll(".map--photo image").Select(i => i.GetAttribute("href")).ToList();
        Assert.InRange(pictures.Count, 1, 24);
        var (found, _, _) = await app.Get(visitor.Page.QuerySelector("link[href^='/backdrop.css']")!.GetAttribute("href")!);
        Assert.Equal(System.Net.HttpStatusCode.OK, found);
        Assert.Contains("https://tiles.example.vn/15/26095/15397.png", pictures);
        Assert.Equal("image", visitor.Page.QuerySelector(".map svg > g > *")!.LocalName);
        Assert.Contains("Ảnh nền: Bản đồ của Sở <b>", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data: https://tiles.example.vn;", Policy(visitor), StringComparison.Ordinal);
        Assert.Equal(Policy(visitor), Policy(again));
        Assert.DoesNotContain("tiles.example.vn", Policy(await app.Visitor().Open("/phan-anh")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_outlines_there_is_no_place_for_pictures()
    {
        await Arrange(Good, null);

        var visitor = await app.Visitor().Open("/ban-do");

        Assert.Empty(visitor.Page.QuerySelectorAll("image"));
        Assert.DoesNotContain("https:", Policy(visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_to_the_administrator_and_the_map_is_drawn_without()
    {
        await Arrange(Good.Replace("https", "http", StringComparison.Ordinal), Square);

        var visitor = await app.Visitor().Open("/ban-do");
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/ban-do");

        Assert.Single(visitor.Page.QuerySelectorAll(".map path.ward"));
        Assert.Empty(visitor.Page.QuerySelectorAll("image"));
        Assert.Contains("phải bắt đầu bằng https://", admin.Text, StringComparison.Ordinal);
    }

    private async Task Arrange(string? settings, string? outlines)
    {
        await Write("map.json", settings);
        await Write("ban-do.geojson", outlines);
        // A page is kept until something is committed.
        await app.Tell("Việc để trang được vẽ lại");
    }

    private async Task Write(string name, string? words)
    {
        var path = Path.Combine(app.Storage.Folder, name);
        if (words is null)
            File.Delete(path);
        else
            await File.WriteAllTextAsync(path, words, TestContext.Current.CancellationToken);
    }

    private static string Policy(Visitor visitor) => visitor.Answer!.Headers.GetValues("Content-Security-Policy").Single();

    public sealed class OnSqlite(SqliteOffice app) : BackdropPageTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : BackdropPageTests(app), IClassFixture<PostgresOffice>;
}
