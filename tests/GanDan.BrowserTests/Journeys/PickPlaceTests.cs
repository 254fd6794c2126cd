using Microsoft.Playwright;

namespace GanDan.Browsing.Journeys;

/// <summary>The place is chosen on the map as a browser sends a press on a picture, on a narrow screen and without script.</summary>
public sealed class PickPlaceTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>, IAsyncLifetime
{
    private const string Squares = """
        {"features":[
         {"properties":{"name":"Phường Sen"},"geometry":{"type":"Polygon","coordinates":[[[106.68,10.76],[106.70,10.76],[106.70,10.78],[106.68,10.78],[106.68,10.76]]]}},
         {"properties":{"name":"Phường Mai Trúc"},"geometry":{"type":"Polygon","coordinates":[[[106.70,10.76],[106.72,10.76],[106.72,10.78],[106.70,10.78],[106.70,10.76]]]}}]}
        """;

    public async ValueTask InitializeAsync()
    {
        _ = office.Services;
        await File.WriteAllTextAsync(Path.Combine(office.Storage.Folder, "ban-do.geojson"), Squares, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(320, 288)]
    [InlineData(390, 352)]
    [InlineData(1280, 560)]
    public async Task A_press_is_understood_on_every_width_without_script(int width, int size)
    {
        await using var screen = await browser.Sit(office, script: false);
        await screen.Width(width);
        await screen.Open("/gui-phan-anh");
        await screen.Fill("Kể ngắn gọn", "Cống bít ở chợ");
        await screen.Press("Chọn trên bản đồ");

        var map = screen.Page.Locator(".spotmap input:visible");
        var box = (await map.BoundingBoxAsync())!;
        await map.ClickAsync(
            new()
            {
                Position = new() { X = size * 0.75f, Y = size * 0.5f },
            }
        );
        await Assertions.Expect(screen.Page.Locator("main form [role=status]")).ToContainTextAsync("Điểm đang chọn ở Phường Mai Trúc.");
        await screen.Press("Dùng điểm này");

        Assert.Equal(size, (int)box.Width);
        Assert.Equal("Cống bít ở chợ", await screen.Field("Kể ngắn gọn").InputValueAsync());
        Assert.Equal("Phường Mai Trúc", await screen.Field("Phường").InputValueAsync());
        Assert.StartsWith("106", (await screen.Page.Locator("[name='Form.Longitude']").InputValueAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_has_no_barriers_before_and_after_a_point_is_chosen()
    {
        await using var screen = await browser.Sit(office);
        await screen.Open("/gui-phan-anh");
        await screen.Press("Chọn trên bản đồ");
        await screen.Arrive("Chọn chỗ trên bản đồ");
        var before = await screen.Everything(picture: "chon-cho");
        await screen.Width(1280);
        await screen.Field("Phường").SelectOptionAsync("Phường Sen");
        await screen.Press("Đến phường này");
        await Assertions.Expect(screen.Page.Locator("main form [role=status]")).ToContainTextAsync("Phường Sen");
        var after = await screen.Everything();
        await screen.Press("Dùng điểm này");
        await screen.Arrive("Gửi phản ánh, kiến nghị");

        Assert.Equal([], before);
        Assert.Equal([], after);
        Assert.Equal([], await screen.Everything());
    }
}
