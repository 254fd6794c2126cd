using GanDan.Figures;
using GanDan.Platform.Data;

namespace GanDan.Reports;

/// <summary>A slot with what was found for it.</summary>
/// <param name="Value">Null for a figure of the cell (only a release may stand here) and for a code nobody knows.</param>
public sealed record TakenSlot(
    Words Words,
    string Name,
    Scope Scope,
    FigureValue? Value,
    ReleasedCount? Released,
    Declaration? Declared,
    bool FromVault
)
{
    /// <summary>Nothing may be printed: the code is unknown, or the cell has not released the count.</summary>
    public bool Missing => Value is null && Released is null;

    /// <summary>Full years of its days are without any record: the number says less than its period.</summary>
    public bool HasGap => Value is { Coverage.HasGap: true };

    /// <summary>The report is of one unit and this number cannot be told for it: it is the whole office's, and says so.</summary>
    public bool WholeOffice { get; init; }

    /// <summary>The smallest count that is told, where this one is smaller and may not be read; see <see cref="Veil"/>.</summary>
    public int? Under { get; init; }
}

/// <summary>A table of one breakdown; <paramref name="Problem"/>, a key for translation, says why there is none.</summary>
public sealed record TakenTable(Block.Table Block, string Name, UnitOfCount Unit, IReadOnlyList<FigureCell> Cells, string? Problem)
{
    /// <summary>What the cells add up to, those that may not be read included; null where it is too small itself.</summary>
    public long? Total { get; init; } = Cells.Sum(c => c.Value ?? 0);

    /// <summary>The smallest count that is told, where some cells are hidden; see <see cref="Veil"/>.</summary>
    public int? Under { get; init; }
}

/// <summary>A section with its blocks read.</summary>
public sealed record TakenSection(Guid? Id, string Title, IReadOnlyList<Block> Blocks);

/// <summary>A report with every number taken at one moment.</summary>
public sealed record TakenReport(
    IReadOnlyList<TakenSection> Sections,
    IReadOnlyDictionary<string, TakenSlot> Slots,
    IReadOnlyDictionary<Block.Table, TakenTable> Tables,
    Scope Scope
)
{
    /// <summary>Slots whose period has years without data: sealing needs a written reason.</summary>
    public IEnumerable<TakenSlot> Gaps => Slots.Values.Where(s => s.HasGap);

    /// <summary>Slots that cannot be printed; sealing waits until they are released or taken out.</summary>
    public IEnumerable<TakenSlot> MissingSlots => Slots.Values.Where(s => s.Missing);
}

/// <summary>Takes the numbers of a report. The whole report is taken within one transaction of reading, so that its numbers agree.</summary>
public sealed class Taking(Db db, FigureCatalogue catalogue, FigureReader reader, FigureBooks books)
{
    public async Task<TakenReport> Take(
        IEnumerable<(Guid? Id, string Title, string Body)> sections,
        Scope scope,
        string periodCode,
        IReadOnlyList<Declaration> declarations
    )
    {
        await using var moment = await Snapshot.Begin(db);
        var read = sections.Select(s => new TakenSection(s.Id, s.Title, Markup.Read(s.Body))).ToList();
        var slots = new Dictionary<string, TakenSlot>(StringComparer.Ordinal);
        var tables = new Dictionary<Block.Table, TakenTable>();
        foreach (var run in read.SelectMany(s => Markup.Slots(s.Blocks)).DistinctBy(r => r.Slot, StringComparer.Ordinal))
            slots[run.Slot!] = await Take(run, scope, periodCode, declarations.FirstOrDefault(d => d.Slot == run.Slot));
        foreach (var table in read.SelectMany(s => s.Blocks).OfType<Block.Table>().Distinct())
            tables[table] = await Take(table, scope);
        return new(read, slots, tables, scope);
    }

    private async Task<TakenSlot> Take(Words run, Scope scope, string periodCode, Declaration? declared)
    {
        var within = catalogue.Told(run.Code!, run.Year is { } year ? Year(scope, year) : scope);
        var whole = scope.Unit is not null && within.Unit is null;
        if (catalogue.Ratio(run.Code!) is { } ratio)
            return new(run, ratio.Name, within, await reader.Take(ratio.Code, within), null, declared, false) { WholeOffice = whole };
        if (catalogue.Find(run.Code!) is not { } figure)
            return new(run, run.Code!, within, null, null, declared, false);
        if (!figure.FromVault)
            return new(run, figure.Name, within, await reader.Take(figure.Code, within), null, declared, false) { WholeOffice = whole };
        var released = run.Year is null ? await figure.Released(books, periodCode) : null;
        return new(run, figure.Name, within, null, released, declared, true) { WholeOffice = whole };
    }

    private async Task<TakenTable> Take(Block.Table table, Scope scope)
    {
        if (catalogue.Find(table.Code) is not { } figure || figure.FromVault)
            return new(table, table.Code, UnitOfCount.Percent, [], "Không có số liệu này để lập bảng.");
        if (!figure.Breakdowns.Contains(table.By))
            return new(table, figure.Name, figure.Unit, [], "Số này không chia theo cách này.");
        if (scope.Unit is not null && !figure.KnowsUnit(table.By))
            return new(table, figure.Name, figure.Unit, [], NotByUnit);
        return new(table, figure.Name, figure.Unit, await reader.Take(table.Code, scope, table.By), null);
    }

    /// <summary>Why a report of one unit lacks a table; a key for translation.</summary>
    public const string NotByUnit = "Bảng này không tách được theo đơn vị, nên không in.";

    // The part of the year that lies within the period.
    private static Scope Year(Scope scope, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return scope with { From = first > scope.From ? first : scope.From, To = last < scope.To ? last : scope.To };
    }
}
