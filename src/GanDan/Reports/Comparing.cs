using System.Globalization;
using System.Text.Json;
using GanDan.Figures;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>Why a number differs from what was sealed: records that came, went or weigh another, with the corrections made to them since and what made them come or go.</summary>
public sealed record Difference(
    EditionFigure Sealed,
    FigureValue Now,
    IReadOnlyList<Guid> Added,
    IReadOnlyList<Guid> Removed,
    IReadOnlyList<Guid> Changed,
    Corrected Corrections,
    IReadOnlyList<Moving> Moves
)
{
    /// <summary>The records moved although the number is the same: one came, one went.</summary>
    public bool SameNumber => Sealed.Value == Now.Value && Sealed.Numerator == Now.Numerator && Sealed.Denominator == Now.Denominator;

    public bool OtherDefinition => Sealed.DefinitionVersion != Now.Version;
}

/// <summary>Takes the numbers of a sealed edition again and says what changed since, and why.</summary>
public sealed class Comparing(
    Db db,
    FigureBooks books,
    FigureCatalogue catalogue,
    FigureReader reader,
    SealedRecords records,
    CorrectedSince corrected,
    MovedSince moves
)
{
    public async Task<IReadOnlyList<Difference>> Compare(Edition edition, Scope scope)
    {
        var differences = new List<Difference>();
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Code);
        foreach (var figure in edition.Figures.Where(f => !f.IsCell && f.ReleasedBy is null))
        {
            var within = Within(figure, scope);
            if (catalogue.Find(figure.Code) is null && catalogue.Ratio(figure.Code) is null)
                continue;
            var now = await reader.Take(figure.Code, within);
            var (added, removed, changed) = figure.RecordsFile is null ? ([], [], []) : await Records(figure, within, units);
            var difference = new Difference(figure, now, added, removed, changed, Corrected.None, []);
            if (difference.SameNumber && added.Count + removed.Count + changed.Count is 0)
                continue;
            differences.Add(await Explained(difference, edition.SealedAt));
        }
        return differences;
    }

    private async Task<Difference> Explained(Difference difference, DateTime since)
    {
        IReadOnlyList<Guid> moved = [.. difference.Added, .. difference.Removed, .. difference.Changed];
        if (moved.Count is 0 || catalogue.Find(difference.Sealed.Code) is not { } figure)
            return difference;
        if (!await corrected.Any(since) && !await moves.Any(since))
            return difference;
        var traced = await figure.TracedOn(books, moved);
        return difference with { Corrections = await corrected.Of(traced, since), Moves = await moves.Of(traced, since) };
    }

    /// <summary>An edition read back as a report, so that it is drawn like a live one.</summary>
    public TakenReport ReadBack(Edition edition, Scope scope)
    {
        var sections = JsonSerializer
            .Deserialize<List<TemplateSection>>(edition.Content)!
            .Select(s => new TakenSection(null, s.Title, Markup.Read(s.Body)))
            .ToList();
        var stored = edition.Figures.ToDictionary(f => f.Slot, StringComparer.Ordinal);
        var slots = new Dictionary<string, TakenSlot>(StringComparer.Ordinal);
        foreach (var words in sections.SelectMany(s => Markup.Slots(s.Blocks)).DistinctBy(w => w.Slot, StringComparer.Ordinal))
            if (stored.GetValueOrDefault(words.Slot!) is { } figure)
                slots[words.Slot!] = Slot(words, figure, edition, scope);
            else
                slots[words.Slot!] = new(words, words.Code!, scope, null, null, null, false);
        var tables = sections
            .SelectMany(s => s.Blocks)
            .OfType<Block.Table>()
            .Distinct()
            .ToDictionary(
                table => table,
                table => new TakenTable(
                    table,
                    catalogue.Find(table.Code)?.Name ?? table.Code,
                    catalogue.Find(table.Code)?.Unit ?? UnitOfCount.Percent,
                    [
                        .. edition
                            .Figures.Where(f => f.Slot.StartsWith($"{table.Code}|{table.By}|", StringComparison.Ordinal))
                            .Select(f => new FigureCell(f.Slot.Split('|', 3)[2], f.Slot.Split('|', 3)[2], f.Value)),
                    ],
                    edition.Figures.Exists(f => f.Slot.StartsWith($"{table.Code}|{table.By}|", StringComparison.Ordinal))
                    || scope.Unit is null
                    || catalogue.Find(table.Code) is not { } known
                    || known.KnowsUnit(table.By)
                        ? null
                        : Taking.NotByUnit
                )
            );
        return new(sections, slots, tables, scope);
    }

    /// <summary>The days of a sealed number, and its unit where it was told for one.</summary>
    public Scope Within(EditionFigure figure, Scope scope) =>
        catalogue.Told(figure.Code, scope with { From = figure.From, To = figure.To });

    private TakenSlot Slot(Words words, EditionFigure figure, Edition edition, Scope scope)
    {
        var name = catalogue.Find(figure.Code)?.Name ?? catalogue.Ratio(figure.Code)?.Name ?? figure.Code;
        var value = new FigureValue(
            figure.Code,
            figure.DefinitionVersion,
            name,
            figure.Unit,
            figure.Value,
            figure.Records ?? 0,
            records.CoverageOf(figure, edition, scope),
            figure.Numerator,
            figure.Denominator
        );
        var released = figure.ReleasedBy is { } by ? new ReleasedCount(figure.Value ?? 0, by, edition.SealedAt) : null;
        var declared = figure.Declared is { } number
            ? new Declaration
            {
                ReportId = edition.ReportId,
                Slot = figure.Slot,
                Value = number,
                Source = figure.DeclaredSource ?? "",
                By = figure.DeclaredBy ?? "",
                At = edition.SealedAt,
            }
            : null;
        var within = Within(figure, scope);
        return new(words, name, within, released is null ? value : null, released, declared, released is not null)
        {
            WholeOffice = scope.Unit is not null && within.Unit is null,
        };
    }

    private async Task<(List<Guid> Added, List<Guid> Removed, List<Guid> Changed)> Records(
        EditionFigure figure,
        Scope scope,
        Dictionary<int, string> units
    )
    {
        var before = new Dictionary<Guid, string>();
        foreach (var sealedRecord in records.Lines(figure.RecordsFile!))
            before[Guid.Parse(sealedRecord.Split('|')[1])] = sealedRecord;
        var (added, changed) = (new List<Guid>(), new List<Guid>());
        await foreach (var record in reader.Within(figure.Code, scope).AsAsyncEnumerable())
        {
            var unit = record.UnitId is { } id ? units[id] : "";
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{record.Kind}|{record.Id}|{record.Weight}|{unit}|{record.Date:yyyy-MM-dd}"
            );
            if (!before.Remove(record.Id, out var sealedLine))
                added.Add(record.Id);
            else if (sealedLine != line)
                changed.Add(record.Id);
        }
        return (added, [.. before.Keys], changed);
    }
}
