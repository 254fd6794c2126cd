namespace GanDan.Platform.Events;

/// <summary>Thrown by a handler that is to be called again at a moment of its own choosing: no failure, and nothing for the log.</summary>
public sealed class NotYet(DateTime at) : Exception
{
    public DateTime At => at;
}
