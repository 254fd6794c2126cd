using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>Reports being written and their sealed editions.</summary>
[Allow(Permission.SeeFigures)]
public sealed class ListPage(Db db, Me me) : PageModel
{
    public sealed record Row(
        Guid Id,
        string Title,
        string PeriodCode,
        string? UnitCode,
        string StartedBy,
        DateTime StartedAt,
        int Editions,
        DateTime? SealedAt
    );

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool MayWrite => me.May(Permission.WriteReports);

    public async Task OnGetAsync() =>
        Rows = await db
            .Reports.AsNoTracking()
            .OrderByDescending(r => r.StartedAt)
            .Select(r => new Row(
                r.Id,
                r.Title,
                r.PeriodCode,
                r.UnitCode,
                r.StartedBy,
                r.StartedAt,
                db.Editions.Count(e => e.ReportId == r.Id),
                db.Editions.Where(e => e.ReportId == r.Id).Max(e => (DateTime?)e.SealedAt)
            ))
            .Take(200)
            .ToListAsync();
}
