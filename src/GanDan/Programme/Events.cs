using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Programme;

/// <summary>A target was entered by hand.</summary>
[Display(Name = "Ghi chỉ tiêu")]
public sealed record TargetEntered(Guid TargetId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => TargetId;
}

/// <summary>Values of a target were changed; which ones is in the trace.</summary>
[Display(Name = "Sửa chỉ tiêu đã ghi")]
public sealed record TargetCorrected(Guid TargetId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => TargetId;
}

/// <summary>Targets were typed or pasted together.</summary>
[Display(Name = "Ghi nhiều chỉ tiêu")]
public sealed record TargetsEntered(Guid TermId, int Rows) : IEvent;

/// <summary>A term was entered, or its days were changed.</summary>
[Display(Name = "Đặt thời gian nhiệm kỳ")]
public sealed record TermSet(Guid TermId, string Code, DateOnly From, DateOnly To) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => TermId;
}
