using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Cases.Portal;

/// <summary>An export came in. Open items have a <see cref="CaseReceived"/> each; answered ones are counted here alone.</summary>
[Display(Name = "Nhập phản ánh từ cổng khác")]
public sealed record PortalImported(Guid ExportId, string Portal, int Open, int Answered) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ExportId;
}

/// <summary>The cases of one import were taken away again; nobody had worked on them.</summary>
[Display(Name = "Hoàn tác nhập từ cổng khác")]
public sealed record PortalUndone(Guid ExportId, string Portal, int Cases) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ExportId;
}

/// <summary>Somebody has looked at the state that the other portal says anew.</summary>
[Display(Name = "Xem tình trạng mới ở cổng khác")]
public sealed record PortalChangeSeen(Guid CaseId, string Portal) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}
