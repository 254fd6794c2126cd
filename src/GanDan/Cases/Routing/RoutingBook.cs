using GanDan.Cases.Intake;
using GanDan.Platform.Units;

namespace GanDan.Cases.Routing;

/// <summary>The rule that says who gets a case first.</summary>
/// <param name="Topic">Null when it holds for every topic.</param>
/// <param name="Ward">Null when it holds for every ward.</param>
public sealed record Routed(string? Topic, string? Ward, string HandledBy)
{
    /// <summary>The rule as the first line of a case's timeline keeps it; later changes of the rules do not change that line.</summary>
    public string Note => $"Giao theo quy tắc: {Topic ?? "mọi loại việc"}, {Ward ?? "mọi phường"} → {HandledBy}";
}

/// <summary>
/// All rules of routing together. The most specific one wins: of the topic in the ward, then of the topic, then of the ward; without one nobody
/// is proposed. Wards are dated units: a rule holds for its ward while that exists, and goes on only where the ward goes on whole and alone
/// under another name. Where wards were joined or torn apart the rule has ended, because it would reach people it was never written for.
/// </summary>
public sealed class RoutingBook(IReadOnlyList<Topic> topics, IReadOnlyList<RoutingRule> rules, KnownUnits units)
{
    public static RoutingBook Empty { get; } = new([], [], new([], []));

    /// <summary>The rules of single wards, those no longer used too.</summary>
    public IReadOnlyList<RoutingRule> Rules => rules;

    /// <summary>Whoever a rule in use names, to choose from.</summary>
    public IReadOnlyList<string> Bodies =>
        [
            .. topics
                .Where(t => t.RetiredOn is null)
                .Select(t => t.HandledBy)
                .OfType<string>()
                .Concat(rules.Where(r => r.EndedOn is null).Select(r => r.HandledBy))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The rule for a case of that topic that happened in that unit; null when there is none.</summary>
    /// <param name="unitId">A ward or something below it, of whatever time: what has been taken up whole counts where it lies today.</param>
    public Routed? Find(string? topic, int unitId, DateOnly today)
    {
        var known = topic is null ? null : topics.FirstOrDefault(t => t.Name == topic && t.RetiredOn is null);
        var ward = units.WardOn(unitId, today);
        var here = ward is null ? [] : rules.Where(r => Holds(r, today)?.Id == ward.Id).ToList();
        if (known is not null && here.FirstOrDefault(r => r.TopicId == known.Id) is { } both)
            return new(known.Name, ward!.Name, both.HandledBy);
        if (known?.HandledBy is { } usual)
            return new(known.Name, null, usual);
        return here.FirstOrDefault(r => r.TopicId is null) is { } any ? new(null, ward!.Name, any.HandledBy) : null;
    }

    /// <summary>The ward of today for which a rule holds; null when it was taken out of use or has ended with its ward.</summary>
    public Unit? Holds(RoutingRule rule, DateOnly today) => rule.EndedOn is null ? units.SameOn(rule.UnitId, today) : null;
}
