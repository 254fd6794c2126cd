using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Cases;

/// <summary>An opinion of an old book was written down by hand.</summary>
public sealed record CaseEntered(Guid CaseId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}

/// <summary>Values of an opinion were changed; which ones is in the trace.</summary>
public sealed record CaseCorrected(Guid CaseId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}

/// <summary>Rows were typed or pasted into the register together.</summary>
public sealed record CasesEntered(int Rows) : IEvent;

/// <summary>Somebody decided whether the public may read an opinion's masked words.</summary>
public sealed record CaseReviewed(Guid CaseId, Publication Publication) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}
