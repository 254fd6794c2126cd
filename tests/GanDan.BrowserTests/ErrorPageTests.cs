using Microsoft.Playwright;

namespace GanDan.Browsing;

/// <summary>The pages nobody wants to see are as well made as the others.</summary>
public sealed class ErrorPageTests(Browser browser)
{
    [Theory]
    [InlineData("chuyen-vien", "/khong-co-trang-nay", 404)]
    [InlineData(null, "/khong-co-trang-nay", 404)]
    [InlineData("nguoi-moi", "/quan-tri/nguoi-dung", 403)]
    public async Task An_error_page_has_no_barriers(string? person, string path, int status)
    {
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var screen = await browser.Sit(person, theme);

            var answer = await screen.Open(path);

            Assert.Equal(status, answer!.Status);
            Assert.Equal([], await screen.Barriers());
            Assert.Equal([], screen.Troubles());
        }
    }
}
