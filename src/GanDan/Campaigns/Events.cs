using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Campaigns;

/// <summary>A drive came into the register by hand.</summary>
[Display(Name = "Ghi buổi ra quân")]
public sealed record DriveEntered(Guid DriveId) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => [DriveId];

    [JsonIgnore]
    public Guid? Subject => DriveId;
}

/// <summary>Values of a drive were changed; which ones is in the trace.</summary>
[Display(Name = "Sửa buổi ra quân")]
public sealed record DriveCorrected(Guid DriveId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => DriveId;
}

/// <summary>Rows were typed or pasted into the register together.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Ids">The records; not kept by older entries.</param>
[Display(Name = "Ghi nhiều buổi ra quân")]
public sealed record DrivesEntered(int Rows, IReadOnlyList<Guid>? Ids = null) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => Ids ?? [];
}
