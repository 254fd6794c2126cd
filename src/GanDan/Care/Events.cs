using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Care;

/// <summary>A round of care came into the register by hand.</summary>
[Display(Name = "Ghi đợt chăm lo")]
public sealed record CareRoundEntered(Guid CareRoundId) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => [CareRoundId];

    [JsonIgnore]
    public Guid? Subject => CareRoundId;
}

/// <summary>Values of a round of care were changed; which ones is in the trace.</summary>
[Display(Name = "Sửa đợt chăm lo")]
public sealed record CareRoundCorrected(Guid CareRoundId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CareRoundId;
}

/// <summary>Rows were typed or pasted into the register together.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Ids">The records; not kept by older entries.</param>
[Display(Name = "Ghi nhiều đợt chăm lo")]
public sealed record CareRoundsEntered(int Rows, IReadOnlyList<Guid>? Ids = null) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => Ids ?? [];
}
