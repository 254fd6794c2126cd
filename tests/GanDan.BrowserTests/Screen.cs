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
        async () => {
          const found = await axe.run(document, {
            resultTypes: ['violations'],
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            rules: { 'target-size': { enabled: true } },
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

    public async Task<IResponse?> Open(string path) => await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>What axe finds on the page as it stands.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        if (!await Page.EvaluateAsync<bool>("() => typeof axe === 'object'"))
            await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<JsonElement>(Check);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    public Task Width(int pixels) => Page.SetViewportSizeAsync(pixels, 844);

    /// <summary>True when the page can be pushed sideways.</summary>
    public Task<bool> ScrollsSideways() => Page.EvaluateAsync<bool>("() => document.scrollingElement.scrollWidth > window.innerWidth");

    /// <summary>Script errors, refused scripts or styles, missing files, calls to other hosts: since the last question.</summary>
    public IReadOnlyList<string> Troubles()
    {
        var all = new List<string>();
        while (troubles.TryDequeue(out var trouble))
            all.Add(trouble);
        return all;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // The browser's own line for a page that answered 404 or 422: the status is judged by the test, not here.
    private bool IsAnswerOfThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && message.Location.StartsWith(Page.Url.Split('#')[0], StringComparison.Ordinal);
}
