using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>The posted schedule for everybody: who receives citizens in the coming four weeks, where, when and on what.</summary>
[AllowAnonymous]
[KeptPage]
public sealed class PostedPage(Db db, Me me) : PageModel
{
    public const int DaysAhead = 28;

    public IReadOnlyList<ReceptionDay> Days { get; private set; } = [];
    public KnownUnits Units { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var (today, until) = (me.Today, me.Today.AddDays(DaysAhead));
        Units = await db.ReadUnits();
        Days = await db
            .ReceptionDays.AsNoTracking()
            .Standing()
            .Where(d => d.HeldOn >= today && d.HeldOn < until)
            .OrderBy(d => d.HeldOn)
            .ThenBy(d => d.From)
            .Take(500)
            .ToListAsync();
    }
}
