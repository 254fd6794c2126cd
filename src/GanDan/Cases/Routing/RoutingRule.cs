using GanDan.Cases.Intake;
using GanDan.Platform;
using GanDan.Platform.Registers;

namespace GanDan.Cases.Routing;

/// <summary>
/// Who gets the cases of one ward first: of one topic, or of all of them. What a topic's usual handler is for every ward stands with the topic
/// itself (<see cref="Topic.HandledBy"/>).
/// </summary>
public sealed class RoutingRule : IVersioned
{
    public int Id { get; private init; }

    /// <summary>The topic; null for every topic of the ward.</summary>
    public int? TopicId { get; init; }

    /// <summary>The ward as the dated unit it was when the rule was written.</summary>
    public required int UnitId { get; init; }
    public required string HandledBy { get; set; }

    /// <summary>The day it was taken out of use; null while it holds.</summary>
    public DateOnly? EndedOn { get; set; }
    public int Version { get; set; }

    /// <summary>Throws <see cref="RuleBroken"/> where nobody is named, or the same topic and ward have a rule already.</summary>
    /// <param name="others">All but this one.</param>
    public void Check(IEnumerable<RoutingRule> others)
    {
        if (string.IsNullOrWhiteSpace(HandledBy))
            throw new RuleBroken("Ghi nơi xử lý.", nameof(HandledBy));
        if (others.Any(o => o.TopicId == TopicId && o.UnitId == UnitId))
            throw new RuleBroken("Loại việc và phường này đã có quy tắc. Mở quy tắc ấy để sửa hoặc dùng lại.", nameof(UnitId));
    }
}
