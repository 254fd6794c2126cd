using GanDan.Browsing;
using GanDan.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace GanDan.Browsing;

/// <summary>One Chromium for everything; whoever sits down at it has a context (cookies, theme) of their own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        // Otherwise a page's worker keeps its network when the page is cut off.
        Environment.SetEnvironmentVariable("PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS", "1");
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("GANDAN_CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Someone at a screen of the office, signed in already; null for a stranger.</summary>
    /// <param name="office">Where the pages come from.</param>
    /// <param name="person">User name.</param>
    /// <param name="script">False for a browser that runs no script.</param>
    /// <param name="host">Another name for this machine: passkeys are bound to a name, never to a number.</param>
    public async Task<Screen> Sit(OfficeApp office, string? person = null, bool script = true, string? host = null)
    {
        var address = host is null ? office.Address : new UriBuilder(office.Address) { Host = host }.Uri;
        var context = await chromium!.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                Locale = "vi-VN",
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = script,
            }
        );
        context.SetDefaultTimeout(15_000);
        if (person is not null)
            Assert.True((await context.APIRequest.GetAsync(TestSignIn.Path + person)).Ok, $"{person} has no account");
        return new(context, await context.NewPageAsync(), address);
    }
}
