namespace GanDan.Browsing;

/// <summary>The pages nobody wants to see are as well made as the others.</summary>
public sealed class ErrorPageTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    [Theory]
    [InlineData("chuyen-vien", "/khong-co-trang-nay", 404)]
    [InlineData(null, "/khong-co-trang-nay", 404)]
    [InlineData("nguoi-moi", "/quan-tri/nguoi-dung", 403)]
    [InlineData(null, "/thiet-lap/khong-con", 410)]
    [InlineData(null, "/dat-mat-khau/khong-con", 410)]
    public async Task An_error_page_has_no_barriers(string? person, string path, int status)
    {
        await using var screen = await browser.Sit(office, person);

        var answer = await screen.Open(path);

        Assert.Equal(status, answer!.Status);
        Assert.Equal([], await screen.Everything());
    }
}
