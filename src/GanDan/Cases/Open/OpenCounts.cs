using GanDan.Figures;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>A line of the summary; a null count is hidden.</summary>
public sealed record OpenCount(int Year, string By, string Code, string Name, long? Count);

/// <summary>How many published cases a year has, by ward and by topic: one dimension at a time, small counts hidden (product.md, “One threshold”).</summary>
public static class OpenCounts
{
    public const string ByWard = "phuong";
    public const string ByTopic = "loai";

    public static async Task<IReadOnlyList<OpenCount>> Take(Db db, int year)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var cases = db.Cases.ForEverybody().Where(c => c.ReceivedOn >= from && c.ReceivedOn <= to);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id);
        var byUnit = await cases.GroupBy(c => c.UnitId).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync();
        var byTopic = await cases.GroupBy(c => c.Topic).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync();
        var threshold = await SmallestCount.Of(db);
        var wards = byUnit
            .OrderBy(g => units[g.Key].SortKey, StringComparer.Ordinal)
            .ThenBy(g => units[g.Key].ValidFrom)
            .Select(g => (units[g.Key].Code, new FigureCell($"{g.Key}", units[g.Key].Name, g.Count)));
        var topics = byTopic
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => ("", new FigureCell(g.Key ?? "", g.Key ?? "Không rõ", g.Count)));
        return [.. Lines(year, ByWard, [.. wards], threshold), .. Lines(year, ByTopic, [.. topics], threshold)];
    }

    /// <summary>One count of published cases as everybody may read it: “12”, “&lt;10”, and nothing as nothing.</summary>
    public static string Shown(T t, long count, int threshold) =>
        SmallCells.TooSmall(count, threshold) ? "<" + t.Number(threshold) : t.Number(count);

    private static IEnumerable<OpenCount> Lines(int year, string by, List<(string Code, FigureCell Cell)> cells, int threshold) =>
        SmallCells
            .Hide([.. cells.Select(c => c.Cell)], threshold)
            .Zip(cells, (shown, cell) => new OpenCount(year, by, cell.Code, shown.Name, shown.Value));
}
