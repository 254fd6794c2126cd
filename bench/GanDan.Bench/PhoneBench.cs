using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;

namespace GanDan.Bench;

/// <summary>
/// The form of a resident on a cheap phone: Chromium with an empty cache, its processor slowed four times, over a third-generation network,
/// beside the same over the machine's own. From asking for the address until the form is painted and the first words are typed.
/// </summary>
internal static class PhoneBench
{
    private const string Page = "/gui-phan-anh";
    private const int Times = 5;
    private const double MostSeconds = 3;
    private const int SlowerProcessor = 4;

    /// <summary>As the browser's own tools slow it for 3G: 90 % of 1.6 and 0.75 Mbit/s, and 150 ms on the wire, which counts 3.75 times a request.</summary>
    private static readonly Network Third = new("3G", 1.44, 0.675, 562.5);

    /// <summary>The slowest of the browser's own: 90 % of 0.5 Mbit/s both ways, 400 ms five times a request.</summary>
    private static readonly Network Slow = new("slow 3G", 0.45, 0.45, 2_000);

    public static async Task Run(Findings findings, string folder)
    {
        findings.Title("phone: the resident's form until it can be written in");
        await StartBench.Prepare(folder);
        using var server = Server.Application(folder);
        using (var visitor = server.Visitor(new CookieContainer()))
            await server.FirstPage(visitor, Page);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("GANDAN_CHROMIUM") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu"],
            }
        );
        var (third, slow, own) = (new List<Seen>(), new List<Seen>(), new List<Seen>());
        for (var i = 0; i < Times; i++)
        {
            third.Add(await Open(chromium, server, Third));
            slow.Add(await Open(chromium, server, Slow));
            own.Add(await Open(chromium, server, null));
        }
        findings.Note($"{third[0].Requests} requests, {third[0].Bytes / 1024.0:N1} kB over the wire");
        findings.Goal(
            $"over {Third.Name} {Median(third):N2} s, without a slow network {Median(own):N2} s",
            "under 3 s",
            Median(third) < MostSeconds
        );
        findings.Note($"over {Slow.Name} {Median(slow):N2} s");
    }

    private static async Task<Seen> Open(IBrowser chromium, Server server, Network? network)
    {
        await using var context = await chromium.NewContextAsync(
            new()
            {
                BaseURL = $"http://127.0.0.1:{server.Port}",
                ViewportSize = new() { Width = 390, Height = 844 },
                IsMobile = true,
                Locale = "vi-VN",
            }
        );
        var page = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(page);
        var (requests, bytes) = (0, 0.0);
        tools.Event("Network.loadingFinished").OnEvent += (_, told) =>
        {
            requests++;
            bytes += told!.Value.GetProperty("encodedDataLength").GetDouble();
        };
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new(StringComparer.Ordinal) { ["rate"] = SlowerProcessor });
        if (network is not null)
            await tools.SendAsync(
                "Network.emulateNetworkConditions",
                new(StringComparer.Ordinal)
                {
                    ["offline"] = false,
                    ["latency"] = network.Milliseconds,
                    ["downloadThroughput"] = network.Down * 125_000,
                    ["uploadThroughput"] = network.Up * 125_000,
                }
            );
        var clock = Stopwatch.StartNew();
        await page.GotoAsync(Page, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("textarea").First.FillAsync("Đèn đường hẻm 42 tắt ba đêm.");
        var seconds = clock.Elapsed.TotalSeconds;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        // Words can be typed before the style is there; nobody sees the form then.
        var painted = await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime / 1000");
        return new(Math.Max(seconds, painted), requests, bytes);
    }

    private static double Median(List<Seen> of) => of.Select(seen => seen.Seconds).Order().ElementAt(of.Count / 2);

    /// <param name="Name">As people call it.</param>
    /// <param name="Down">Mbit/s.</param>
    /// <param name="Up">Mbit/s.</param>
    /// <param name="Milliseconds">Until the first byte of an answer.</param>
    private sealed record Network(string Name, double Down, double Up, double Milliseconds);

    private sealed record Seen(double Seconds, int Requests, double Bytes);
}
