using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace GanDan.Browsing;

/// <summary>A page in a real browser that remembers everything which should not happen on any page.</summary>
public sealed class Screen : IAsyncDisposable
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    // Everything WCAG 2.0 to 2.2 asks at levels A and AA, and what axe calls best practice; the size of targets is off unless named.
    private const string Check = """
        async onlyColours => {
          const found = await axe.run(document, {
            resultTypes: ['violations'],
            preload: false,
            runOnly: onlyColours
              ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
              : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            rules: onlyColours ? {} : { 'target-size': { enabled: true } },
          });
          return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} – ${n.html.slice(0, 160)}`));
        }
        """;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> troubles = new();

    internal Screen(IBrowserContext context, IPage page, Uri office)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => troubles.Enqueue($"script: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !IsAnswerOfThePage(message))
                troubles.Enqueue($"console: {message.Text}");
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } uri && uri.Authority != office.Authority)
                troubles.Enqueue($"another host: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
                troubles.Enqueue($"{response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>The address without the office's name.</summary>
    public string Where => new Uri(Page.Url).PathAndQuery;

    public async Task<IResponse?> Open(string path) => await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Types into the field of that name, as it is read aloud.</summary>
    public Task Fill(string label, string value) => Field(label).FillAsync(value);

    public ILocator Field(string label) => Page.Locator("main").GetByLabel(label);

    public Task Press(string button) => Main(AriaRole.Button, button).ClickAsync();

    public Task Follow(string link) => Main(AriaRole.Link, link).First.ClickAsync();

    /// <summary>Goes to a page by the menu at the side.</summary>
    public Task Menu(string page) =>
        Page.Locator("nav, aside").GetByRole(AriaRole.Link, new() { Name = page, Exact = true }).First.ClickAsync();

    /// <summary>Presses the button that writes the grid.</summary>
    public Task Save() => Page.Locator("main form:has(table) .btns button").ClickAsync();

    /// <summary>Gives the browser an authenticator that always finds its person.</summary>
    public async Task HaveAuthenticator()
    {
        var devices = await context.NewCDPSessionAsync(Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }

    /// <summary>Waits for the page of this heading.</summary>
    public Task Arrive(string heading) => Page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 }).WaitForAsync();

    /// <summary>All words of the page's own part.</summary>
    public Task<string> Text() => Page.Locator("main").InnerTextAsync();

    /// <summary>The words that the field is described by: its hint, and its error when it has one.</summary>
    public Task<string> Said(ILocator field) =>
        field.EvaluateAsync<string>(
            "e => (e.getAttribute('aria-describedby') ?? '').split(/\\s+/).map(id => document.getElementById(id)?.textContent ?? '').join(' ')"
        );

    /// <summary>What axe finds on the page as it stands; with <paramref name="onlyColours"/> what a theme alone can spoil.</summary>
    public async Task<IReadOnlyList<string>> Barriers(bool onlyColours = false)
    {
        if (!await Page.EvaluateAsync<bool>("() => typeof axe === 'object'"))
            await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<JsonElement>(Check, onlyColours);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    /// <summary>
    /// Everything that is wrong with the page as it stands: every rule on a wide light and on a narrow dark screen, colours also the other
    /// way round, and no sideways scrolling at 320 px.
    /// </summary>
    /// <param name="answered">True for the answer to a form of a page that was looked at already: every rule once, and colours in the other theme.</param>
    /// <param name="picture">Its name, when pictures of every page are wanted: the folder for them is in GANDAN_PICTURES.</param>
    public async Task<IReadOnlyList<string>> Everything(bool answered = false, string? picture = null)
    {
        var all = new List<string>();
        (ColorScheme, int, bool)[] looks =
        [
            (ColorScheme.Light, 1280, false),
            (ColorScheme.Dark, 1280, true),
            (ColorScheme.Dark, 390, false),
            (ColorScheme.Light, 390, true),
        ];
        foreach (var (theme, width, onlyColours) in answered ? looks[..2] : looks)
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await Width(width);
            all.AddRange((await Barriers(onlyColours)).Select(b => $"{theme} {width}: {b}"));
            if (picture is not null && Environment.GetEnvironmentVariable("GANDAN_PICTURES") is { Length: > 0 } folder)
                await Page.ScreenshotAsync(
                    new() { FullPage = true, Path = Path.Combine(folder, $"{FileName(picture)}-{width}-{theme}.png") }
                );
        }
        // A tab, a bookmark, a screen reader: each tells pages apart by the title.
        if (await Page.TitleAsync() is var title && !title.Contains(" – ", StringComparison.Ordinal))
            all.Add($"the page has no title of its own: {title}");
        await Width(320);
        if (await ScrollsSideways() is { Length: > 0 } wide)
            all.Add($"320: the page scrolls sideways: {wide}");
        all.AddRange(Troubles());
        return all;
    }

    private static string FileName(string picture) => string.Concat(picture.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    public Task Width(int pixels) => Page.SetViewportSizeAsync(pixels, 844);

    /// <summary>Script errors, refused scripts or styles, missing files, calls to other hosts: since the last question.</summary>
    public IReadOnlyList<string> Troubles()
    {
        var all = new List<string>();
        while (troubles.TryDequeue(out var trouble))
            all.Add(trouble);
        return all;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // Empty, or the elements that stick out.
    private Task<string> ScrollsSideways() =>
        Page.EvaluateAsync<string>(
            """
            () => document.scrollingElement.scrollWidth <= window.innerWidth ? '' :
              [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                .slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'something'
            """
        );

    private ILocator Main(AriaRole role, string name) => Page.Locator("main").GetByRole(role, new() { Name = name, Exact = true });

    // The browser's own line for a page that answered 404 or 422: the status is judged by the test, not here.
    private bool IsAnswerOfThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && message.Location.StartsWith(Page.Url.Split('#')[0], StringComparison.Ordinal);
}
