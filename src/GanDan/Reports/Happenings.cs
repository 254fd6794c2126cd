using GanDan.Platform.Events;

namespace GanDan.Reports;

public sealed record ReportStarted(Guid ReportId, string TemplateCode, string PeriodCode) : IEvent
{
    public Guid? Subject => ReportId;
}

public sealed record SectionWritten(Guid ReportId, int Section) : IEvent
{
    public Guid? Subject => ReportId;
}

public sealed record FigureDeclared(Guid ReportId, string Slot, long Value) : IEvent
{
    public Guid? Subject => ReportId;
}

public sealed record DeclarationTakenBack(Guid ReportId, string Slot) : IEvent
{
    public Guid? Subject => ReportId;
}

public sealed record EditionSealed(Guid ReportId, Guid EditionId, int Number, string ManifestSha256) : IEvent
{
    public Guid? Subject => ReportId;
}

public sealed record EditionDownloaded(Guid ReportId, int Number, string Name) : IEvent
{
    public Guid? Subject => ReportId;
}
