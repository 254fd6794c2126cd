using System.Text.Encodings.Web;
using GanDan.Cases.Open;
using GanDan.Tests.Cases.Moderation;

namespace GanDan.Tests.Cases.Open;

/// <summary>Where a case lies, on its page at the desk.</summary>
public abstract class SpotTests(OfficeApp app)
{
    private const string Squares = """
        {"features":[
         {"properties":{"name":"Phường Sen"},"geometry":{"type":"Polygon","coordinates":[[[106.68,10.76],[106.70,10.76],[106.70,10.78],[106.68,10.78],[106.68,10.76]]]}},
         {"properties":{"name":"Phường Xa"},"geometry":{"type":"Polygon","coordinates":[[[106.90,10.76],[106.92,10.76],[106.92,10.78],[106.90,10.78],[106.90,10.76]]]}}]}
        """;

    [Fact]
    public async Task Whoever_handles_the_case_sees_its_place_and_others_do_not()
    {
        var map = Path.Combine(app.Storage.Folder, "ban-do.geojson");
        await File.WriteAllTextAsync(map, Squares, TestContext.Current.CancellationToken);
        try
        {
            var told = await app.Publish("Cống bít trước chợ Sen");

            var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
            var inspector = await (await app.SignedIn("giam-sat")).Open($"/xu-ly/{told.Id}");

            Assert.NotNull(officer.Page.QuerySelector("main .map svg .pin"));
            Assert.Contains("10.77349,106.69651", officer.Text, StringComparison.Ordinal);
            Assert.Null(inspector.Page.QuerySelector("main .map"));
            Assert.DoesNotContain("10.77349", inspector.Text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(map);
        }
    }

    [Fact]
    public void Only_what_shows_in_the_cut_is_drawn_and_a_place_beyond_it_not_at_all()
    {
        var outlines = Outlines.Read(Squares);

        var near = SpotPicture.Draw(outlines, 10.7735, 106.6965, PinLook.Late, "Ở đây", HtmlEncoder.Default)!.ToString()!;

        Assert.Equal(2, near.Split("<path class=\"ward\"").Length);
        Assert.Contains("pin--late", near, StringComparison.Ordinal);
        Assert.Null(SpotPicture.Draw(outlines, 21.03, 105.85, PinLook.New, "Xa", HtmlEncoder.Default));
        Assert.Null(SpotPicture.Draw(null, 10.7735, 106.6965, PinLook.New, "Chưa có", HtmlEncoder.Default));
    }

    public sealed class OnSqlite(SqliteOffice app) : SpotTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SpotTests(app), IClassFixture<PostgresOffice>;
}
