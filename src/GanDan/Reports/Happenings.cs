using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Events;

namespace GanDan.Reports;

[Display(Name = "Lập báo cáo")]
public sealed record ReportStarted(Guid ReportId, string TemplateCode, string PeriodCode) : IEvent
{
    public Guid? Subject => ReportId;
}

[Display(Name = "Viết mục báo cáo")]
public sealed record SectionWritten(Guid ReportId, int Section) : IEvent
{
    public Guid? Subject => ReportId;
}

[Display(Name = "Ghi số báo cạnh số tính")]
public sealed record FigureDeclared(Guid ReportId, string Slot, long Value) : IEvent
{
    public Guid? Subject => ReportId;
}

[Display(Name = "Bỏ số báo")]
public sealed record DeclarationTakenBack(Guid ReportId, string Slot) : IEvent
{
    public Guid? Subject => ReportId;
}

[Display(Name = "Chốt bản báo cáo")]
public sealed record EditionSealed(Guid ReportId, Guid EditionId, int Number, string ManifestSha256) : IEvent
{
    public Guid? Subject => ReportId;
}

[Display(Name = "Tải bản báo cáo đã chốt")]
public sealed record EditionDownloaded(Guid ReportId, int Number, string Name) : IEvent
{
    public Guid? Subject => ReportId;
}
