using System.Diagnostics;
using System.Globalization;
using GanDan.Sense.Routing;
using GanDan.Sense.Text;
using GanDan.Tests.Support;

namespace GanDan.Tests.Sense.Routing;

/// <summary>On real texts: options were chosen on parts of the training texts, the figures here are from the rest.</summary>
public sealed class TopicModelAccuracyTests(ITestOutputHelper output)
{
    private static readonly TrainingOptions s_options = new() { SideBySide = true };

    [Fact]
    public void Short_remarks_find_their_topic_with_and_without_marks_and_what_is_said_is_right()
    {
        var model = Letters.Learned(Remarks("train"), s_options);
        var unseen = Remarks("dev");

        var marked = Judged.Of(model, unseen);
        var plain = Judged.Of(model, [.. unseen.Select(r => (VietnameseText.Fold(r.Text), r.Label))]);

        output.WriteLine($"marked: {marked}\nplain: {plain}\n{model.ToBytes().Length} bytes, {model.WithMarks}, {model.WithoutMarks}");
        Assert.InRange(marked.WeightedF1, 0.86, 1);
        Assert.InRange(plain.WeightedF1, 0.86, 1);
        Assert.All([marked, plain], judged => Assert.InRange(judged.SaidRight, 0.88, 1));
        Assert.All([marked, plain], judged => Assert.InRange(judged.Coverage, 0.7, 1));
        Assert.All([marked, plain], judged => Assert.InRange(judged.CalibrationError, 0, 0.04));
    }

    [Fact]
    public void News_find_their_topic_with_and_without_marks()
    {
        var news = News();
        var model = Letters.Learned(news.Where((_, i) => !IsUnseen(i)), s_options);
        var unseen = news.Where((_, i) => IsUnseen(i)).ToList();

        var marked = Judged.Of(model, unseen);
        var plain = Judged.Of(model, [.. unseen.Select(r => (VietnameseText.Fold(r.Text), r.Label))]);

        output.WriteLine($"marked: {marked}\nplain: {plain}\n{model.ToBytes().Length} bytes, {model.WithMarks}, {model.WithoutMarks}");
        Assert.True(unseen.Count > 6000, $"Only {unseen.Count} texts.");
        Assert.InRange(marked.Accuracy, 0.92, 1);
        Assert.InRange(plain.Accuracy, 0.92, 1);
    }

    private static List<(string Text, string Label)> Remarks(string part)
    {
        var path = OpenData.Path("uit_vsfc", part);
        Assert.SkipUnless(Directory.Exists(path), $"{path} is not here.");
        return
        [
            .. File.ReadLines(Path.Combine(path, "sents.txt"))
                .Zip(File.ReadLines(Path.Combine(path, "topics.txt")), (text, topic) => (text, topic)),
        ];
    }

    private static List<(string Text, string Label)> News()
    {
        var path = OpenData.Path("vntc10", "train.tsv.xz");
        Assert.SkipUnless(File.Exists(path) && File.Exists("/usr/bin/xz"), $"{path} is not here, or xz is not.");
        using var xz = Process.Start(new ProcessStartInfo("/usr/bin/xz", ["-dc", path]) { RedirectStandardOutput = true })!;
        var news = new List<(string Text, string Label)>();
        xz.StandardOutput.ReadLine();
        while (xz.StandardOutput.ReadLine()?.Split('\t') is [_, var label, var text])
            news.Add((text, label));
        return news;
    }

    /// <summary>A fifth of the lines, spread by a hash of their number.</summary>
    private static bool IsUnseen(int line)
    {
        var h = (uint)line;
        h = (h ^ (h >> 16)) * 0x85EBCA6B;
        h = (h ^ (h >> 13)) * 0xC2B2AE35;
        return (h ^ (h >> 16)) % 5 == 0;
    }

    /// <summary>How a model did on texts whose label is known.</summary>
    private sealed record Judged(double Accuracy, double WeightedF1, double Coverage, double SaidRight, double CalibrationError)
    {
        private const int Bins = 10;

        public static Judged Of(TopicModel model, List<(string Text, string Label)> texts)
        {
            var found = texts.AsParallel().AsOrdered().Select(text => Find(model, text.Text, text.Label)).ToList();
            var said = found.Where(f => f.Speaks).ToList();
            var off = found
                .GroupBy(f => Math.Min((int)(f.Probability * Bins), Bins - 1))
                .Sum(bin => Math.Abs(bin.Sum(f => f.Probability) - bin.Count(f => f.Said == f.Label)));
            return new(
                found.Average(f => f.Said == f.Label ? 1.0 : 0),
                texts.Select(text => text.Label).Distinct(StringComparer.Ordinal).Sum(label => WeightedF1Of(label, found)),
                (double)said.Count / texts.Count,
                said.Average(s => s.Label == s.Said ? 1.0 : 0),
                off / texts.Count
            );
        }

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"accuracy {Accuracy:P2}, weighted F1 {WeightedF1:P2}, speaks {Coverage:P1}, right {SaidRight:P1}, calibration off by {CalibrationError:P1}"
            );

        private static (string Label, string Said, double Probability, bool Speaks) Find(TopicModel model, string text, string label)
        {
            if (model.Suggest(text) is { } suggestion)
                return (label, suggestion.Label, suggestion.Probability, true);
            return model.Rank(text) is [var best, ..] ? (label, best.Label, best.Probability, false) : (label, "", 0, false);
        }

        private static double WeightedF1Of(string label, List<(string Label, string Said, double, bool)> found)
        {
            var both = found.Count(f => f.Label == label && f.Said == label);
            var (are, said) = (found.Count(f => f.Label == label), found.Count(f => f.Said == label));
            return 2.0 * both / (are + said) * are / found.Count;
        }
    }
}
