using GanDan.Tests;
using Microsoft.Playwright;

namespace GanDan.Browsing.Journeys;

/// <summary>The inbox by its keys alone: each does what the list of keys says.</summary>
public sealed class InboxKeysTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    [Fact]
    public async Task A_goes_to_the_field_of_whom_to_give_to_with_the_row_one_stands_at()
    {
        await Reported("Cột đèn số 41 nghiêng", "Cột đèn số 42 nghiêng");
        await using var screen = await Inbox();

        await Keys(screen, "j", "a");

        await Assertions.Expect(screen.Page.Locator("#giao")).ToBeFocusedAsync();
        await Assertions.Expect(screen.Page.Locator("#giao")).ToHaveValueAsync("");
        await Assertions.Expect(screen.Page.Locator(".box:checked")).ToHaveCountAsync(1);
        Assert.Equal([], await screen.Barriers());
        // Letters are words there, and Enter gives.
        await screen.Page.Keyboard.TypeAsync("Tổ Hạ tầng jk");
        await screen.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(screen.Page.Locator(".toast, main")).ToContainTextAsync(["Đã giao 1 việc cho Tổ Hạ tầng jk."]);
        await Keys(screen, "z");
        await Assertions.Expect(screen.Page.Locator("body")).ToContainTextAsync("Đã hoàn tác");
    }

    [Fact]
    public async Task Without_a_row_the_bar_says_what_is_missing_and_nothing_is_sent()
    {
        await Reported("Cột đèn số 43 nghiêng");
        await using var screen = await Inbox();

        await Keys(screen, "a");

        await Assertions.Expect(screen.Page.Locator(".bulk b")).ToContainTextAsync("Chưa chọn việc nào");
        Assert.Equal("/xu-ly", screen.Where);
        Assert.Equal([], await screen.Barriers());
        await Keys(screen, "j", "x");
        await Assertions.Expect(screen.Page.Locator(".bulk b")).ToHaveTextAsync("Đã chọn 1");
    }

    [Fact]
    public async Task Shift_X_chooses_all_rows_from_the_one_chosen_before()
    {
        await Reported("Nắp cống 44 kêu", "Nắp cống 45 kêu", "Nắp cống 46 kêu");
        await using var screen = await Inbox();

        await Keys(screen, "j", "x", "j", "j", "Shift+X");
        await Assertions.Expect(screen.Page.Locator(".bulk b")).ToHaveTextAsync("Đã chọn 3");
        await Keys(screen, "x");

        await Assertions.Expect(screen.Page.Locator(".bulk b")).ToHaveTextAsync("Đã chọn 2");
    }

    [Fact]
    public async Task On_the_page_of_a_case_a_key_opens_the_drawer_and_stands_in_its_first_field()
    {
        var id = (await Reported("Nắp cống 47 kêu"))[0];
        await using var screen = await browser.Sit(office, "chuyen-vien");
        await screen.Open($"/xu-ly/{id}");

        await Keys(screen, "e");
        await Assertions.Expect(screen.Page.Locator("[name='End.Move']")).ToBeFocusedAsync();
        await screen.Open($"/xu-ly/{id}");
        await Keys(screen, "n");
        await Assertions.Expect(screen.Page.Locator("[name='InternalNote']")).ToBeFocusedAsync();
        await screen.Page.Keyboard.TypeAsync("Đã gọi tổ");
        await screen.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(screen.Page.Locator("main")).ToContainTextAsync("Đã ghi chú nội bộ.");
    }

    [Theory]
    [InlineData("Control+Enter")]
    [InlineData("Enter")]
    public async Task Sending_the_sorting_by_a_key_sorts_and_does_not_open_the_map(string key)
    {
        var id = (await Reported($"Nắp cống 49 kêu, {key}"))[0];
        await MadeUpMap.Draw(office);
        await using var screen = await browser.Sit(office, "chuyen-vien");
        await screen.Open($"/xu-ly/{id}");
        Assert.Equal(1, await screen.Page.Locator("#ban-do").CountAsync());

        await screen.Page.FillAsync("[name='Sort.HandledBy']", "Tổ Hạ tầng");
        await screen.Page.Locator("[name='Sort.Place']").FocusAsync();
        await Keys(screen, key);

        await Assertions.Expect(screen.Page.Locator("main")).ToContainTextAsync("Đã phân loại và giao việc.");
        MadeUpMap.Remove(office);
    }

    [Fact]
    public async Task G_and_a_letter_go_to_a_page_of_the_menu_and_a_letter_alone_does_not()
    {
        await using var screen = await Inbox();

        await Keys(screen, "s", "b");
        Assert.Equal("/xu-ly", screen.Where);
        foreach (var (letter, page) in new[] { ("s", "/tinh-hinh"), ("d", "/mo-hinh"), ("b", "/bao-cao"), ("i", "/xu-ly") })
        {
            await Keys(screen, "g", letter);
            await screen.Page.WaitForURLAsync(url => url.EndsWith(page, StringComparison.Ordinal));
            await Assertions.Expect(screen.Page.Locator("h1")).ToBeVisibleAsync();
        }
        await Keys(screen, "?");
        await Assertions.Expect(screen.Page.Locator("#phim")).ToContainTextAsync("G rồi B");
        Assert.Equal([], await screen.Barriers());
    }

    private async Task<IReadOnlyList<Guid>> Reported(params IReadOnlyList<string> words)
    {
        var made = new List<Guid>();
        foreach (var one in words)
            made.Add(await office.Report(one));
        return made;
    }

    private async Task<Screen> Inbox()
    {
        var screen = await browser.Sit(office, "chuyen-vien");
        await screen.Width(1280);
        await screen.Open("/xu-ly");
        return screen;
    }

    private static async Task Keys(Screen screen, params IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
            await screen.Page.Keyboard.PressAsync(key);
    }
}
