using Microsoft.Playwright;

namespace GanDan.Browsing;

/// <summary>Every page, in both themes and at two widths, has no barrier that axe can find; neither has a form that was sent empty.</summary>
public abstract class AxeTests(Browser browser, ColorScheme theme)
{
    public static readonly TheoryData<string> Routes = [.. Pages.All.Select(p => p.Route)];

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, Task> Explored = new(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_page_has_no_barriers(string route)
    {
        var page = Pages.All.First(p => p.Route == route);
        await Explore(page.Person);
        if (Pages.AddressOf(page) is not { } address)
        {
            TestContext.Current.AddWarning($"No link leads to {route} yet; it was not looked at.");
            return;
        }
        await using var screen = await browser.Sit(page.Person, theme);

        var answer = await screen.Open(address);
        Assert.True(answer!.Status is 200, $"{address} answered {answer.Status}");
        if (!(await answer.HeaderValueAsync("content-type") ?? "").StartsWith("text/html", StringComparison.Ordinal))
            return;
        await AssertNoBarriers(screen, address);

        foreach (var button in await MainForms(screen))
        {
            await screen.Open(address);
#pragma warning disable CS0612 // The newer way waits for an address; the answer to an empty form has the same one.
            await screen.Page.RunAndWaitForNavigationAsync(() => screen.Page.EvaluateAsync(SendEmpty, button));
#pragma warning restore CS0612
            await AssertNoBarriers(screen, $"{address}, form {button + 1} sent empty");
        }
    }

    private static async Task AssertNoBarriers(Screen screen, string what)
    {
        var all = new List<string>();
        foreach (var width in new[] { 390, 1280 })
        {
            await screen.Width(width);
            all.AddRange((await screen.Barriers()).Select(b => $"{width}: {b}"));
        }
        await screen.Width(320);
        if (await screen.ScrollsSideways())
            all.Add("320: the page scrolls sideways");
        all.AddRange(screen.Troubles());

        Assert.True(all.Count == 0, $"{what}\n{string.Join('\n', all)}");
    }

    // Forms that post and have something to fill in: a form of buttons alone does something, and is a journey's matter.
    private static async Task<IEnumerable<int>> MainForms(Screen screen) => await screen.Page.EvaluateAsync<int[]>(Fillable);

    private const string Fillable = """
        () => [...document.querySelectorAll('main form')]
          .map((form, i) => [form, i])
          .filter(([form]) => form.method === 'post' && [...form.elements].some(e => e.matches('textarea, select, input:not([type=hidden]):not([type=submit])')))
          .map(([, i]) => i)
        """;

    private const string SendEmpty = """
        i => {
          const form = document.querySelectorAll('main form')[i];
          for (const e of form.elements) {
            if (e.matches('textarea, input[type=text], input[type=tel], input[type=email], input[type=password], input[type=url], input[type=search], input:not([type])')) e.value = '';
          }
          form.noValidate = true;
          const button = form.querySelector('button:not([type=button])');
          button ? button.click() : form.submit();
        }
        """;

    private Task Explore(string? person)
    {
        lock (Gate)
        {
            if (!Explored.TryGetValue(person ?? "-", out var walk))
                Explored[person ?? "-"] = walk = Pages.Explore(browser, person);
            return walk;
        }
    }

    public sealed class InTheLight(Browser browser) : AxeTests(browser, ColorScheme.Light);

    public sealed class InTheDark(Browser browser) : AxeTests(browser, ColorScheme.Dark);
}
