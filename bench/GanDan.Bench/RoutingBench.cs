using System.Diagnostics;
using GanDan.Sense.Routing;
using GanDan.Sense.Text;

namespace GanDan.Bench;

/// <summary>
/// Learning from and judging 100,000 short texts, beside only folding and splitting the same texts; and asking 100,000 open matters for duplicates,
/// beside comparing with every one of them.
/// </summary>
internal static class RoutingBench
{
    private const int Texts = 100_000;
    private const int Questions = 1000;
    private const int Scans = 3;
    private const int Repeats = 3;
    private static readonly TimeSpan s_mostForAll = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_mostForOne = TimeSpan.FromMilliseconds(5);

    public static Task Run(Findings findings, string folder)
    {
        var texts = RoutingTexts.Of(Texts);
        findings.Title($"routing: {Texts} texts of {texts.Average(t => t.Text.Length):N0} characters, one thread");
        Learn(findings, texts);
        Ask(findings, texts);
        return Task.CompletedTask;
    }

    private static void Learn(Findings findings, (string Text, string Topic)[] texts)
    {
        var warm = TopicModel.Train(texts.Take(1000));
        var (reference, words) = Timed(() => texts.Sum(t => VietnameseText.FoldWords(t.Text).Split(' ').Length));
        var (learning, model) = Timed(() => TopicModel.Train(texts));
        var (judging, said) = Timed(() => texts.Count(t => model.Suggest(t.Text) is not null));
        var (plain, _) = Timed(() => texts.Count(t => model.Suggest(VietnameseText.Fold(t.Text)) is not null));
        if (warm.Silence is not Silence.None || said < Texts / 2)
            throw new InvalidOperationException($"Only {said} texts got a suggestion: this measures nothing.");

        findings.Goal(
            $"judging and explaining {judging.TotalSeconds:N2} s ({plain.TotalSeconds:N2} s without marks, folding included); only folding and splitting {words:N0} words {reference.TotalSeconds:N2} s: {judging / reference:N1} times",
            "under 10 s",
            judging < s_mostForAll && plain < s_mostForAll
        );
        findings.Goal($"learning {learning.TotalSeconds:N2} s: {learning / reference:N1} times", "under 10 s", learning < s_mostForAll);
        findings.Note($"the model takes {model.ToBytes().Length / 1000.0:N0} kB");
    }

    private static void Ask(Findings findings, (string Text, string Topic)[] texts)
    {
        var from = new DateOnly(2026, 1, 1);
        var (filling, matters) = Timed(() => texts.Select((t, i) => new ReportedMatter(t.Text, from.AddDays(i % 60))).ToArray());
        var open = new OpenMatters<int>();
        var (adding, _) = Timed(() =>
        {
            for (var i = 0; i < matters.Length; i++)
                open.Add(i, matters[i]);
            return open.Count;
        });
        var asked = Enumerable.Range(0, Questions).Select(i => matters[i * (Texts / Questions)]).ToArray();
        var took = new TimeSpan[Questions];
        for (var i = 0; i < Questions; i++)
        {
            var (one, found) = Timed(() => open.Find(asked[i]));
            // Whoever else uses the machine is not what is measured.
            took[i] = Enumerable.Range(1, Repeats - 1).Select(_ => Timed(() => open.Find(asked[i])).Took).Append(one).Min();
            if (found.Count == 0 || found[0].Likeness.Words < 1)
                throw new InvalidOperationException("A matter that is open was not found.");
        }

        var (scan, _) = Timed(() => Enumerable.Range(0, Scans).Sum(i => matters.Max(m => NearDuplicates.Compare(asked[i], m).Score)));
        Array.Sort(took);
        var (median, late) = (took[Questions / 2], took[Questions * 99 / 100]);
        findings.Goal(
            $"asking {Texts} open matters {median.TotalMilliseconds:N2} ms (99 of 100 within {late.TotalMilliseconds:N2} ms; best of {Repeats} each); comparing with all {scan.TotalMilliseconds / Scans:N0} ms",
            "under 5 ms",
            late < s_mostForOne
        );
        findings.Note($"taking the words apart {filling.TotalSeconds:N2} s, putting them in {adding.TotalSeconds:N2} s");
    }

    private static (TimeSpan Took, T Result) Timed<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        return (Stopwatch.GetElapsedTime(start), result);
    }
}
