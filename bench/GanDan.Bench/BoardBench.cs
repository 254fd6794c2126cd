using System.Net;

namespace GanDan.Bench;

/// <summary>The board, signed in, beside a bare page of the same framework: rounds of each in turn, so that a busy machine is busy for both.</summary>
internal static class BoardBench
{
    private const int Rounds = 3;
    private const double MostTimes = 4;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    public static async Task Run(Findings findings, string folder)
    {
        findings.Title($"board: pages per second over {Load.Connections} connections");
        var cookies = await StartBench.Prepare(folder);
        using var server = Server.Application(folder);
        using var bare = Server.Bare();
        using var visitor = server.Visitor(cookies);
        using var stranger = bare.Visitor(new CookieContainer());
        await server.FirstPage(visitor, "/tinh-hinh");
        await bare.FirstPage(stranger, "/trang");
        var sent = cookies.GetCookieHeader(visitor.BaseAddress!);
        await Load.PerSecond(server.Port, "/tinh-hinh", sent, Length);
        await Load.PerSecond(bare.Port, "/trang", "", Length);

        var rounds = new List<(double Board, double Bare)>();
        var (boardCpu, bareCpu) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            var (board, boardMs) = await Round(server, "/tinh-hinh", sent);
            var (plain, plainMs) = await Round(bare, "/trang", "");
            rounds.Add((board, plain));
            boardCpu.Add(boardMs);
            bareCpu.Add(plainMs);
        }
        var times = rounds.Select(r => r.Bare / r.Board).Order().ElementAt(Rounds / 2);
        findings.Goal(
            $"board {rounds.Average(r => r.Board):N0}/s; bare Razor page {rounds.Average(r => r.Bare):N0}/s: {times:N1} times (median of {Rounds})",
            "at most 4 times",
            times <= MostTimes
        );
        findings.Note(
            $"processor time of the server for one page: board {boardCpu.Min():N2} ms, bare {bareCpu.Min():N2} ms: {boardCpu.Min() / bareCpu.Min():N1} times"
        );
    }

    private static async Task<(double PerSecond, double CpuMs)> Round(Server server, string path, string cookies)
    {
        var before = server.Cpu;
        var perSecond = await Load.PerSecond(server.Port, path, cookies, Length);
        return (perSecond, (server.Cpu - before).TotalMilliseconds / (perSecond * Length.TotalSeconds));
    }
}
