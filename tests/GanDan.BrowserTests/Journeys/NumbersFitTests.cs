namespace GanDan.Browsing.Journeys;

/// <summary>A number that stands large in a card is read whole at every width: one whose last digit lies under the card's edge is another number.</summary>
public sealed class NumbersFitTests(Browser browser, FullOffice office) : IClassFixture<FullOffice>
{
    private static readonly int[] Widths = [320, 340, 361, 390, 480, 600, 699, 700, 740, 768, 800, 830, 900, 1000, 1024, 1060, 1100, 1280];

    // The numbers that reach out of the room of their card, or are broken over two lines.
    private const string Cut = """
        () => [...document.querySelectorAll('.kpi .v > :first-child')].filter(number => {
          const card = number.closest('.kpi'), range = document.createRange();
          range.selectNodeContents(number);
          const right = card.getBoundingClientRect().right - parseFloat(getComputedStyle(card).paddingRight);
          const lines = range.getClientRects();
          return [...lines].some(line => line.right > right + 1 || line.top > lines[0].bottom - 1);
        }).map(number => number.textContent.trim())
        """;

    [Theory]
    [InlineData("/tinh-hinh?ky=2022-2025")]
    [InlineData("/cham-lo")]
    public async Task No_digit_of_a_number_is_cut_off_at_any_width(string page)
    {
        await using var screen = await browser.Sit(office, "chuyen-vien");
        await screen.Open(page);
        await screen.Page.EvaluateAsync("() => document.fonts.ready");
        var numbers = await screen.Page.Locator(".kpi .v > :first-child").AllInnerTextsAsync();
        Assert.Contains(numbers, n => n.Length > 12);

        foreach (var width in Widths)
        {
            await screen.Width(width);
            Assert.True(await screen.Page.EvaluateAsync<string[]>(Cut) is [], $"{page} at {width} cuts a number");
        }
    }
}
