using Microsoft.Playwright;
using SkiaSharp;

namespace GanDan.Browsing.Journeys;

/// <summary>Faces and plates on a photo are covered by dragging over them, by touching, by keys, and without script.</summary>
public sealed class CoverPhotoTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    [Fact]
    public async Task Dragging_over_the_photo_ticks_the_squares_and_can_be_undone()
    {
        await using var screen = await Opened();

        await Drag(screen, (1, 1), (3, 4));
        await Assertions.Expect(Said(screen)).ToHaveTextAsync("Đang che 12 ô.");
        Assert.Equal([11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34], await Ticked(screen));
        // From a covered square it uncovers.
        await Drag(screen, (3, 4), (2, 3));
        Assert.Equal([11, 12, 13, 14, 21, 22, 31, 32], await Ticked(screen));
        await screen.Page.Mouse.ClickAsync(0, 0);
        await screen.Page.Locator(".cover__grid label").Nth(99).ClickAsync();
        Assert.Equal(9, (await Ticked(screen)).Count);

        await screen.Press("Hoàn tác");
        await screen.Press("Hoàn tác");
        await Assertions.Expect(Said(screen)).ToHaveTextAsync("Đang che 12 ô.");
        await screen.Page.Locator(".cover__grid input").Nth(0).FocusAsync();
        await screen.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Said(screen)).ToHaveTextAsync("Đang che 0 ô.");
        await Assertions.Expect(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" })).ToBeDisabledAsync();
        Assert.Equal([], await screen.Everything(picture: "che-anh"));
    }

    [Fact]
    public async Task The_arrows_reach_every_square_and_what_is_let_out_is_black_there()
    {
        await using var screen = await Opened();
        await screen.Page.Locator(".cover__grid input").First.FocusAsync();

        foreach (var key in new[] { "Space", "Shift+ArrowRight", "Shift+ArrowDown", "ArrowLeft", "ArrowLeft", "Enter" })
            await screen.Page.Keyboard.PressAsync(key);
        Assert.Equal([0, 1, 11], await Ticked(screen));
        await screen.Press("Xem như mọi người thấy");
        Assert.Equal([], await screen.Everything(answered: true, picture: "che-anh-xem"));
        await screen.Press("Cho công khai bản đã che");

        await Assertions.Expect(screen.Page.Locator("body")).ToContainTextAsync("Đã cho công khai bản đã che 3 ô.");
    }

    [Fact]
    public async Task A_finger_drags_too_on_a_narrow_screen()
    {
        await using var screen = await Opened();
        await screen.Width(390);
        var devices = await screen.Page.Context.NewCDPSessionAsync(screen.Page);
        var (from, to) = (await Middle(screen, 0, 0), await Middle(screen, 1, 2));

        await Touch(devices, "touchStart", from);
        await Touch(devices, "touchMove", ((from.X + to.X) / 2, (from.Y + to.Y) / 2));
        await Touch(devices, "touchMove", to);
        await Touch(devices, "touchEnd", null);

        await Assertions.Expect(Said(screen)).ToHaveTextAsync("Đang che 6 ô.");
        Assert.Equal([0, 1, 2, 10, 11, 12], await Ticked(screen));
    }

    [Fact]
    public async Task Without_script_the_squares_are_boxes_and_the_buttons_that_would_do_nothing_are_not_there()
    {
        await using var screen = await Opened(script: false);

        await screen.Page.Locator(".cover__grid label").Nth(42).ClickAsync();
        await Assertions.Expect(screen.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ chọn hết" })).ToHaveCountAsync(0);
        await screen.Press("Cho công khai bản đã che");

        await Assertions.Expect(screen.Page.Locator("body")).ToContainTextAsync("Đã cho công khai bản đã che 1 ô.");
    }

    private async Task<Screen> Opened(bool script = true)
    {
        var id = await office.Report("Xe đỗ chắn lối đi", Jpeg());
        var screen = await browser.Sit(office, "chuyen-vien", script: script);
        await screen.Width(1280);
        await screen.Open($"/xu-ly/{id}/anh");
        return screen;
    }

    private static ILocator Said(Screen screen) => screen.Page.Locator("[data-cover-said]");

    private static async Task<IReadOnlyList<int>> Ticked(Screen screen) =>
        await screen.Page.EvaluateAsync<int[]>(
            "() => [...document.querySelectorAll('.cover__grid input:checked')].map(box => Number(box.value))"
        );

    private static async Task Drag(Screen screen, (int Row, int Column) from, (int Row, int Column) to)
    {
        var (start, end) = (await Middle(screen, from.Row, from.Column), await Middle(screen, to.Row, to.Column));
        await screen.Page.Mouse.MoveAsync(start.X, start.Y);
        await screen.Page.Mouse.DownAsync();
        await screen.Page.Mouse.MoveAsync(end.X, end.Y, new() { Steps = 4 });
        await screen.Page.Mouse.UpAsync();
    }

    private static async Task<(float X, float Y)> Middle(Screen screen, int row, int column)
    {
        var square = screen.Page.Locator(".cover__grid label").Nth(row * 10 + column);
        await square.ScrollIntoViewIfNeededAsync();
        var box = (await square.BoundingBoxAsync())!;
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    private static async Task Touch(ICDPSession devices, string type, (float X, float Y)? at) =>
        await devices.SendAsync(
            "Input.dispatchTouchEvent",
            new()
            {
                ["type"] = type,
                ["touchPoints"] = at is var (x, y)
                    ? new[]
                    {
                        new Dictionary<string, object> { ["x"] = x, ["y"] = y },
                    }
                    : [],
            }
        );

    private static byte[] Jpeg()
    {
        using var bitmap = new SKBitmap(600, 400);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return data.ToArray();
    }
}
