using GanDan.Sense.Routing;

namespace GanDan.Cases.Routing;

/// <summary>
/// A model of topics learned from the office's own cases, kept as bytes so that it survives a restart and every server has the same. It
/// holds numbers of words and no text of anybody's.
/// </summary>
public sealed class LearnedTopics
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateTime TrainedAt { get; init; }

    /// <summary>From how many cases.</summary>
    public required int Cases { get; init; }

    /// <summary>SHA-256 over the cases and their topics: the same ones are not learned twice.</summary>
    public required string Basis { get; init; }

    /// <summary>Whether, and why, it suggests nothing.</summary>
    public required Silence Silence { get; init; }

    /// <summary>Share of held-out cases for which it suggests a topic, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Share of these suggestions that were right, 0 to 1.</summary>
    public required double Precision { get; init; }
    public required byte[] Bytes { get; init; }

    public static LearnedTopics Of(TopicModel model, string basis, DateTime now)
    {
        var reliability = model.WithMarks ?? model.WithoutMarks;
        return new()
        {
            TrainedAt = now,
            Cases = model.Texts,
            Basis = basis,
            Silence = model.Silence,
            Coverage = reliability?.Coverage ?? 0,
            Precision = reliability?.Precision ?? 0,
            Bytes = model.ToBytes(),
        };
    }
}
