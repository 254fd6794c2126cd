using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Portal;

/// <summary>The background work of one import. Started again after its commit, it finds that it is done.</summary>
public sealed class ImportPortal(Db db, PortalDesk desk, PortalImport import, Me me) : IJob
{
    /// <summary>What the job works on.</summary>
    public sealed record Input(Guid Export);

    public string AskedAt(string input) => $"/xu-ly/nhap-tu-cong/{ReportJson.Read<Input>(input).Export}";

    public async Task<string?> Run(string input, JobProgress progress, CancellationToken stop)
    {
        var id = ReportJson.Read<Input>(input).Export;
        if (!me.May(Permission.SortCases))
            throw new RuleBroken("Bạn chưa có quyền tiếp nhận phản ánh. Xin quyền từ người quản trị.");
        var export =
            await db.PortalExports.AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, stop)
            ?? throw new RuleBroken("Bản xem thử này không còn. Xin gửi lại tệp.");
        if (export.DoneAt is not null)
            return id.ToString();
        var choices = ReportJson.Read<PortalChoices>(export.Choices);
        var report = await import.Run(await desk.Open(export, choices), OtherPortal.Find(export.Portal)!, choices, export, progress, stop);
        return report.Refused is [var why, ..] ? throw new RuleBroken(why.Sentence, null, [.. why.Values]) : id.ToString();
    }
}
