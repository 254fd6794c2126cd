using GanDan.Figures;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>A table of a sealed edition of which some rows read otherwise today.</summary>
/// <param name="Sealed">As it was sealed, and as this person may read it.</param>
/// <param name="Rows">The rows that moved: how they read then and today, null where there was none.</param>
/// <param name="Corrections">What was corrected since in the records that it counts today.</param>
/// <param name="Moves">What made such records come, or took others away from them.</param>
public sealed record TableDifference(
    TakenTable Sealed,
    IReadOnlyList<(string Name, FigureCell? Was, FigureCell? Now)> Rows,
    Corrected Corrections,
    IReadOnlyList<Moving> Moves
)
{
    /// <summary>The name of the table within its edition.</summary>
    public string Slot => $"{Sealed.Block.Code}|{Sealed.Block.By}";
}

/// <summary>
/// Takes the tables of a sealed edition again. Their sum may stand while opinions went from one topic to another: the numbers of the text, compared
/// alone, would say that nothing has changed.
/// </summary>
public sealed class ComparingTables(
    FigureCatalogue catalogue,
    FigureBooks books,
    FigureReader reader,
    Outlet outlet,
    CorrectedSince corrected,
    MovedSince moves
)
{
    /// <param name="edition">The edition as this person may read it.</param>
    /// <param name="sealedAt">UTC.</param>
    public async Task<IReadOnlyList<TableDifference>> Compare(TakenReport edition, DateTime sealedAt)
    {
        var differences = new List<TableDifference>();
        foreach (var table in edition.Tables.Values.Where(t => t.Problem is null))
        {
            var (code, by, scope) = (table.Block.Code, table.Block.By, edition.Scope);
            if (catalogue.Find(code) is not { FromVault: false } figure || !figure.Breakdowns.Contains(by))
                continue;
            var rows = Moved(table.Cells, await outlet.Take(code, scope, by));
            if (rows.Count is 0)
                continue;
            var counted = reader.Within(code, scope).Select(r => r.Id);
            differences.Add(new(table, rows, await corrected.Of(counted, sealedAt), await Moves(figure, scope, counted, sealedAt)));
        }
        return differences;
    }

    private async Task<IReadOnlyList<Moving>> Moves(Figure figure, Scope scope, IQueryable<Guid> counted, DateTime since)
    {
        var concerned = new List<Guid>();
        foreach (var some in (await moves.Records(since)).Chunk(500))
        {
            concerned.AddRange(await counted.Where(id => some.Contains(id)).ToListAsync());
            concerned.AddRange(await figure.Holding(books, scope, some));
        }
        return await moves.Of(concerned, since);
    }

    // What reads the same is not told to have moved: behind a hidden number that would be told to whoever may not open it.
    private List<(string Name, FigureCell? Was, FigureCell? Now)> Moved(IReadOnlyList<FigureCell> was, IReadOnlyList<FigureCell> now)
    {
        var today = now.ToLookup(c => c.Name, StringComparer.Ordinal);
        var before = was.ToLookup(c => c.Name, StringComparer.Ordinal);
        return
        [
            .. was.Concat(now)
                .Select(c => c.Name)
                .Distinct(StringComparer.Ordinal)
                .Select(name => (name, before[name].FirstOrDefault(), today[name].FirstOrDefault()))
                .Where(row => Printed(row.Item2) != Printed(row.Item3)),
        ];
    }

    private string Printed(FigureCell? cell) => cell is null ? "" : outlet.Print(cell);
}
