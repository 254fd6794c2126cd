using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Campaigns;

/// <summary>A drive came into the register by hand.</summary>
public sealed record DriveEntered(Guid DriveId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => DriveId;
}

/// <summary>Values of a drive were changed; which ones is in the trace.</summary>
public sealed record DriveCorrected(Guid DriveId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => DriveId;
}

/// <summary>Rows were typed or pasted into the register together.</summary>
public sealed record DrivesEntered(int Rows) : IEvent;
