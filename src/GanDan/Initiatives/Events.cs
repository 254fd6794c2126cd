using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Initiatives;

/// <summary>A model came into the register by hand.</summary>
public sealed record InitiativeRegistered(Guid InitiativeId, Guid ListingId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => InitiativeId;
}

/// <summary>A model was listed again, in another year's register.</summary>
public sealed record InitiativeListed(Guid InitiativeId, Guid ListingId, int Year) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => InitiativeId;
}

/// <summary>Values of a model or of one of its rows were changed; which ones is in the trace.</summary>
public sealed record InitiativeCorrected(Guid InitiativeId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => InitiativeId;
}

/// <summary>Rows were typed or pasted into the register together.</summary>
public sealed record InitiativesEntered(int Rows, int NewModels) : IEvent;

/// <summary>Two entries of one model were put together.</summary>
public sealed record InitiativesMerged(Guid KeptId, Guid MergedId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => KeptId;
}

/// <summary>Two entries that had been put together stand apart again.</summary>
public sealed record InitiativesParted(Guid KeptId, Guid MergedId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => KeptId;
}
