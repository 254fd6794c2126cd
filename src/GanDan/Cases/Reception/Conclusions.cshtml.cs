using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>The head's conclusions, followed to their doing: what is late first, then by day, what was done last.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class ConclusionsPage(Db db, Me me) : PageModel
{
    /// <summary>So many; what was done long ago stands with its reception.</summary>
    private const int Most = 200;

    public sealed record Row(HeadConclusion Made, CitizenReception Line);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public DateOnly Today => me.Today;
    public int Late => Rows.Count(r => r.Made.Standing(Today) is ConclusionStanding.Late);

    public async Task OnGetAsync()
    {
        var lines = db.Receptions.AsNoTracking().VisibleTo(me, await db.ReadUnits()).Where(r => r.WithdrawnAt == null);
        Rows = await db
            .HeadConclusions.AsNoTracking()
            .Join(lines, c => c.ReceptionId, r => r.Id, (c, r) => new { Made = c, Line = r })
            .OrderBy(r => r.Made.DoneOn != null)
            .ThenBy(r => r.Made.DoneOn == null ? r.Made.DueOn : DateOnly.MaxValue)
            .ThenByDescending(r => r.Made.DoneOn)
            .ThenBy(r => r.Made.Id)
            .Take(Most)
            .Select(r => new Row(r.Made, r.Line))
            .ToListAsync();
    }
}
