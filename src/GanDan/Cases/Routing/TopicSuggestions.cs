using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Sense.Routing;

namespace GanDan.Cases.Routing;

/// <summary>What helps whoever sorts a case: the rule first, then what the machine thinks.</summary>
/// <param name="RuleTopic">The topic of the rule that says who handles the case; null when it holds for every topic.</param>
/// <param name="HandledBy">Who handles it by the office's rule; null without one.</param>
/// <param name="Suggestion">Another topic the machine is sure enough of; null when it is not, or agrees.</param>
/// <param name="SuggestedHandledBy">Who handles the suggested topic by rule; null without one.</param>
/// <param name="RuleWard">The ward of the rule; null when it holds for every ward.</param>
public sealed record SortAdvice(
    string? RuleTopic,
    string? HandledBy,
    Suggestion? Suggestion,
    string? SuggestedHandledBy,
    string? RuleWard = null
)
{
    public bool IsEmpty => HandledBy is null && Suggestion is null;
}

/// <summary>Topics for the desk. It suggests to a person and decides nothing (product, principle 9).</summary>
public sealed class TopicSuggestions(Db db, Me me, TopicMemory memory)
{
    // More likely wrong than right helps nobody, however rarely the machine is right in an office of so many topics.
    private const double LeastSure = 0.5;

    /// <summary>For a case that is there.</summary>
    public Task<SortAdvice> Of(Case @case) => Of(@case.MaskedSummary, @case.Topic, @case.UnitId);

    /// <summary>For words that are just being typed in for somebody.</summary>
    /// <param name="words">Masked or not: nothing of them is kept.</param>
    /// <param name="topic">What has been chosen so far.</param>
    /// <param name="unitId">Where it happened; null when that is not known yet.</param>
    public async Task<SortAdvice> Of(string words, string? topic, int? unitId = null)
    {
        var known = (await db.ReadTopics()).Where(t => t.RetiredOn is null).ToDictionary(t => t.Name, StringComparer.Ordinal);
        var rules = await db.ReadRouting();
        var rule = Rule(topic);
        var found = await Suggest(words);
        if (found is null || found.Label == topic || !known.ContainsKey(found.Label))
            return new(rule?.Topic, rule?.HandledBy, null, null, rule?.Ward);
        return new(rule?.Topic, rule?.HandledBy, found, Rule(found.Label)?.HandledBy, rule?.Ward);

        Routed? Rule(string? of) => unitId is { } unit ? rules.Find(of, unit, me.Today) : Usual(of);

        Routed? Usual(string? of) => of is not null && known.GetValueOrDefault(of) is { HandledBy: { } body } ? new(of, null, body) : null;
    }

    /// <summary>What the machine is sure enough of, and can say why; null otherwise.</summary>
    public async Task<Suggestion?> Suggest(string words) =>
        !string.IsNullOrWhiteSpace(words)
        && (await memory.Model(db))?.Suggest(words) is { Probability: >= LeastSure, Words.Count: > 0 } sure
            ? sure
            : null;
}
