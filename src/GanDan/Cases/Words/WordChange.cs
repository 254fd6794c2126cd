namespace GanDan.Cases.Words;

/// <summary>
/// The words, the day or the standing of a case changed, or it came or went. Written by the database itself (<see cref="WordTriggers"/>), whatever way
/// a change takes; read by every process that keeps an index.
/// </summary>
public sealed class WordChange
{
    /// <summary>How long a change is told of.</summary>
    public const int DaysKept = 3;

    public long Id { get; private init; }
    public Guid CaseId { get; private init; }
    public DateOnly On { get; private init; }
}
