using System.Globalization;
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

    /// <summary>Names of the units reported on, by <c>CODE@DATE</c>.</summary>
    public IReadOnlyDictionary<string, string> UnitNames { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public async Task OnGetAsync()
    {
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
        if (Rows.Any(r => r.UnitCode is not null))
            UnitNames = (await db.Units.AsNoTracking().ToListAsync()).ToDictionary(
                u => string.Create(CultureInfo.InvariantCulture, $"{u.Code}@{u.ValidFrom:yyyy-MM-dd}"),
                u => u.Name,
                StringComparer.Ordinal
            );
    }
}
