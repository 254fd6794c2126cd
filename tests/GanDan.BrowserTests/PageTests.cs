namespace GanDan.Browsing;

/// <summary>
/// Every page of the table of routes, with records in it, has no barrier that axe can find, in both themes and at every width; neither has a
/// form that was sent empty. A route that nobody leads to is a failure.
/// </summary>
public abstract class PageTests(Browser browser, Places places)
{
    protected static TheoryData<string> Part(int which) =>
        [.. Pages.All.Keys.Order(StringComparer.Ordinal).Where((_, i) => i % 2 == which)];

    protected async Task Look(string route)
    {
        var found = places.Of(route);
        Assert.True(found.Count > 0, $"No page is known for {route}: say in Places.cs who opens it and with which record.");
        foreach (var place in found)
            await Look(place);
    }

    private async Task Look(Place place)
    {
        await using var screen = await browser.Sit(place.Office, place.Person);
        if (place.Before is { } before)
            await before(screen);
        var answer = await screen.Open(place.Address);
        Assert.True(answer!.Status == place.Status, $"{place.Address} answered {answer.Status}");
        Assert.StartsWith("text/html", await answer.HeaderValueAsync("content-type") ?? "", StringComparison.Ordinal);
        // Without parameters: “/” leads to everybody's own first page.
        Assert.True(
            place.Address is "/" || new Uri(answer.Url).AbsolutePath == place.Address.Split('?')[0],
            $"{place.Address} led to {answer.Url}"
        );
        await AssertNothingIsWrong(screen, place.Address);

        // From the last to the first: what an answer takes away stands above what it leaves.
        foreach (var form in (await screen.Page.EvaluateAsync<int[]>(Fillable)).Reverse())
        {
            await screen.Open(place.Address);
#pragma warning disable CS0612 // The newer way waits for an address; the answer to an empty form has the same one.
            await screen.Page.RunAndWaitForNavigationAsync(() => screen.Page.EvaluateAsync(SendEmpty, form));
#pragma warning restore CS0612
            await AssertNothingIsWrong(screen, $"{place.Address}, form {form + 1} sent empty", answered: true);
        }
    }

    private static async Task AssertNothingIsWrong(Screen screen, string what, bool answered = false)
    {
        var all = await screen.Everything(answered, picture: what);

        Assert.True(all.Count == 0, $"{what}\n{string.Join('\n', all)}");
    }

    // Forms that post and have something to fill in: a form of buttons alone does something, and is a journey's matter.
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

    public sealed class OneHalf(Browser browser, Places places) : PageTests(browser, places)
    {
        public static readonly TheoryData<string> Routes = Part(0);

        [Theory]
        [MemberData(nameof(Routes))]
        public Task A_page_has_no_barriers(string route) => Look(route);
    }

    public sealed class TheOtherHalf(Browser browser, Places places) : PageTests(browser, places)
    {
        public static readonly TheoryData<string> Routes = Part(1);

        [Theory]
        [MemberData(nameof(Routes))]
        public Task A_page_has_no_barriers(string route) => Look(route);
    }
}
