using GanDan.Platform.Data;
using GanDan.Sense.Routing;

namespace GanDan.Cases.Routing;

/// <summary>What helps whoever sorts a case: the rule first, then what the machine thinks.</summary>
/// <param name="RuleTopic">The topic the case bears, when a rule says who handles it.</param>
/// <param name="HandledBy">Who handles that topic by the office's rule; null without one.</param>
/// <param name="Suggestion">Another topic the machine is sure enough of; null when it is not, or agrees.</param>
/// <param name="SuggestedHandledBy">Who handles the suggested topic by rule; null without one.</param>
public sealed record SortAdvice(string? RuleTopic, string? HandledBy, Suggestion? Suggestion, string? SuggestedHandledBy)
{
    public bool IsEmpty => HandledBy is null && Suggestion is null;
}

/// <summary>Topics for the desk. It suggests to a person and decides nothing (product, principle 9).</summary>
public sealed class TopicSuggestions(Db db, TopicMemory memory)
{
    // More likely wrong than right helps nobody, however rarely the machine is right in an office of so many topics.
    private const double LeastSure = 0.5;

    /// <summary>For a case that is there.</summary>
    public Task<SortAdvice> Of(Case @case) => Of(@case.MaskedSummary, @case.Topic);

    /// <summary>For words that are just being typed in for somebody.</summary>
    /// <param name="words">Masked or not: nothing of them is kept.</param>
    /// <param name="topic">What has been chosen so far.</param>
    public async Task<SortAdvice> Of(string words, string? topic)
    {
        var bodies = (await db.ReadTopics())
            .Where(t => t.RetiredOn is null)
            .ToDictionary(t => t.Name, t => t.HandledBy, StringComparer.Ordinal);
        var rule = topic is null ? null : bodies.GetValueOrDefault(topic);
        var found = await Suggest(words);
        if (found is null || found.Label == topic || !bodies.TryGetValue(found.Label, out var body))
            return new(rule is null ? null : topic, rule, null, null);
        return new(rule is null ? null : topic, rule, found, body);
    }

    /// <summary>What the machine is sure enough of, and can say why; null otherwise.</summary>
    public async Task<Suggestion?> Suggest(string words) =>
        !string.IsNullOrWhiteSpace(words)
        && (await memory.Model(db))?.Suggest(words) is { Probability: >= LeastSure, Words.Count: > 0 } sure
            ? sure
            : null;
}
