using System.Security.Cryptography;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;

namespace GanDan.Reports;

/// <summary>
/// Seals the next edition of a report: at once when few records stand behind its numbers, as a job with a bar when there are many. A job
/// that was cut off after its commit finds that it is done.
/// </summary>
public sealed class SealEdition(Db db, Me me, Working working, Sealing sealing) : IJob
{
    /// <summary>Up to so many records the page waits: they take about a second.</summary>
    public const long MostAtOnce = 50_000;

    /// <param name="Number">The edition it is to become.</param>
    public sealed record Input(Guid Report, int Number, string? GapReason, string SignerTitle, string SignerName);

    public string AskedAt(string input) => $"/bao-cao/{Read(input).Report}/chot";

    public async Task<string?> Run(string input, JobProgress progress, CancellationToken stop)
    {
        var asked = Read(input);
        if (!me.May(Permission.SealReports))
            throw new RuleBroken("Bạn chưa có quyền chốt báo cáo. Xin quyền từ người quản trị.");
        var report = await working.Load(asked.Report) ?? throw new RuleBroken("Báo cáo này không còn.");
        var last = await working.LastEdition(report.Id);
        if (last?.Number >= asked.Number)
            return last.Number == asked.Number && last.SealedBy == me.Name
                ? null
                : throw new RuleBroken("Người khác vừa chốt bản {0}. Xem bản đó trước khi chốt tiếp.", null, last.Number);
        await Seal(report, await working.Take(report), asked, last, progress);
        return null;
    }

    /// <summary>Seals the report with the numbers taken. Throws <see cref="RuleBroken"/> as <see cref="Sealing.Seal"/> does.</summary>
    public async Task Seal(Report report, TakenReport taken, Input asked, Edition? previous, JobProgress? progress = null)
    {
        var made = await sealing.Seal(
            report,
            taken,
            await working.ScopeOf(report),
            asked.GapReason,
            me.Name,
            new Signer(asked.SignerTitle, asked.SignerName),
            me.Now,
            previous,
            progress
        );
        sealing.KeepFiles(made);
        db.Editions.Add(made.Edition);
        var manifest = made.Files[^1].Bytes;
        db.Record(
            me,
            new EditionSealed(report.Id, made.Edition.Id, made.Edition.Number, Convert.ToHexStringLower(SHA256.HashData(manifest)))
        );
        await db.SaveChangesAsync();
    }

    private static Input Read(string input) => ReportJson.Read<Input>(input);
}
