using GanDan.Cases;
using GanDan.Cases.Open;
using GanDan.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

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
        // The number that is not told on the map is not told by the list behind it.
        Assert.Contains("<10 phản ánh", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector(".pager"));
    }

    [Fact]
    public async Task However_many_filters_are_typed_a_few_hundred_answers_are_kept()
    {
        await app.Do(async services =>
        {
            var (db, pins) = (services.GetRequiredService<Db>(), services.GetRequiredService<MapPins>());
            for (var i = 0; i < 230; i++)
                await pins.Read($"tim={i}", db.Cases.Where(c => c.PublicNumber == ""), new(2026, 11, 23));

            Assert.InRange(pins.Kept, 1, 200);
        });
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
            "Mới nhận: Cây đổ một mình",
            visitor.Page.QuerySelector($".map a.pin[href='/phan-anh/{alone.PublicNumber}']")?.GetAttribute("aria-label")
        );
        var together = visitor
            .Page.QuerySelectorAll(".map a.pin")
            .Single(a => a.GetAttribute("href")!.Contains("vung=10770,106690", StringComparison.Ordinal));
        Assert.Equal("<10", together.TextContent);
        Assert.Equal("<10 phản ánh ở gần nhau", together.GetAttribute("aria-label"));
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

    [Fact]
    public async Task A_pin_says_how_its_case_stands_and_filters_leave_the_others_out()
    {
        await System.IO.File.WriteAllTextAsync(File, Squares, TestContext.Current.CancellationToken);
        var late = await app.Tell(
            "Cống nghẹt quá hạn",
            c => (c.Topic, c.Latitude, c.DueOn) = ("Ngập, thoát nước", 10.7611, PublicBooks.Today.AddDays(-1))
        );
        var done = await app.Tell("Cống đã thông", c => (c.Topic, c.Latitude) = ("Ngập, thoát nước", 10.7751), answer: "Đã thông cống.");
        var old = await app.Tell("Cống cũ", c => (c.Topic, c.Latitude) = ("Ngập, thoát nước", 10.7651), on: PublicBooks.Today.AddDays(-31));

        var inWork = await app.Visitor().Open("/ban-do?loai=ngap-thoat-nuoc");
        var all = await app.Visitor().Open("/ban-do?loai=ngap-thoat-nuoc&tinh-trang=tat-ca&ngay=30");

        Assert.Equal("Quá hạn: Cống nghẹt quá hạn", Label(inWork, late));
        var english = await (await app.Visitor().Open("/ngon-ngu/en?ve=/ban-do")).Open("/ban-do?loai=ngap-thoat-nuoc");
        var pin = english.Page.QuerySelector($".pin[href$='{late.PublicNumber}']")!;
        Assert.Equal(("Cống nghẹt quá hạn", "vi"), (pin.GetAttribute("aria-label"), pin.GetAttribute("lang")));
        Assert.Equal("Overdue", Labels.Clean(english.Page.GetElementById(pin.GetAttribute("aria-describedby")!)!.TextContent));
        Assert.Null(Label(inWork, done));
        Assert.NotNull(Label(inWork, old));
        Assert.Equal("Đã trả lời: Cống đã thông", Label(all, done));
        Assert.Null(Label(all, old));
        Assert.Contains("<10 phản ánh", all.Text, StringComparison.Ordinal);
        await all.Follow("Xem danh sách");
        Assert.Contains("Cống đã thông", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cống cũ", all.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_loads_a_map_is_told_which_wards_it_lacks_and_can_take_it_back()
    {
        System.IO.File.Delete(File);
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/ban-do");

        await admin
            .Attach(
                "Tệp bản đồ",
                "ban-do.geojson",
                System.Text.Encoding.UTF8.GetBytes(Squares.Replace("99001", "khac", StringComparison.Ordinal))
            )
            .Press("Nạp tệp");
        Assert.Contains("Vẽ được 1 trong 2 phường", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa thấy ranh giới của: Phường Sen", admin.Text, StringComparison.Ordinal);
        await admin.Attach("Tệp bản đồ", "ban-do.geojson", "{}"u8.ToArray()).Press("Nạp tệp");
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Equal(2, (await app.Visitor().Open("/ban-do")).Page.QuerySelectorAll(".map path.ward").Length);
        await admin.Open("/quan-tri/ban-do");
        await admin.Press("Bỏ bản đồ, dùng ô phường");

        Assert.Equal(2, (await app.Visitor().Open("/ban-do")).Page.QuerySelectorAll(".map a rect").Length);
    }

    private static string? Label(Visitor visitor, Case @case) =>
        visitor.Page.QuerySelector($".map a.pin[href='/phan-anh/{@case.PublicNumber}']")?.GetAttribute("aria-label");

    private static string Row(Visitor visitor, string ward) =>
        visitor
            .Page.QuerySelectorAll("tbody tr")
            .Single(tr => tr.QuerySelector("th")!.TextContent == ward)
            .QuerySelector("td")!
            .TextContent;

    public sealed class OnSqlite(SqliteOffice app) : MapTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : MapTests(app), IClassFixture<PostgresOffice>;
}
