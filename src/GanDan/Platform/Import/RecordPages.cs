using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>Leads from the rows that a report says have vanished to their records. Not kept with the report: each reader may open others.</summary>
public sealed class RecordPages(IEnumerable<Shelf> shelves, RecordBooks books, Db office, Me me)
{
    /// <summary>As many as the page lists.</summary>
    public const int MostShown = 200;

    public async Task<BookReport> Link(BookReport report)
    {
        if (report.Vanished.Count == 0 || shelves.FirstOrDefault(s => s.Code == report.Shelf) is not { } shelf)
            return report;
        var units = await office.ReadUnits();
        var hrefs = new Dictionary<(string? Kind, Guid Record), string>();
        foreach (var kind in report.Vanished.Take(MostShown).GroupBy(v => v.Kind, StringComparer.Ordinal))
        {
            if (kind.Key is null || books.Find(kind.Key) is not { } book || book.Pages(shelf.Books, me, units) is not { } pages)
                continue;
            var ids = kind.Select(v => v.RecordId).Distinct().ToList();
            foreach (var page in await pages.Where(p => ids.Contains(p.Record)).ToListAsync())
                hrefs[(kind.Key, page.Record)] = $"{book.PageUrl}/{page.Page}";
        }
        return report with { Vanished = [.. report.Vanished.Select(v => v with { Href = hrefs.GetValueOrDefault((v.Kind, v.RecordId)) })] };
    }
}
