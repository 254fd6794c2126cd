using System.Net;
using GanDan.Demo;

namespace GanDan.Bench;

/// <summary>From the start of the process to the first page, on a demo folder that is in place, beside the barest application of the framework.</summary>
internal static class StartBench
{
    private const int Times = 5;
    private const double MostSeconds = 1.5;
    private const double MostMb = 180;

    public static async Task Run(Findings findings, string folder)
    {
        findings.Title("start: process to first page");
        var cookies = await Prepare(folder);
        var (board, door, bare) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            board.Add(await First(Server.Application(folder), cookies, "/tinh-hinh"));
            door.Add(await First(Server.Application(folder), new CookieContainer(), "/"));
            bare.Add(await First(Server.Bare(), new CookieContainer(), "/"));
        }
        findings.Goal(
            $"first page {Median(door):N2} s, best {door.Min():N2} s; a bare application {Median(bare):N2} s, best {bare.Min():N2} s: {Median(door) / Median(bare):N1} times",
            "median under 1.5 s",
            Median(door) < MostSeconds
        );
        findings.Goal(
            $"the board as first page {Median(board):N2} s, best {board.Min():N2} s: {Median(board) / Median(bare):N1} times the bare one",
            "median under 1.5 s",
            Median(board) < MostSeconds
        );
        await Memory(findings, folder, cookies);
    }

    /// <summary>Lets the application fill a folder with its demo, and returns the cookies of someone signed in there.</summary>
    public static async Task<CookieContainer> Prepare(string folder, params string[] more)
    {
        var cookies = new CookieContainer();
        using var server = Server.Application(folder, more);
        using var visitor = server.Visitor(cookies);
        await server.FirstPage(visitor, "/");
        await Server.SignIn(visitor, "truong-ban", DemoOffice.Password);
        return cookies;
    }

    private static async Task Memory(Findings findings, string folder, CookieContainer cookies)
    {
        using var server = Server.Application(folder);
        using var bare = Server.Bare();
        using var visitor = server.Visitor(cookies);
        using var stranger = bare.Visitor(new CookieContainer());
        await bare.FirstPage(stranger, "/trang");
        foreach (var path in new[] { "/tinh-hinh", "/mo-hinh", "/tap-huan", "/y-kien", "/so-lieu/training.attendances", "/tinh-hinh" })
            await server.FirstPage(visitor, path);
        await Task.Delay(TimeSpan.FromSeconds(10));
        findings.Goal(
            $"resident when idle {server.ResidentMb:N0} MB; a bare one {bare.ResidentMb:N0} MB",
            "under 180 MB",
            server.ResidentMb < MostMb
        );
    }

    private static async Task<double> First(Server server, CookieContainer cookies, string path)
    {
        using (server)
        {
            using var visitor = server.Visitor(cookies);
            return (await server.FirstPage(visitor, path)).TotalSeconds;
        }
    }

    private static double Median(List<double> of) => of.Order().ElementAt(of.Count / 2);
}
