namespace GanDan.Platform.Events;

/// <summary>
/// An event after which other records are counted than before, without a correction that says so. Where a sealed number is taken again it is told
/// with the record it happened to: in the words of <c>[Display(Description = …)]</c>, <c>{0}</c> being the other record; without them, by its name.
/// </summary>
public interface IMovesRecords : IEvent
{
    /// <summary>The records that came, went or are counted elsewhere; those of a list may be told by what holds it.</summary>
    IReadOnlyList<Guid> Moved { get; }

    /// <summary>The record that is told beside the subject: what was put together with it.</summary>
    Guid? Other => null;
}
