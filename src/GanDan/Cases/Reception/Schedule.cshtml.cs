using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>A day of the schedule.</summary>
/// <param name="Latest">The last day on which it should have been posted, when it was posted later.</param>
/// <param name="Steps">What has to be done before it, when it is online.</param>
public sealed record ScheduledDay(ReceptionDay Day, DateOnly? Latest, IReadOnlyList<OnlineStep> Steps);

/// <summary>The schedule of reception: the days to come, or those that were; posted late is said.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class SchedulePage(Db db, Me me, ReceptionTerms terms) : PageModel
{
    private const int Most = 200;

    /// <summary>“qua”: the days that were; “da-rut”: those taken out.</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? Show { get; set; }

    public IReadOnlyList<ScheduledDay> Days { get; private set; } = [];
    public KnownUnits Units { get; private set; } = null!;
    public bool MayReceive => me.May(Permission.ReceiveCitizens);
    public DateOnly Today => me.Today;
    public int Late => Days.Count(d => d.Latest is not null);

    public async Task OnGetAsync()
    {
        Units = await db.ReadUnits();
        var today = me.Today;
        var all = db.ReceptionDays.AsNoTracking().InState(Show).VisibleTo(me, Units);
        var days = await (
            Show switch
            {
                "qua" => all.Where(d => d.HeldOn < today).OrderByDescending(d => d.HeldOn).ThenBy(d => d.From),
                Withdrawal.TakenOut => all.OrderByDescending(d => d.HeldOn).ThenBy(d => d.From),
                _ => all.Where(d => d.HeldOn >= today).OrderBy(d => d.HeldOn).ThenBy(d => d.From),
            }
        )
            .Take(Most)
            .ToListAsync();
        var rules = await terms.Read();
        Days = [.. days.Select(d => new ScheduledDay(d, rules.ShouldHaveBeenPosted(d), rules.OnlineSteps(d)))];
    }
}
