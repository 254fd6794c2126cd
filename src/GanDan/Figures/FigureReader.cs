using GanDan.Platform;
using GanDan.Platform.Calendar;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Figures;

/// <summary>A figure taken for a scope. For a share, <see cref="Value"/> is null and numerator and denominator say it exactly.</summary>
public sealed record FigureValue(
    string Code,
    int Version,
    string Name,
    UnitOfCount Unit,
    long? Value,
    long Records,
    Coverage Coverage,
    long? Numerator = null,
    long? Denominator = null
);

/// <summary>Takes figures: the only place in the house that counts.</summary>
public sealed class FigureReader(FigureCatalogue catalogue, FigureBooks books, FigureCache cache, TimeProvider clock)
{
    public async Task<FigureValue> Take(string code, Scope scope)
    {
        if (catalogue.Ratio(code) is { } ratio)
            return await Take(ratio, scope);

        var figure = catalogue.Get(code);
        return await Kept(figure, "value", scope, () => Count(figure, scope));
    }

    private async Task<FigureValue> Count(Figure figure, Scope scope)
    {
        var days = await Days(figure, scope);
        var coverage = Coverage.Of(
            scope,
            days.Count == 0 ? null : days.Min(d => d.Day),
            days.Count == 0 ? null : days.Max(d => d.Day),
            days.GroupBy(d => d.Day.Year).ToDictionary(year => year.Key, year => year.Sum(d => d.Records)),
            figure.NeedsEveryYear,
            clock.Today()
        );
        return new(figure.Code, figure.Version, figure.Name, figure.Unit, days.Sum(d => d.Value), days.Sum(d => (long)d.Records), coverage);
    }

    // Within a transaction nothing is kept (it may see what others do not), so that each figure is counted for itself there.
    private async Task<IReadOnlyList<DayCount>> Days(Figure figure, Scope scope)
    {
        if (figure is ICountedTogether together && books.Main.Database.CurrentTransaction is null)
        {
            var question = FigureQuestion.Of("family", together.Family, scope, clock.Today());
            return [.. (await cache.Get(books.Main, question, () => together.CountTogether(books, scope, catalogue.Figures)))[figure.Code]];
        }
        // By day and not by year: days come straight from the index, a year would be worked out for every row.
        return await Within(figure, scope, null)
            .GroupBy(r => r.Date)
            .Select(g => new DayCount(g.Key, g.Sum(r => r.Weight), g.Count()))
            .ToListAsync();
    }

    /// <summary>From which year to which the office's registers hold records; null while they are empty. The cell's are not asked.</summary>
    public async Task<(int From, int To)?> Years() =>
        (await cache.Get(books.Main, FigureQuestion.Of("years", "", Scope.Ever, clock.Today()), FindYears)).Span;

    private sealed record Recorded((int From, int To)? Span);

    private async Task<Recorded> FindYears()
    {
        (int From, int To)? span = null;
        // One figure of each register: what comes first there counts its rows.
        foreach (var figure in catalogue.Figures.Where(f => !f.FromVault).DistinctBy(f => f.Code.Split('.')[0], StringComparer.Ordinal))
        {
            var days = figure.Records(books, Scope.Ever, null).Select(r => (DateOnly?)r.Date);
            // Two looks at the ends of an index, not one over all of it.
            if (
                await days.OrderBy(d => d).FirstOrDefaultAsync() is { } first
                && await days.OrderByDescending(d => d).FirstAsync() is { } last
            )
                span = (Math.Min(first.Year, span?.From ?? first.Year), Math.Max(last.Year, span?.To ?? last.Year));
        }
        return new Recorded(span);
    }

    /// <summary>A figure taken apart, ordered by unit name, year or size as fits the breakdown. Nothing is hidden here: outlets do, by <see cref="SmallCells"/>.</summary>
    public async Task<IReadOnlyList<FigureCell>> Take(string code, Scope scope, Breakdown by)
    {
        var figure = catalogue.Get(code);
        if (!figure.Breakdowns.Contains(by))
            throw new RuleBroken("Số “{0}” không chia theo cách này.", "By", figure.Name);

        return await Kept(figure, $"by {by}", scope, () => TakeApart(figure, scope, by));
    }

