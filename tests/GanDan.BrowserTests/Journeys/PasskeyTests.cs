namespace GanDan.Browsing.Journeys;

/// <summary>A passkey, with an authenticator that only pretends to be one.</summary>
public sealed class PasskeyTests(Browser browser, RealOffice office) : IClassFixture<RealOffice>
{
    [Fact]
    public async Task A_passkey_is_the_second_factor_and_later_the_whole_sign_in()
    {
        await using var screen = await browser.Sit(office, host: "localhost");
        await screen.HaveAuthenticator();

        await RealOffice.SignIn(screen, "lanh-dao");
        await screen.Arrive("Xác thực hai lớp");
        await screen.Press("Thêm khóa truy cập");
        await screen.Page.GetByText("Mã dự phòng").First.WaitForAsync();
        await screen.Follow("Đã cất mã, vào làm việc");
        await screen.Arrive("Tình hình");
        await screen.Page.Context.ClearCookiesAsync();
        await screen.Open("/dang-nhap");
        await screen.Press("Đăng nhập bằng khóa truy cập");
        await screen.Arrive("Tình hình");

        Assert.Equal([], screen.Troubles());
    }

    [Fact]
    public async Task An_address_in_digits_offers_no_passkey_and_says_why()
    {
        await using var screen = await browser.Sit(office, host: "127.0.0.1");
        await screen.HaveAuthenticator();

        await screen.Open("/dang-nhap");
        Assert.False(await screen.Page.GetByText("Đăng nhập bằng khóa truy cập").IsVisibleAsync());
        await RealOffice.SignIn(screen, "chuyen-vien");
        await screen.Arrive("Xác thực hai lớp");
        Assert.False(await screen.Page.GetByText("Thêm khóa truy cập").IsVisibleAsync());
        Assert.True(await screen.Page.GetByText("ở đây hãy dùng ứng dụng xác thực").IsVisibleAsync());
    }
}
