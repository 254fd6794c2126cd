using GanDan.Figures;

namespace GanDan.Reports;

/// <summary>
/// Puts the one threshold of small counts over a report: on a page for whoever may not open the records behind it, on a paper always, since
/// a paper leaves the house whoever made it. What an edition keeps stays whole.
/// </summary>
public sealed class Veil(Outlet outlet)
{
    /// <summary>The report as this person may read it.</summary>
    public Task<TakenReport> OnPage(TakenReport report) => Over(report, outlet.SeesRecords);

    /// <summary>The report as it may be printed, written to a file or handed on.</summary>
    public Task<TakenReport> OnPaper(TakenReport report) => Over(report, _ => false);

    private async Task<TakenReport> Over(TakenReport report, Func<Scope, bool> seen)
    {
        var slots = new Dictionary<string, TakenSlot>(StringComparer.Ordinal);
        foreach (var (key, slot) in report.Slots)
            slots[key] =
                slot.Value is { } value && !seen(slot.Scope) && await outlet.TooSmall(value)
                    ? slot with
                    {
                        Under = await outlet.Threshold(),
                    }
                    : slot;
        var tables = new Dictionary<Block.Table, TakenTable>();
        foreach (var (block, table) in report.Tables)
            tables[block] = seen(report.Scope) ? table : await Over(table);
        return report with { Slots = slots, Tables = tables };
    }

    private async Task<TakenTable> Over(TakenTable table)
    {
        var cells = await outlet.Hide(table.Block.Code, table.Cells);
        if (cells.All(c => c.Value is not null))
            return table;
        var under = await outlet.Threshold();
        return table with { Cells = cells, Under = under, Total = table.Total < under ? null : table.Total };
    }
}
