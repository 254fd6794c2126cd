namespace GanDan.Browsing.Journeys;

/// <summary>The second factor of a person who comes for the first time, with an app that counts as RFC 6238 says.</summary>
public sealed class OneTimeCodeTests(Browser browser, RealOffice office) : IClassFixture<RealOffice>
{
    [Fact]
    public async Task The_first_sign_in_asks_for_a_code_and_so_does_every_other()
    {
        await using var screen = await browser.Sit(office);

        await RealOffice.SignIn(screen, "chuyen-vien");
        await screen.Open("/tinh-hinh");
        await screen.Arrive("Xác thực hai lớp");
        var key = (await screen.Page.Locator("li .code").First.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await screen.Fill("Mã 6 chữ số", "12");
        await screen.Press("Dùng ứng dụng này");
        var refused = await screen.Said(screen.Field("Mã 6 chữ số"));
        await screen.Fill("Mã 6 chữ số", OneTimeCode.Of(key, TimeProvider.System.GetUtcNow()));
        await screen.Press("Dùng ứng dụng này");
        // Reading waits for the page to arrive; counting does not.
        var spare = await screen.Page.Locator("li.code").First.InnerTextAsync();
        var codes = await screen.Page.Locator("li.code").CountAsync();
        await screen.Follow("Đã cất mã, vào làm việc");
        await screen.Arrive("Tình hình");
        await screen.Page.Context.ClearCookiesAsync();
        await RealOffice.SignIn(screen, "chuyen-vien");
        await screen.Arrive("Xác thực hai lớp");
        await screen.Fill("Mã xác thực", spare);
        await screen.Press("Tiếp tục");
        await screen.Arrive("Tình hình");

        Assert.Contains("Mã chưa đúng", refused, StringComparison.Ordinal);
        Assert.Equal(10, codes);
        Assert.Equal([], screen.Troubles());
    }
}
