using System.Net;
using GanDan.Cases;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Bench;

/// <summary>
/// The pages of a city's office over 10,000 and 1,000,000 cases, 32 clients at a time, while a report comes in now and then: kept pages are
/// thus made anew as often as in life.
/// </summary>
internal static class CityBench
{
    private const double MostMs = 100;
    private const int Questions = 400;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    // A server that has been up for a day has its code compiled, which is done while the first ten thousand pages go out.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    public static async Task Run(Findings findings, string folder)
    {
        await Run(findings, folder, "SQLite", null);
        var cluster = folder + "-pg";
        if (await Cluster.Start(cluster) is not { } server)
        {
            findings.Note($"no PostgreSQL on this machine: not measured");
            return;
        }
        try
        {
            await Run(findings, folder, "PostgreSQL", server);
        }
        finally
        {
            await Cluster.Stop(cluster);
        }
    }

    /// <summary>Looks at one page, or at all for "", over an office that stays in its folder and is filled when it is empty.</summary>
    public static async Task<int> Look(string folder, int cases, string page, string? server)
    {
        var office = new Storage(folder, server);
        var cookies = await StartBench.Prepare(folder, Arguments(server));
        var there = await CityCases.Count(office);
        if (there < cases)
            await CityCases.Fill(office, there, cases);
        var findings = new Findings(Console.Out);
        await Measure(office, cookies, page, (name, times) => findings.Note(Words(name, times)));
        return 0;
    }

    private static async Task Run(Findings findings, string folder, string engine, string? server)
    {
        var small = new Dictionary<string, double>(StringComparer.Ordinal);
        var before = 0;
        foreach (var cases in new[] { 10_000, 1_000_000 })
        {
            // One office that grows: what is there already counts.
            var data = Path.Combine(folder, engine);
            var cookies = await StartBench.Prepare(data, Arguments(server));
            var storage = new Storage(data, server);
            var open = await CityCases.Fill(storage, before, cases);
            before = cases;
            findings.Title(
                $"city: {cases:N0} cases in {engine}, {Load.Connections} clients, a report every {BetweenReports.TotalMilliseconds:N0} ms"
            );
            findings.Note($"{open:N0} of the last batch are open");
            await Measure(
                storage,
                cookies,
                "",
                (name, times) =>
                {
                    if (cases == 1_000_000)
                    {
                        findings.Goal(Words(name, times), "p95 under 100 ms", times.P95Ms < MostMs);
                        findings.Note($"  against 10,000 cases p95 grew {times.P95Ms / small[name]:N1} times");
                    }
                    else
                    {
                        findings.Note(Words(name, times));
                        small[name] = times.P95Ms;
                    }
                }
            );
        }
    }

    private static FormattableString Words(string name, Times times) =>
        $"{name}: half within {times.P50Ms:N1} ms, 95 of 100 within {times.P95Ms:N0} ms, {times.PerSecond:N0}/s, {times.ServerMs:N2} ms of the server's processor a page";

    private static async Task Measure(Storage storage, CookieContainer cookies, string only, Action<string, Times> found)
    {
        var pages = await Pages(storage);
        using var office = Server.Application(storage.Folder, ["--limit", "1000000", .. Arguments(storage.Postgres)]);
        using var visitor = office.Visitor(cookies);
        await office.FirstPage(visitor, "/xu-ly");
        // A million cases' words are read into memory soon after a start, which is not what a page costs.
        await office.FirstPage(visitor, "/phan-anh?tim=den");
        var sent = cookies.GetCookieHeader(visitor.BaseAddress!);
        foreach (var (name, paths, signedIn) in pages.Where(p => only.Length == 0 || p.Name == only))
        {
            using var stop = new CancellationTokenSource();
            var reports = Forms.Drip(office.Port, BetweenReports, stop.Token);
            await Load.Times(office.Port, paths, signedIn ? sent : "", WarmUp);
            var used = office.Cpu;
            var times = await Load.Times(office.Port, paths, signedIn ? sent : "", Length);
            found(name, times with { ServerMs = (office.Cpu - used).TotalMilliseconds / (times.PerSecond * Length.TotalSeconds) });
            await stop.CancelAsync();
            await reports;
        }
    }

    private static string[] Arguments(string? server) => server is null ? [] : ["--postgres", server];

    private static async Task<IReadOnlyList<(string Name, string[] Paths, bool SignedIn)>> Pages(Storage storage)
    {
        await using var app = App.Build(storage, "http://127.0.0.1:0");
        // What an office does once a day begins two minutes after a start, and would stand in the middle of what is measured.
        await app.Services.GetRequiredService<DailyWork>().Do(CancellationToken.None);
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var ids = await db.Cases.Where(c => !c.Imported).OrderBy(c => c.PublicNumber).Select(c => c.Id).Take(2000).ToListAsync();
        var texts = new CityTexts();
        var asked = Enumerable.Range(0, Questions).Select(i => Uri.EscapeDataString(texts.Question(i))).ToArray();
        return
        [
            ("inbox", ["/xu-ly", "/xu-ly?v=qua-han", "/xu-ly?v=chua-giao"], true),
            ("case", [.. ids.Select(id => $"/xu-ly/{id}")], true),
            ("search at the desk", [.. asked.Select(a => $"/xu-ly?v=xong&tim={a}")], true),
            ("public search", [.. asked.Select(a => $"/phan-anh?tim={a}")], false),
            ("map", ["/ban-do"], false),
        ];
    }
}
