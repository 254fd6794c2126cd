using System.Text.Json;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>Keeps what the columns of a layout mean, for the next book of that layout.</summary>
internal static class MappingMemory
{
    /// <summary>Puts the mappings of these sheets into the shelf's memory, those that are new by <paramref name="add"/>; the caller saves.</summary>
    public static async Task Keep(DbContext db, Me me, IReadOnlyList<SheetReading> sheets, Action<RememberedMapping> add)
    {
        foreach (var layout in sheets.GroupBy(s => s.LayoutKey, StringComparer.Ordinal).Where(g => g.Key.Length > 0))
        {
            var reading = layout.First();
            var columns = JsonSerializer.Serialize(
                reading
                    // Of an empty column nobody has said anything: when it has values one day, it is asked about.
                    .Columns.Where(c => c.Refused is null && (c.Meaning is not null || c.Ignored))
                    .Select(c => new ColumnChoice(c.Heading, c.Letter, c.Meaning?.Code ?? ColumnChoice.Ignore)),
                ReportJson.Options
            );
            var known = await db.Set<RememberedMapping>().SingleOrDefaultAsync(m => m.LayoutKey == layout.Key);
            if (known is not null && known.Columns == columns && known.KindCode == reading.Kind!.Code)
                continue;
            if (known is null)
                add(
                    new RememberedMapping
                    {
                        LayoutKey = layout.Key,
                        KindCode = reading.Kind!.Code,
                        Columns = columns,
                        ByName = me.Name,
                        At = me.Now,
                    }
                );
            else
                (known.KindCode, known.Columns, known.ByName, known.At) = (reading.Kind!.Code, columns, me.Name, me.Now);
        }
    }
}
