using GanDan.Figures;

namespace GanDan.Reports;

/// <summary>A table of a sealed edition of which some rows read otherwise today.</summary>
/// <param name="Sealed">As it was sealed, and as this person may read it.</param>
/// <param name="Rows">The rows that moved: how they read then and today, null where there was none.</param>
/// <param name="Corrections">What was corrected since in the records that it counts today.</param>
public sealed record TableDifference(
    TakenTable Sealed,
    IReadOnlyList<(string Name, FigureCell? Was, FigureCell? Now)> Rows,
    Corrected Corrections
)
{
    /// <summary>The name of the table within its edition.</summary>
    public string Slot => $"{Sealed.Block.Code}|{Sealed.Block.By}";
}

/// <summary>
/// Takes the tables of a sealed edition again. Their sum may stand while opinions went from one topic to another: the numbers of the text, compared
/// alone, would say that nothing has changed.
/// </summary>
public sealed class ComparingTables(FigureCatalogue catalogue, FigureReader reader, Outlet outlet, CorrectedSince corrected)
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
            if (rows.Count > 0)
                differences.Add(new(table, rows, await corrected.Of(reader.Within(code, scope).Select(r => r.Id), sealedAt)));
        }
        return differences;
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
