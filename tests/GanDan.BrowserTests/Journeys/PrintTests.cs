using Microsoft.Playwright;

namespace GanDan.Browsing.Journeys;

/// <summary>A register on paper: nothing is scrolled out of sight there, and a page holds more than a few rows.</summary>
public sealed class PrintTests(Browser browser, FullOffice office) : IClassFixture<FullOffice>
{
    // The width of the text on A4 with the margins of the printed page.
    private const int PaperWidth = 624;
    private const int LongSide = 990;

    [Theory]
    [InlineData("/mo-hinh")]
    [InlineData("/tap-huan")]
    [InlineData("/cuoc-van-dong")]
    [InlineData("/cham-lo")]
    [InlineData("/y-kien")]
    [InlineData("/chi-tieu")]
    public async Task A_printed_register_loses_no_column_and_wastes_no_paper(string register)
    {
        await using var screen = await browser.Sit(office, "chuyen-vien");
        await screen.Open(register);
        await screen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await screen.Page.SetViewportSizeAsync(PaperWidth, 900);

        var (wide, high) = await Measure(screen);

        Assert.True(wide <= PaperWidth + 1, $"The table of {register} is {wide} wide on a paper of {PaperWidth}.");
        Assert.True(high <= 80, $"A row of {register} takes {high} on paper.");
    }

    [Theory]
    [InlineData("/mo-hinh", LongSide)]
    [InlineData("/tap-huan", LongSide)]
    [InlineData("/cuoc-van-dong", PaperWidth)]
    [InlineData("/cham-lo", LongSide)]
    [InlineData("/y-kien", LongSide)]
    [InlineData("/chi-tieu", LongSide)]
    [InlineData("/xu-ly", LongSide)]
    [InlineData("/tiep-dan", LongSide)]
    public async Task A_whole_list_fits_its_paper_and_its_signature_stays_with_the_last_rows(string list, int paper)
    {
        await using var screen = await browser.Sit(office, "chuyen-vien");
        await screen.Open(list);
        await screen.Follow("In cả danh sách");
        await screen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await screen.Page.SetViewportSizeAsync(paper, 900);

        var (wide, _) = await Measure(screen);

        Assert.True(wide <= paper + 1, $"The table of {list} is {wide} wide on a paper of {paper}.");
        Assert.Equal(["avoid", "avoid", "avoid"], await screen.Page.EvaluateAsync<string[]>(KeptTogether));
        Assert.Equal(paper is LongSide ? 1 : 0, await screen.Page.Locator("link[href^='/land.css']").CountAsync());
    }

    private const string KeptTogether = """
        () => [...document.querySelectorAll('.sheet__table tbody tr')].slice(-3)
          .map(row => getComputedStyle(row).breakBefore)
        """;

    private static async Task<(double Wide, double High)> Measure(Screen screen)
    {
        var table = screen.Page.Locator(".tablewrap table, .sheet__table").Last;
        var wide = await table.EvaluateAsync<double>("t => t.getBoundingClientRect().right");
        var rows = await table.EvaluateAsync<double[]>("t => [...t.tBodies[0].rows].map(r => r.getBoundingClientRect().height)");
        return (wide, rows.Length == 0 ? 0 : rows.Average());
    }
}
