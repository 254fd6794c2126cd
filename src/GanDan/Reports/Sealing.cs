using System.Text.Json;
using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using GanDan.Platform.Jobs;
using GanDan.Platform.Office;
using GanDan.Platform.Papers;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>The files of a report at one moment, and the numbers they state.</summary>
public sealed record SealedReport(Edition Edition, IReadOnlyList<(string Name, string ContentType, byte[] Bytes)> Files, Manifest Manifest);

/// <summary>Seals a report: numbers, the records behind them with their hash, and the files that state them.</summary>
public sealed class Sealing(Db db, SealedFigures sealedFigures, Manifests manifests, AnnexesOf annexesOf, Veil veil, FileStore files)
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// Makes the edition and its files. Throws <see cref="RuleBroken"/> when the period has not begun, when a number cannot be printed, or when years
    /// of the period have no data and <paramref name="gapReason"/> says nothing. Nothing is stored but the record lists, under their hash.
    /// </summary>
    /// <param name="progress">Told how many of the records behind the numbers were read; null when nobody watches.</param>
    public async Task<SealedReport> Seal(
        Report report,
        TakenReport taken,
        Scope scope,
        string? gapReason,
        string by,
        Signer signer,
        DateTime now,
        Edition? previous,
        JobProgress? progress = null
    )
    {
        Check(taken, gapReason, now);
        var records = new RecordReading(keep: true, progress, RecordsOf(taken));
        return await Make(report, taken, scope, gapReason, by, signer, now, previous, records, isSealed: true);
    }

    /// <summary>How many records stand behind the numbers of a report: all of them are read, put in order and hashed when it is sealed.</summary>
    public static long RecordsOf(TakenReport taken) => taken.Slots.Values.Sum(s => s.Value?.Records ?? 0);

    /// <summary>The same files without sealing: gaps and unreleased counts are left as they are, and no record list is kept.</summary>
    public Task<SealedReport> Draft(Report report, TakenReport taken, Scope scope, string by, DateTime now) =>
        Make(report, taken, scope, null, by, new Signer("", ""), now, null, new RecordReading(keep: false, null, 0), isSealed: false);

    private async Task<SealedReport> Make(
        Report report,
        TakenReport taken,
        Scope scope,
        string? gapReason,
        string by,
        Signer signer,
        DateTime now,
        Edition? previous,
        RecordReading records,
        bool isSealed
    )
    {
        var office =
            await db.Office.AsNoTracking().OrderBy(o => o.Id).FirstOrDefaultAsync() ?? new OfficeSettings { Name = "Văn phòng dân vận" };
        var edition = new Edition
        {
            ReportId = report.Id,
            Number = (previous?.Number ?? 0) + 1,
            Title = report.Title,
            Abstract = report.Abstract,
            SealedAt = now,
            SealedBy = by,
            GapReason = string.IsNullOrWhiteSpace(gapReason) ? null : gapReason.Trim(),
            Content = JsonSerializer.Serialize(report.Sections.OrderBy(s => s.Order).Select(s => new TemplateSection(s.Title, s.Body))),
        };
        var slots = await sealedFigures.WithParts(taken, scope);
        edition.Figures.AddRange(await sealedFigures.Of(edition, taken, slots, scope, records));

        var paper = await veil.OnPaper(taken);
        var annexes = await annexesOf.Take(paper, scope, report.PeriodCode, edition.GapReason);
        var title = scope.Unit is { } unit ? $"{report.Title}, {unit.Name}" : report.Title;
        var made = new List<(string Name, string ContentType, byte[] Bytes)>();
        foreach (var layout in Enum.GetValues<ReportLayout>())
        {
            var front = new Front(report.Title, report.Abstract, layout, now, signer);
            made.Add(
                (
                    layout is ReportLayout.Party ? "bao-cao-the-thuc-dang.docx" : "bao-cao-hanh-chinh.docx",
                    Word,
                    Bytes(s => WordPaper.Write(PaperOf.Build(front, office, paper, annexes), s))
                )
            );
        }
        made.Add(("phu-luc.xlsx", Excel, Bytes(s => ExcelAnnexes.Write(annexes, s, title, now))));
        var gaps = slots.Where(s => s.HasGap).Select(s => s.Words.Slot!).ToHashSet(StringComparer.Ordinal);
        var manifest = await manifests.Of(report, edition, paper, previous, made, gaps, isSealed);
        made.Add(("ban-ke.json", "application/json", Bytes(s => ManifestJson.Write(manifest, s))));
        return new(edition, made, manifest);
    }

    /// <summary>Keeps the files of a sealed report and names them on the edition.</summary>
    public void KeepFiles(SealedReport made)
    {
        foreach (var (name, type, bytes) in made.Files)
            made.Edition.Files.Add(
                new EditionFile
                {
                    EditionId = made.Edition.Id,
                    Name = name,
                    ContentType = type,
                    Sha256 = files.Keep(bytes),
                    Bytes = bytes.Length,
                }
            );
    }

    /// <summary>Throws <see cref="RuleBroken"/> for what forbids sealing, see <see cref="Seal"/>.</summary>
    public static void Check(TakenReport taken, string? gapReason, DateTime now)
    {
        if (DateOnly.FromDateTime(now.ToLocal()) < taken.Scope.From)
            throw new RuleBroken("Kỳ báo cáo bắt đầu từ ngày {0}, chưa có số nào để chốt.", null, VietnameseNumbers.Date(taken.Scope.From));
        if (taken.MissingSlots.FirstOrDefault(s => s.Declared is null) is { } missing)
            throw missing.FromVault
                ? new RuleBroken(
                    "Số “{0}” của chi bộ chưa được bí thư cho công bố. Xin công bố, hoặc bỏ số này khỏi báo cáo.",
                    null,
                    missing.Name
                )
                : new RuleBroken("Không có số liệu mã {0}. Sửa lại trong phần lời.", null, missing.Name);
        if (taken.Gaps.FirstOrDefault() is { } gap && string.IsNullOrWhiteSpace(gapReason))
            throw new RuleBroken(
                "“{0}” thiếu số liệu của năm {1}. Ghi lý do vẫn chốt.",
                "GapReason",
                gap.Name,
                string.Join(", ", gap.Value!.Coverage.YearsWithout)
            );
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
