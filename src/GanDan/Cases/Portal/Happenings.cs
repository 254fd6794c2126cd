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
