using Microsoft.Playwright;

namespace GanDan.Browsing.Journeys;

/// <summary>Somebody pastes more than a report may hold: they are told how much is too much, and no word of it is cut off.</summary>
public sealed class LongWordsTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_pasted_beyond_the_limit_is_told_and_kept(bool script)
    {
        var words = string.Concat(Enumerable.Repeat("Đường ngập. ", 340));
        await using var screen = await browser.Sit(office, script: script);
        await screen.Open("/gui-phan-anh");

        await screen.Page.Locator("[name='Form.Words']").FillAsync(words);
        if (script)
            await Assertions.Expect(screen.Page.Locator("#Form_Words-h")).ToHaveTextAsync("Dài quá 80 ký tự");
        await screen.Press("Xem lại rồi gửi");

        await Assertions.Expect(screen.Page.Locator(".errbox")).ToContainTextAsync("4.000");
        Assert.Equal(words, await screen.Page.Locator("[name='Form.Words']").InputValueAsync());
    }
}
