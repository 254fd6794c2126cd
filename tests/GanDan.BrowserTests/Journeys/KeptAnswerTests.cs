using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GanDan.Browsing.Journeys;

/// <summary>An answer keeps itself while it is typed.</summary>
public sealed partial class KeptAnswerTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    [Fact]
    public async Task What_was_typed_is_kept_after_a_moment_and_is_there_again_with_its_time_shown()
    {
        await using var screen = await Writing("Đèn hẻm 21 tắt");
        await Reply(screen).FillAsync("Đã thay bóng lúc 8 giờ.");

        await Assertions.Expect(Line(screen)).ToHaveTextAsync(Kept(), new() { Timeout = 20_000 });
        Assert.Equal([], await screen.Everything(answered: true));
        await screen.Page.ReloadAsync();

        await Assertions.Expect(Reply(screen)).ToHaveValueAsync("Đã thay bóng lúc 8 giờ.");
        await Reply(screen).FillAsync("Đã thay bóng lúc 9 giờ.");
        await Assertions.Expect(Line(screen)).ToHaveTextAsync(Kept(), new() { Timeout = 20_000 });
        await screen.Press("Lưu nháp");
        await Assertions.Expect(screen.Page.Locator("body")).ToContainTextAsync("Đã lưu bản nháp");
        Assert.Equal([], screen.Troubles());
    }

    [Fact]
    public async Task Without_a_network_it_says_so_and_keeps_the_words_once_it_is_back_though_an_answer_was_lost()
    {
        await using var screen = await Writing("Đèn hẻm 22 tắt");
        var lost = 0;
        await screen.Page.RouteAsync(
            "**/tra-loi?handler=Keep",
            async route =>
            {
                if (Interlocked.Increment(ref lost) > 1)
                {
                    await route.ContinueAsync();
                    return;
                }
                // It arrives, and its answer does not.
                await route.FetchAsync();
                await route.AbortAsync();
            }
        );

        await Reply(screen).FillAsync("Đang kiểm tra.");
        await Assertions.Expect(Line(screen)).ToContainTextAsync("mất kết nối", new() { Timeout = 20_000 });
        Assert.Equal([], await screen.Barriers());
        await Reply(screen).FillAsync("Đang kiểm tra, mai thay.");
        await screen.Page.Context.SetOfflineAsync(true);
        await screen.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(Line(screen)).ToHaveTextAsync(Kept(), new() { Timeout = 20_000 });
        await screen.Page.WaitForResponseAsync("**/tra-loi?handler=Keep", new() { Timeout = 20_000 });
        await screen.Page.ReloadAsync();
        await Assertions.Expect(Reply(screen)).ToHaveValueAsync("Đang kiểm tra, mai thay.");
    }

    private async Task<Screen> Writing(string words)
    {
        var id = await office.Report(words);
        var screen = await browser.Sit(office, "chuyen-vien");
        await screen.Open($"/xu-ly/{id}/tra-loi");
        return screen;
    }

    private static ILocator Reply(Screen screen) => screen.Page.GetByRole(AriaRole.Textbox, new() { Name = "Trả lời", Exact = true });

    private static ILocator Line(Screen screen) => screen.Page.Locator("[data-keep]");

    [GeneratedRegex(@"^Đã tự lưu lúc \d\d:\d\d\.$", RegexOptions.None, 1000)]
    private static partial Regex Kept();
}
