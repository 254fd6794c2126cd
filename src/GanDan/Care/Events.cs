using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Care;

/// <summary>A round of care came into the register by hand.</summary>
public sealed record CareRoundEntered(Guid CareRoundId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CareRoundId;
}

/// <summary>Values of a round of care were changed; which ones is in the trace.</summary>
public sealed record CareRoundCorrected(Guid CareRoundId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CareRoundId;
}

/// <summary>Rows were typed or pasted into the register together.</summary>
public sealed record CareRoundsEntered(int Rows) : IEvent;
