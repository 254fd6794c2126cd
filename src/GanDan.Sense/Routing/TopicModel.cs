using GanDan.Sense.Text;

namespace GanDan.Sense.Routing;

/// <summary>A topic proposed for a text.</summary>
/// <param name="Label">The topic, as it was called in training.</param>
/// <param name="Probability">That it is right, 0 to 1, measured on texts held out from training.</param>
/// <param name="Words">The words that decided, as written in the text and in its order, at most five; may be empty.</param>
public sealed record Suggestion(string Label, double Probability, IReadOnlyList<string> Words);

/// <summary>One label of a model and the probability that a text belongs to it, 0 to 1.</summary>
public sealed record RankedLabel(string Label, double Probability);

/// <summary>Why a model suggests nothing at all.</summary>
public enum Silence
{
    /// <summary>It does suggest.</summary>
    None,

    /// <summary>Fewer texts than <see cref="TrainingOptions.FewestTexts"/>.</summary>
    TooFewTexts,

    /// <summary>Fewer than two labels have <see cref="TrainingOptions.FewestOfLabel"/> texts.</summary>
    TooFewLabels,

    /// <summary>On held-out texts it was never right often enough, however sure.</summary>
    NeverSure,
}

/// <summary>
/// Proposes the topic or unit for what a resident wrote, learned from the office's own answered cases. Two linear judges, one for texts
/// with marks and one for texts without (see <see cref="Features"/>, <see cref="DualDescent"/>, <see cref="Calibration"/>). Never changes; may be
/// used by many threads at once. It holds no text, only numbers of words.
/// </summary>
public sealed partial class TopicModel
{
    private readonly Judge? _folded;
    private readonly Judge? _written;

    internal TopicModel(string[] labels, Judge folded, Judge? written, int texts)
    {
        (Labels, _folded, _written, Texts) = (labels, folded, written, texts);
        Silence = folded.Reliability.Threshold > 1 && (written ?? folded).Reliability.Threshold > 1 ? Silence.NeverSure : Silence.None;
    }

    private TopicModel(Silence silence, int texts) => (Labels, Silence, Texts) = ([], silence, texts);

    /// <summary>The labels it can suggest, in ordinal order; empty when there was too little to learn from.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>How many texts it was trained on.</summary>
    public int Texts { get; }

    /// <summary>Whether, and why, it suggests nothing at all.</summary>
    public Silence Silence { get; }

    /// <summary>How it did on held-out texts with marks; null when it learned from too few of them.</summary>
    public Reliability? WithMarks => _written?.Reliability;

    /// <summary>How it did on held-out texts with their marks taken away; null when it learned nothing.</summary>
    public Reliability? WithoutMarks => _folded?.Reliability;

    /// <summary>
    /// Learns from texts whose label is known. The same texts in the same order give the same model, byte for byte. Takes about half a
    /// second for 10,000 short texts, and some 15 bytes of memory for each word while it learns.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TopicModel Train(
        IEnumerable<(string Text, string Label)> examples,
        TrainingOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(examples);
        return TopicTraining.Train(examples, options ?? new(), progress, cancel);
    }

    /// <summary>The label it is sure enough of; null when it is not, and when it knows fewer than half of the words.</summary>
    public Suggestion? Suggest(string text)
    {
        if (Judged(text) is not { } judged)
            return null;
        var likeliest = HeldOut.Largest(judged.Probabilities);
        var probability = judged.Probabilities[likeliest];
        return probability < judged.Judge.Reliability.Threshold
            ? null
            : new(Labels[likeliest], probability, Explanation.Words(judged.Judge, judged.Text, judged.Words, judged.Features, likeliest));
    }

    /// <summary>All labels, the likeliest first, however unsure; empty when it knows fewer than half of the words.</summary>
    public IReadOnlyList<RankedLabel> Rank(string text) =>
        Judged(text) is { } judged
            ? [.. judged.Probabilities.Select((p, i) => new RankedLabel(Labels[i], p)).OrderByDescending(ranked => ranked.Probability)]
            : [];

    internal static TopicModel Silent(Silence silence, int texts) => new(silence, texts);

    private JudgedText? Judged(string text)
    {
        var composed = VietnameseText.Nfc(text);
        if (_folded is null)
            return null;
        var words = Words.Of(composed);
        var judge = _written is not null && Words.AreMarked(words) ? _written : _folded;
        var features = Features.Of(words, judge.Spelling);
        return judge.Knows(features)
            ? new(judge, composed, words, features, judge.Calibration.Probabilities(judge.Margins(features)))
            : null;
    }

    private sealed record JudgedText(Judge Judge, string Text, List<Word> Words, ulong[] Features, float[] Probabilities);
}
