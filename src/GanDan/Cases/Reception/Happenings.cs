using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Cases.Reception;

/// <summary>Somebody was received and written into the register.</summary>
[Display(Name = "Tiếp công dân")]
public sealed record CitizenReceived(Guid ReceptionId) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => [ReceptionId];

    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

/// <summary>A line of the register was changed; what is in the trace.</summary>
[Display(Name = "Sửa lượt tiếp công dân")]
public sealed record ReceptionCorrected(Guid ReceptionId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

[Display(Name = "Hướng dẫn người đến")]
public sealed record CitizenGuided(Guid ReceptionId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

/// <summary>The head concluded something and told the unit that has to do it.</summary>
[Display(Name = "Ghi kết luận tiếp công dân")]
public sealed record ReceptionConcluded(Guid ReceptionId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

[Display(Name = "Ghi thực hiện kết luận tiếp công dân")]
public sealed record ConclusionDone(Guid ReceptionId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

/// <summary>The unit that took the matter reported what came of it.</summary>
[Display(Name = "Ghi kết quả của lượt tiếp")]
public sealed record ReceptionReported(Guid ReceptionId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

[Display(Name = "Báo kết quả cho người đến")]
public sealed record VisitorTold(Guid ReceptionId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

[Display(Name = "Từ chối tiếp công dân")]
public sealed record ReceptionRefused(Guid ReceptionId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

[Display(Name = "Gửi thông báo từ chối tiếp công dân")]
public sealed record RefusalNoticeSent(Guid ReceptionId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

[Display(Name = "Lập việc từ lượt tiếp")]
public sealed record ReceptionBecameCase(Guid ReceptionId, Guid CaseId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

/// <summary>Somebody opened who came, and said why.</summary>
[Display(Name = "Mở thông tin người đến")]
public sealed record VisitorOpened(Guid ReceptionId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ReceptionId;
}

/// <summary>Somebody opened who came in a period, for the printed register; one look stands at each line.</summary>
[Display(Name = "Mở thông tin người đến để in sổ")]
public sealed record VisitorsOpened(int Visitors) : IEvent;

[Display(Name = "Xóa thông tin người đến hết hạn lưu")]
public sealed record VisitorsPurged(int Visitors) : IEvent;

[Display(Name = "Ghi lịch tiếp công dân")]
public sealed record ReceptionDaysPosted(int Days) : IEvent;

[Display(Name = "Sửa lịch tiếp công dân")]
public sealed record ReceptionDayChanged(Guid DayId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => DayId;
}
