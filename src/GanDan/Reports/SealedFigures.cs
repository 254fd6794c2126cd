using System.IO.Compression;
using System.Text;
using GanDan.Figures;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using GanDan.Platform.Jobs;
using GanDan.Platform.Papers;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>How the records behind an edition's numbers are read: each list once, telling whoever waits how far it is.</summary>
/// <param name="keep">The lists are kept, under their hash.</param>
/// <param name="total">How many records there are to read, as far as is known before.</param>
public sealed class RecordReading(bool keep, JobProgress? progress, long total)
{
    private const int Between = 5_000;
    private long read;

    public bool Keep => keep;

    internal Dictionary<(string Code, Scope Scope), (string Hash, string? File)> Known { get; } = [];

    internal Task One() =>
        progress is not null && ++read % Between == 0 ? progress.Report(read, Math.Max(read, total)) : Task.CompletedTask;
}

/// <summary>The numbers of an edition with the hash of the records behind each.</summary>
public sealed class SealedFigures(Db db, FigureCatalogue catalogue, FigureReader reader, FileStore files)
{
    /// <summary>The numbers of the text and of its tables as they are sealed.</summary>
    /// <param name="slots">See <see cref="WithParts"/>.</param>
    public async Task<IReadOnlyList<EditionFigure>> Of(
        Edition edition,
        TakenReport taken,
        IReadOnlyList<TakenSlot> slots,
        Scope scope,
        RecordReading records
    )
    {
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Code);
        var figures = new EditionFigure[slots.Count];
        // Shares last: their two figures' records are read by then.
        foreach (var (place, slot) in slots.Index().OrderBy(s => catalogue.Ratio(s.Item.Words.Code!) is not null))
            figures[place] = await Of(edition, slot, units, records);
        return [.. figures, .. taken.Tables.Values.SelectMany(table => table.Cells.Select(cell => Of(edition, table, cell, scope)))];
    }

    /// <summary>The slots of a report and, for every share, its two figures: a share is checked by them, so they are sealed with it even where the text does not name them.</summary>
    public async Task<IReadOnlyList<TakenSlot>> WithParts(TakenReport taken, Scope scope)
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
            {
                var told = catalogue.Told(code, scope);
                slots.Add(new(new Words("", code), catalogue.Get(code).Name, told, await reader.Take(code, told), null, null, false));
            }
        return slots;
    }

    private async Task<EditionFigure> Of(Edition edition, TakenSlot slot, Dictionary<int, string> units, RecordReading records)
    {
        var (hash, file) =
            slot.Value is null ? (null, null)
            : catalogue.Ratio(slot.Words.Code!) is { } ratio ? (await HashOfParts(ratio, slot.Scope, units, records), null)
            : await ReadRecords(slot.Words.Code!, slot.Scope, units, records, records.Keep);
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

    private EditionFigure Of(Edition edition, TakenTable table, FigureCell cell, Scope scope) =>
        new()
        {
            EditionId = edition.Id,
            Slot = $"{table.Block.Code}|{table.Block.By}|{cell.Name}",
            Code = table.Block.Code,
            DefinitionVersion = catalogue.Find(table.Block.Code)?.Version ?? 1,
            Unit = table.Unit,
            From = scope.From,
            To = scope.To,
            Value = cell.Value,
        };

    // A share has no records of its own: its hash stands for the hashes of its two figures over the same days.
    private async Task<string> HashOfParts(RatioFigure ratio, Scope scope, Dictionary<int, string> units, RecordReading records)
    {
        var parts = new List<(string Code, string Sha256)>();
        foreach (var code in ratio.Denominator.Prepend(ratio.Numerator))
            parts.Add((code, (await ReadRecords(code, scope, units, records, keep: false)).Hash));
        return RecordsHash.OfParts(parts);
    }

    private async Task<(string Hash, string? File)> ReadRecords(
        string code,
        Scope scope,
        Dictionary<int, string> units,
        RecordReading records,
        bool keep
    )
    {
        if (records.Known.TryGetValue((code, scope), out var known) && (known.File is not null || !keep))
            return known;
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
                await records.One();
            }
        return records.Known[(code, scope)] = (hash.Hex(), keep ? files.Keep(kept.ToArray()) : null);
    }
}
