using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using GanDan.Platform.Office;
using GanDan.Platform.Papers;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>The files of a report at one moment, and the numbers they state.</summary>
public sealed record SealedReport(Edition Edition, IReadOnlyList<(string Name, string ContentType, byte[] Bytes)> Files, Manifest Manifest);

/// <summary>Seals a report: numbers, the records behind them with their hash, and the files that state them.</summary>
public sealed class Sealing(Db db, FigureCatalogue catalogue, FigureReader reader, AnnexesOf annexesOf, FileStore files)
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// Makes the edition and its files. Throws <see cref="RuleBroken"/> when a number cannot be printed, or when years of the period have
    /// no data and <paramref name="gapReason"/> says nothing. Nothing is stored but the record lists, under their hash.
    /// </summary>
    public async Task<SealedReport> Seal(
        Report report,
        TakenReport taken,
        Scope scope,
        string? gapReason,
        string by,
        Signer signer,
        DateTime now,
        Edition? previous
    )
    {
        Check(taken, gapReason);
        return await Make(report, taken, scope, gapReason, by, signer, now, previous, keepRecords: true);
    }

    /// <summary>The same files without sealing: gaps and unreleased counts are left as they are, and no record list is kept.</summary>
    public Task<SealedReport> Draft(Report report, TakenReport taken, Scope scope, string by, DateTime now) =>
        Make(report, taken, scope, null, by, new Signer("", ""), now, null, keepRecords: false);

    private async Task<SealedReport> Make(
        Report report,
        TakenReport taken,
        Scope scope,
        string? gapReason,
        string by,
        Signer signer,
        DateTime now,
        Edition? previous,
        bool keepRecords
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
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Code);
        var slots = await WithParts(taken, scope);
        foreach (var slot in slots)
            edition.Figures.Add(await Figure(edition, slot, units, keepRecords));
        foreach (var table in taken.Tables.Values)
        foreach (var cell in table.Cells)
            edition.Figures.Add(Figure(edition, table, cell, scope));

        var annexes = await annexesOf.Take(taken, scope, report.PeriodCode, edition.GapReason);
        var made = new List<(string Name, string ContentType, byte[] Bytes)>();
        foreach (var layout in Enum.GetValues<ReportLayout>())
        {
            var front = new Front(report.Title, report.Abstract, layout, now, signer);
            made.Add(
                (
                    layout is ReportLayout.Party ? "bao-cao-the-thuc-dang.docx" : "bao-cao-hanh-chinh.docx",
                    Word,
                    Bytes(s => WordPaper.Write(PaperOf.Build(front, office, taken, annexes), s))
                )
            );
        }
        made.Add(("phu-luc.xlsx", Excel, Bytes(s => ExcelAnnexes.Write(annexes, s, report.Title, now))));
        var manifest = ManifestOf(report, edition, scope, previous, made, [.. slots.Where(s => s.HasGap).Select(s => s.Words.Slot!)]);
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

    private static void Check(TakenReport taken, string? gapReason)
    {
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

    // A share is checked by its two figures, so they are sealed with it even where the text does not name them.
    private async Task<IReadOnlyList<TakenSlot>> WithParts(TakenReport taken, Scope scope)
    {
        var slots = taken.Slots.Values.ToList();
        foreach (
            var code in taken
                .Slots.Values.Select(s => catalogue.Ratio(s.Words.Code!))
                .OfType<RatioFigure>()
                .SelectMany(r => r.Denominator.Append(r.Numerator))
                .Distinct(StringComparer.Ordinal)
        )
            if (slots.TrueForAll(s => s.Words.Slot != code))
                slots.Add(new(new Words("", code), catalogue.Get(code).Name, scope, await reader.Take(code, scope), null, null, false));
        return slots;
    }

    private async Task<EditionFigure> Figure(Edition edition, TakenSlot slot, Dictionary<int, string> units, bool keepRecords)
    {
        var (hash, file) =
            slot.Value is null ? (null, null)
            : catalogue.Ratio(slot.Words.Code!) is { } ratio ? (await HashOfParts(ratio, slot.Scope, units), null)
            : await ReadRecords(slot.Words.Code!, slot.Scope, units, keepRecords);
        return new()
        {
            EditionId = edition.Id,
            Slot = slot.Words.Slot!,
            Code = slot.Words.Code!,
            DefinitionVersion = slot.Value?.Version ?? 1,
            Unit = slot.Value?.Unit ?? catalogue.Find(slot.Words.Code!)?.Unit ?? UnitOfCount.Percent,
            From = slot.Scope.From,
            To = slot.Scope.To,
            Value = slot.Released?.Value ?? slot.Value?.Value,
            Numerator = slot.Value?.Numerator,
            Denominator = slot.Value?.Denominator,
            Records = slot.Value?.Records,
            RecordsSha256 = hash,
            RecordsFile = file,
            First = slot.Value?.Coverage.First,
            Last = slot.Value?.Coverage.Last,
            Declared = slot.Declared?.Value,
            DeclaredSource = slot.Declared?.Source,
            DeclaredBy = slot.Declared?.By,
            ReleasedBy = slot.Released?.By,
        };
    }

    private static EditionFigure Figure(Edition edition, TakenTable table, FigureCell cell, Scope scope) =>
        new()
        {
            EditionId = edition.Id,
            Slot = $"{table.Block.Code}|{table.Block.By}|{cell.Name}",
            Code = table.Block.Code,
            DefinitionVersion = 1,
            Unit = table.Unit,
            From = scope.From,
            To = scope.To,
            Value = cell.Value,
        };

    // A share has no records of its own: its hash stands for the hashes of its two figures over the same days.
    private async Task<string> HashOfParts(RatioFigure ratio, Scope scope, Dictionary<int, string> units)
    {
        var parts = new List<(string Code, string Sha256)>();
        foreach (var code in ratio.Denominator.Prepend(ratio.Numerator))
            parts.Add((code, (await ReadRecords(code, scope, units, keep: false)).Hash));
        return RecordsHash.OfParts(parts);
    }

    private async Task<(string Hash, string? File)> ReadRecords(string code, Scope scope, Dictionary<int, string> units, bool keep)
    {
        using var hash = new RecordsHash();
        using var kept = new MemoryStream();
        await using (var zip = new GZipStream(kept, CompressionLevel.Fastest, leaveOpen: true))
            // Ids of one kind in their own order are lines in the order of their bytes, on both databases.
            await foreach (var record in reader.Within(code, scope).OrderBy(r => r.Id).AsAsyncEnumerable())
            {
                var counted = new CountedRecord(
                    record.Kind,
                    record.Id.ToString(),
                    record.Weight,
                    record.UnitId is { } id ? units[id] : null,
                    record.Date
                );
                hash.Add(counted);
                zip.Write(Encoding.UTF8.GetBytes(counted.Line + "\n"));
            }
        return (hash.Hex(), keep ? files.Keep(kept.ToArray()) : null);
    }

    private Manifest ManifestOf(
        Report report,
        Edition edition,
        Scope scope,
        Edition? previous,
        List<(string Name, string ContentType, byte[] Bytes)> made,
        HashSet<string> gaps
    ) =>
        new(
            edition.Id.ToString(),
            report.Title,
            report.PeriodCode,
            edition.SealedAt,
            edition.SealedBy,
            report.TemplateCode,
            report.TemplateVersion,
            previous?.Id.ToString(),
            typeof(Sealing).Assembly.GetName().Version?.ToString(3) ?? "0",
            [.. made.Select(f => new ManifestFile(f.Name, Convert.ToHexStringLower(SHA256.HashData(f.Bytes)), f.Bytes.Length))],
            [.. edition.Figures.Where(f => !f.Slot.Contains('|', StringComparison.Ordinal)).Select(f => Manifest(f, edition, scope, gaps))]
        );

    private ManifestFigure Manifest(EditionFigure figure, Edition edition, Scope scope, HashSet<string> gaps)
    {
        var known = catalogue.Find(figure.Code);
        var value = new GanDan.Figures.FigureValue(
            figure.Code,
            figure.DefinitionVersion,
            "",
            figure.Unit,
            figure.Value,
            figure.Records ?? 0,
            new(null, null, [], []),
            figure.Numerator,
            figure.Denominator
        );
        return new(
            figure.Slot,
            known?.Name ?? catalogue.Ratio(figure.Code)?.Name ?? figure.Code,
            known?.Definition ?? catalogue.Ratio(figure.Code)?.Definition ?? "",
            figure.DefinitionVersion,
            figure.Unit.Word(),
            new FigureScope(figure.From, figure.To, scope.Unit?.Code, scope.Unit?.ValidFrom),
            edition.SealedAt,
            figure.Value is null && figure.Numerator is null ? null : PaperOf.Value(value),
            figure.Records,
            figure.RecordsSha256,
            new FigureCoverage(
                figure.First,
                figure.Last,
                figure.ReleasedBy is { } by ? $"Chi bộ cho công bố: {by}"
                    : gaps.Contains(figure.Slot) ? edition.GapReason
                    : null
            ),
            figure.Declared is { } declared
                ? new DeclaredValue(
                    GanDan.Platform.Papers.FigureValue.Count(declared),
                    figure.DeclaredSource ?? "",
                    figure.DeclaredBy ?? ""
                )
                : null
        );
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
