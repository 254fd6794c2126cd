using GanDan.Platform.Registers;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Cases.Reception;

/// <summary>The moves after a matter was settled elsewhere: its report comes in, and who came is told.</summary>
public sealed partial class RecordPage
{
    [BindProperty(Name = nameof(Report))]
    public ResultForm Report { get; set; } = new();

    [BindProperty(Name = nameof(Told))]
    public ToldForm Told { get; set; } = new();

    public Task<IActionResult> OnPostReportAsync() =>
        Do(
            () =>
            {
                var before = ResultForm.Of(Line);
                Line.Report(Report.ResolvedOn, Report.ReportedOn, Report.Result, Results.CaseIsElsewhere(Line), me.Today);
                db.Traced(me, ReceptionDesk.Kind, Id, before, ResultForm.Of(Line));
                db.Record(me, new ReceptionReported(Id));
                return Task.CompletedTask;
            },
            T["Đã ghi kết quả. Báo cho người đến đúng hạn."],
            nameof(Report)
        );

    public Task<IActionResult> OnPostToldAsync() =>
        Do(
            () =>
            {
                var before = ToldForm.Of(Line);
                Line.Tell(Told.ToldOn, Told.ToldHow, Results.KnownOn(Line), me.Today);
                db.Traced(me, ReceptionDesk.Kind, Id, before, ToldForm.Of(Line));
                db.Record(me, new VisitorTold(Id));
                return Task.CompletedTask;
            },
            T["Đã ghi: người đến đã được báo kết quả."],
            nameof(Told)
        );
}