    /// <summary>The heaps of records that open before the rows, as <see cref="Figure.Groups"/> says.</summary>
    public async Task<IReadOnlyList<RecordGroup>?> Groups(string code, Scope scope, T t)
    {
        var figure = catalogue.Get(code);
        return (await Kept(figure, $"groups {t.Language}", scope, async () => new Heaps(await figure.Groups(books, scope, t)))).Groups;
    }

    private sealed record Heaps(IReadOnlyList<RecordGroup>? Groups);

    // The vault has a door of its own, and nothing of it is kept outside.
    private Task<TAnswer> Kept<TAnswer>(Figure figure, string kind, Scope scope, Func<Task<TAnswer>> take)
        where TAnswer : class =>
        figure.FromVault ? take() : cache.Get(books.Main, FigureQuestion.Of(kind, figure.Code, scope, clock.Today()), take);

    private async Task<IReadOnlyList<FigureCell>> TakeApart(Figure figure, Scope scope, Breakdown by)
    {
        var records = Within(figure, scope, by);
        if (by is Breakdown.Unit)
            return await ByUnit(records);
        if (by is Breakdown.Year)
            return
            [
                .. (await records.GroupBy(r => r.Date).Select(g => new { g.Key, Value = g.Sum(r => r.Weight) }).ToListAsync())
                    .GroupBy(day => day.Key.Year)
                    .OrderBy(year => year.Key)
                    .Select(year => new FigureCell($"{year.Key}", $"{year.Key}", year.Sum(day => day.Value))),
            ];
        var groups = await records.GroupBy(r => r.Key).Select(g => new { g.Key, Value = g.Sum(r => r.Weight) }).ToListAsync();
        return
        [
            .. groups
                .OrderByDescending(g => g.Value)
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new FigureCell(g.Key ?? "", g.Key is null ? "Không ghi" : figure.KeyName(by, g.Key), g.Value)),
        ];
    }

    /// <summary>The records behind a figure, in an order that never changes: the drill-down pages through them, sealing streams them.</summary>
    public IQueryable<Counted> Records(string code, Scope scope, Breakdown? by = null, string? key = null)
    {
        var figure = catalogue.Get(code);
        var records = Within(figure, scope, by);
        if (key is not null)
            records = by switch
            {
                Breakdown.Unit => records.Where(r => r.UnitId == ParseId(key)),
                Breakdown.Year => records.Where(r => r.Date.Year == ParseId(key)),
                null => records,
                _ => records.Where(r => r.Key == (key == "" ? null : key)),
            };
        return records.OrderBy(r => r.Date).ThenBy(r => r.Id);
    }

    private async Task<FigureValue> Take(RatioFigure ratio, Scope scope)
    {
        var above = await Take(ratio.Numerator, scope);
        var below = new List<FigureValue>();
        foreach (var code in ratio.Denominator)
            below.Add(await Take(code, scope));
        return new(
            ratio.Code,
            ratio.Version,
            ratio.Name,
            UnitOfCount.Percent,
            null,
            below.Sum(f => f.Records),
            below[0].Coverage,
            above.Value,
            below.Sum(f => f.Value)
        );
    }

    /// <summary>The records of a figure within a scope, in no order: sealing sorts them its own way.</summary>
    public IQueryable<Counted> Within(string code, Scope scope) => Within(catalogue.Get(code), scope, null);

    private IQueryable<Counted> Within(Figure figure, Scope scope, Breakdown? by)
    {
        var records = figure.Records(books, scope, by);
        if (scope.Unit is not { } unit)
            return records;
        if (!figure.KnowsUnit(by))
            throw new RuleBroken("Số “{0}” không tách được theo đơn vị.", "Unit", figure.Name);
        var ids = unit.Ids;
        return records.Where(r => r.UnitId != null && ids.Contains(r.UnitId.Value));
    }

    private async Task<IReadOnlyList<FigureCell>> ByUnit(IQueryable<Counted> records)
    {
        var sums = await records.GroupBy(r => r.UnitId).Select(g => new { g.Key, Value = g.Sum(r => r.Weight) }).ToListAsync();
        var names = await books.Main.Units.AsNoTracking().ToDictionaryAsync(u => u.Id);
        return
        [
            .. sums.OrderBy(s => s.Key is { } id ? names[id].SortKey : "~", StringComparer.Ordinal)
                .Select(s => new FigureCell($"{s.Key}", s.Key is { } id ? names[id].Name : "Không ghi đơn vị", s.Value)),
        ];
    }

    private static int ParseId(string key) => int.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : -1;
}
