using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace GanDan.Browsing.Journeys;

/// <summary>The network goes while an officer types for somebody: nothing is lost, and nothing comes twice.</summary>
public sealed class OfflineDraftsTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    [Fact]
    public async Task Two_forms_kept_without_a_network_are_two_cases_once_it_is_back()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await screen.Page.Context.SetOfflineAsync(true);

        await Keep(screen, "Ngập ở đầu hẻm 11");
        await Keep(screen, "Mất nắp cống hẻm 12");

        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(2);
        await Assertions.Expect(screen.Page.Locator("[data-queue-text]")).ToContainTextAsync("2 phiếu đang chờ");
        Assert.Equal([], await screen.Barriers());

        await screen.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(screen.Page.Locator("[data-queue-text]")).ToHaveTextAsync("Đã gửi 2 phiếu chờ.");
        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(0);
        await Assertions.Expect(screen.Page.Locator("[data-queue-sent] li")).ToHaveCountAsync(2);
        Assert.Equal([], await screen.Barriers());
        Assert.Equal(1, await Count("Ngập ở đầu hẻm 11"));
        Assert.Equal(1, await Count("Mất nắp cống hẻm 12"));
        await screen.Open("/xu-ly/nhap-ho");
        await Assertions.Expect(screen.Page.Locator("[data-queue]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task They_are_listed_and_sent_in_the_order_in_which_they_were_typed()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        await screen.Page.Context.SetOfflineAsync(true);
        string[] typed = [.. Enumerable.Range(1, 4).Select(i => $"Việc thứ {i} của buổi sáng")];

        foreach (var words in typed)
            await Keep(screen, words);

        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToContainTextAsync(typed);
        await screen.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(screen.Page.Locator("[data-queue-sent] li")).ToContainTextAsync(typed);
    }

    [Fact]
    public async Task A_form_whose_answer_was_lost_is_sent_again_and_is_one_case()
    {
        await using var screen = await browser.Sit(office, "tiep-nhan");
        await screen.Open("/xu-ly/nhap-ho");
        var arrived = 0;
        await screen.Page.RouteAsync(
            "**/xu-ly/nhap-ho",
            async route =>
            {
                if (route.Request.Method is not "POST" || Interlocked.Increment(ref arrived) > 1)
                {
                    await route.ContinueAsync();
                    return;
                }
                // It arrives, and its answer does not.
                await route.FetchAsync();
                await route.AbortAsync();
            }
        );
        await screen.Page.Context.SetOfflineAsync(true);
        await Keep(screen, "Cây đổ ngang hẻm 13");

        await screen.Page.Context.SetOfflineAsync(false);
        await Until(() => Count("Cây đổ ngang hẻm 13"), 1);
        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(1);
        await screen.Page.Context.SetOfflineAsync(true);
        await screen.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(0);
        Assert.Equal(2, arrived);
        Assert.Equal(1, await Count("Cây đổ ngang hẻm 13"));
    }

    private static async Task Keep(Screen screen, string words)
    {
        var before = await screen.Page.Locator("[data-queue-list] li").CountAsync();
        await screen.Page.Locator("[name='Form.Words']").FillAsync(words);
        await screen.Press("Ghi nhận");
        await Assertions.Expect(screen.Page.Locator("[data-queue-list] li")).ToHaveCountAsync(before + 1);
    }

    private Task<int> Count(string words) => office.Look(db => db.Cases.CountAsync(c => c.Summary == words));

    private static async Task Until(Func<Task<int>> count, int expected)
    {
        for (var i = 0; i < 50 && await count() != expected; i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(expected, await count());
    }
}
