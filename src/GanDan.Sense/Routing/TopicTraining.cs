namespace GanDan.Sense.Routing;

/// <summary>How a model is trained. The defaults were chosen on held-out parts of two public corpora.</summary>
public sealed record TrainingOptions
{
    /// <summary>The share of suggestions that must have been right on held-out texts, 0 to 1.</summary>
    public double Precision { get; init; } = 0.9;

    /// <summary>With fewer texts the model stays silent.</summary>
    public int FewestTexts { get; init; } = 50;

    /// <summary>A label with fewer texts is never suggested; its texts count against the other labels.</summary>
    public int FewestOfLabel { get; init; } = 10;

    /// <summary>How closely to follow the training texts (C of the support vector machine).</summary>
    public double Softness { get; init; } = 0.4;

    /// <summary>How often to go over the texts.</summary>
    public int Rounds { get; init; } = 6;

    /// <summary>Learn both spellings at the same time: faster, on two processors. The outcome is the same.</summary>
    public bool SideBySide { get; init; }
}

internal static class TopicTraining
{
    /// <summary>So many entries are enough to tell whether rare words should count more.</summary>
    private const int MostTried = 3_000_000;

    public static TopicModel Train(
        IEnumerable<(string Text, string Label)> examples,
        TrainingOptions options,
        IProgress<double>? progress,
        CancellationToken cancel
    )
    {
        var texts = TrainingTexts.Gather(examples, options, cancel);
        var labels = texts.KeepLabels(options.FewestOfLabel);
        if (texts.Count < options.FewestTexts || labels.Length < 2)
            return TopicModel.Silent(texts.Count < options.FewestTexts ? Silence.TooFewTexts : Silence.TooFewLabels, texts.Count);

        progress?.Report(0.2);
        Judge? folded = null;
        Judge? written = null;
        Both(
            options,
            () =>
            {
                folded = Learn(texts.Folded, Spelling.Folded, labels.Length, options, cancel);
                progress?.Report(0.6);
            },
            () => written = Learn(texts.Written, Spelling.Written, labels.Length, options, cancel)
        );
        progress?.Report(1);
        return new(labels, folded!, written, texts.Count);
    }

    /// <summary>Does two things that do not touch each other, side by side if the options say so.</summary>
    public static void Both(TrainingOptions options, Action first, Action second)
    {
        if (!options.SideBySide)
        {
            first();
            second();
            return;
        }

        var other = Task.Run(second);
        try
        {
            first();
        }
        finally
        {
            other.GetAwaiter().GetResult();
        }
    }

    /// <returns>Null when too few texts are written with marks.</returns>
    private static Judge? Learn(Corpus corpus, Spelling spelling, int labels, TrainingOptions options, CancellationToken cancel)
    {
        if (corpus.Count < options.FewestTexts && spelling is Spelling.Written)
            return null;
        var slots = corpus.KeepKnown();
        var rarities = slots.Select(slot => Judge.Rarity(corpus.Count, corpus.Frequencies[slot])).ToArray();
        var importance = rarities.Select(Judge.Importance).ToArray();

        var tried = (int)Math.Min(corpus.Count, (long)MostTried * corpus.Count / Math.Max(1, corpus.Entries()));

        // In news the rare words tell the topic, in short remarks the common ones do: let the texts decide.
        var heldOut = HeldOut.Of(corpus, importance, labels, options, tried, out var learned, cancel);
        var plain = new float[slots.Length];
        Array.Fill(plain, 1);
        var plainly = HeldOut.Of(corpus, plain, labels, options, tried, out var plainLearned, cancel);
        if (plainly.Right > heldOut.Right)
            (rarities, importance, heldOut, learned) = (new byte[slots.Length], plain, plainly, plainLearned);
        if (corpus.Count > tried)
            heldOut = HeldOut.Of(corpus, importance, labels, options, int.MaxValue, out learned, cancel);
        var calibration = Calibration.Fit(heldOut);

        // What was learned without the held-out texts is a good start; a few rounds more over all of them end where a fresh start would.
        learned.Learn([.. Enumerable.Range(0, corpus.Count)], (options.Rounds + 1) / 2, cancel);
        var (weights, units) = InBytes(learned, slots.Length, labels);
        return new(
            spelling,
            slots,
            rarities,
            weights,
            units,
            learned.Constant.ToArray(),
            calibration,
            Reliability.Of(heldOut, calibration, options.Precision)
        );
    }

    private static (sbyte[] Weights, float[] Units) InBytes(DualDescent learned, int rows, int labels)
    {
        var units = new float[labels];
        for (var row = 0; row < rows; row++)
        {
            for (var label = 0; label < labels; label++)
                units[label] = Math.Max(units[label], Math.Abs(learned.Row(row)[label]) / sbyte.MaxValue);
        }

        var weights = new sbyte[rows * labels];
        for (var i = 0; i < weights.Length; i++)
        {
            var unit = units[i % labels];
            weights[i] = unit > 0 ? (sbyte)MathF.Round(learned.Row(i / labels)[i % labels] / unit) : (sbyte)0;
        }

        return (weights, units);
    }
}
