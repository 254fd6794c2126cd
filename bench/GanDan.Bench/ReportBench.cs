using System.Diagnostics;
using System.Globalization;
using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Programme;
using GanDan.Reports;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Bench;

/// <summary>The figures of a term's report over 10,000 to 1,000,000 lines of attendance, beside a bare sum over the same table.</summary>
internal static class ReportBench
{
    private const string Term = "2017-2020";
    private const double MostMs = 1_000;

    public static async Task Run(Findings findings, string folder)
    {
        findings.Title("report: figures of a term");
        var taken = new List<double>();
        foreach (var rows in new[] { 10_000, 100_000, 1_000_000 })
        {
            var data = Path.Combine(folder, $"{rows}");
            await AttendanceRows.Fill(data, rows);
            var ms = (await Child.Run(Child.Bench, "take", data))
                .Output.Split(' ')
                .Select(n => double.Parse(n, CultureInfo.InvariantCulture))
                .ToArray();
            var whole = await Child.Run(Child.Application, "report", "--data", data, "--term", Term, "--out", Path.Combine(folder, "out"));
            taken.Add(ms[1]);
            FormattableString text =
                $"{rows:N0} rows: figures {ms[1]:N0} ms (first time in a process {ms[0]:N0} ms); bare count and sum {ms[2]:N1} ms: {ms[1] / ms[2]:N1} times; the whole command {whole.Took.TotalMilliseconds:N0} ms, {whole.PeakMb:N0} MB";
            if (rows == 1_000_000)
                findings.Goal(text, "figures of a million rows under 1,000 ms in a running server", ms[1] < MostMs);
            else
                findings.Note(text);
        }
        findings.Note($"rows grew 100 times from 10,000 to 1,000,000, the time for the figures {taken[^1] / taken[0]:N1} times");
    }

    /// <summary>Takes the report's figures as the report's page does, and prints three numbers of milliseconds: the first time, the best of five, the bare sum.</summary>
    public static async Task<int> Take(string folder)
    {
        await using var app = App.Build(new Storage(folder), "http://127.0.0.1:0");
        using var own = app.Services.CreateScope();
        var db = own.ServiceProvider.GetRequiredService<Db>();
        var (from, to) = (new DateOnly(2017, 1, 1), new DateOnly(2020, 12, 31));
        var report = Report.Begin(Template.Get("term"), new Period(Term, from, to, IsTerm: true), null, ReportLayout.Party, "", default);
        var sections = report.Sections.Select(s => ((Guid?)null, s.Title, s.Body)).ToList();

        async Task Figures()
        {
            using var scope = app.Services.CreateScope();
            scope.ServiceProvider.GetRequiredService<Me>().BecomeSystem();
            await scope.ServiceProvider.GetRequiredService<Taking>().Take(sections, new Scope(from, to), Term, []);
        }

        var first = await Time(Figures);
        var best = await Best(Figures);
        var bare = await Best(() =>
            db.Attendances.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Heads = g.Sum(a => a.Heads) }).ToListAsync()
        );
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{first} {best} {bare}"));
        return 0;
    }

    private static async Task<double> Best(Func<Task> what)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
            best = Math.Min(best, await Time(what));
        return best;
    }

    private static async Task<double> Time(Func<Task> what)
    {
        var clock = Stopwatch.StartNew();
        await what();
        return clock.Elapsed.TotalMilliseconds;
    }
}
