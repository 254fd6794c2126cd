using GanDan.Browsing;
using GanDan.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace GanDan.Browsing;

/// <summary>One Chromium and one office for all journeys; every journey has a context (cookies, theme) of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public BrowserOffice Office { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Office.InitializeAsync();
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
        await Office.DisposeAsync();
    }

    /// <summary>Someone at a screen: a person of <see cref="TestOffice.People"/>, or null for a stranger.</summary>
    public async Task<Screen> Sit(string? person, ColorScheme theme = ColorScheme.Light)
    {
        var context = await chromium!.NewContextAsync(
            new()
            {
                BaseURL = Office.Address.ToString(),
                ColorScheme = theme,
                Locale = "vi-VN",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        if (person is not null)
            Assert.True((await context.APIRequest.GetAsync(TestSignIn.Path + person)).Ok);
        return new(context, await context.NewPageAsync(), Office.Address);
    }
}

/// <summary>The office as a browser finds it: jobs and events run by themselves, and its clock runs.</summary>
public sealed class BrowserOffice() : OfficeApp(DatabaseKind.Sqlite)
{
    protected override bool WorksByItself => true;
}
