using GanDan.Cases.Flow;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Clocks;

/// <summary>
/// Brings what earlier versions wrote to today's rules, at the start of the program; a second start finds nothing to do.
/// </summary>
public static class ClockMending
{
    public static async Task Mend(Db db)
    {
        await LookFirst(db);
        await StandStill(db);
    }

    // New cases stood in the inbox by their answer, although somebody has to look at them long before.
    private static Task<int> LookFirst(Db db)
    {
        var looks = db.CaseClocks.Where(k => k.Kind == ClockKind.Acknowledge && k.MetOn == null && k.StoppedOn == null);
        return db
            .Cases.Where(c =>
                c.Status == CaseStatus.Received
                && !c.Imported
                && c.WithdrawnAt == null
                && looks.Any(k => k.CaseId == c.Id && k.DueOn < c.NextDueOn)
            )
            .ExecuteUpdateAsync(set =>
                set.SetProperty(c => c.NextDueOn, c => looks.Where(k => k.CaseId == c.Id).Min(k => (DateOnly?)k.DueOn))
                    .SetProperty(c => c.InboxOn, c => looks.Where(k => k.CaseId == c.Id).Min(k => (DateOnly?)k.DueOn))
            );
    }

    // Cases that were suspended before suspensions stopped clocks: what the office had to do there still runs, and counts as late. It is
    // stopped on the day of the suspension itself.
    private static async Task StandStill(Db db)
    {
        var running = await (
            from c in db.Cases
            join clock in db.CaseClocks on c.Id equals clock.CaseId
            where c.Status == CaseStatus.Suspended && clock.MetOn == null && clock.StoppedOn == null
            select new { Case = c, Clock = clock }
        ).ToListAsync();
        foreach (var suspended in running.GroupBy(r => r.Case).Where(g => g.Any(r => r.Clock.Extendable)))
        {
            var id = suspended.Key.Id;
            var since = await db.CaseSteps.Where(s => s.CaseId == id && s.Move == Move.Suspend).MaxAsync(s => (DateTime?)s.At);
            foreach (var still in suspended.Where(r => r.Clock.Extendable))
            {
                still.Clock.Stop(since is { } at ? DateOnly.FromDateTime(at.ToLocal()) : still.Clock.StartsOn);
                still.Clock.Version++;
            }
            CaseTimer.SetNext(suspended.Key, suspended.Select(r => r.Clock));
            suspended.Key.Version++;
        }
        await db.SaveChangesAsync();
    }
}
