using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Clocks;

/// <summary>Why a case is due on that day: the rule with its source, every day from the event to the date, and what moved it since.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class WhyPage(Db db, Me me, OfficeCalendar calendar) : PageModel
{
    public Case Case { get; private set; } = null!;
    public CaseClock Clock { get; private set; } = null!;

    /// <summary>The row that holds for the day the clock started; null when there is none any more.</summary>
    public DeadlineRule? Rule { get; private set; }

    /// <summary>The term as it was promised, reckoned with the calendar of today.</summary>
    public Deadline Reckoned { get; private set; } = null!;

    /// <summary>Years of the calendar on the way that nobody has compared with their notice.</summary>
    public IReadOnlyList<int> Provisional { get; private set; } = [];

    /// <summary>Days on which only this office is closed; they count all the same.</summary>
    public IReadOnlyList<DateOnly> ClosedYetCounted { get; private set; } = [];

    /// <summary>What moved the date, earliest first.</summary>
    public IReadOnlyList<CaseStep> Moves { get; private set; } = [];
    public DateOnly Today => me.Today;

    /// <summary>The row reads differently today; the clock keeps to what it was when it started.</summary>
    public bool RuleHasChanged => Rule is null || Rule.Length != Clock.Length || Rule.Unit != Clock.Unit;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid clock)
    {
        var units = await db.ReadUnits();
        if (
            await db.Cases.AsNoTracking().VisibleTo(me, units).SingleOrDefaultAsync(c => c.Id == id) is not { } found
            || await db.CaseClocks.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == id && c.Id == clock) is not { } running
        )
            return NotFound();
        (Case, Clock) = (found, running);
        var rows = await db.DeadlineRules.AsNoTracking().Where(r => r.Code == running.RuleCode).ToListAsync();
        Rule = new RuleBook(rows).Find(running.RuleCode, running.StartsOn);
        var now = await calendar.Read();
        Reckoned = running.AsPromised().From(running.StartsOn, now.ForTerms);
        Provisional = [.. now.Unconfirmed(Reckoned)];
        ClosedYetCounted =
        [
            .. Reckoned
                .Steps.Where(s => s.Reason is not DayReason.Trigger && now.ForTerms.IsWorkingDay(s.Date) && !now.Days.IsWorkingDay(s.Date))
                .Select(s => s.Date)
                .Distinct(),
        ];
        var moved = await db
            .CaseSteps.AsNoTracking()
            .Where(s =>
                s.CaseId == id
                && (s.Move == Move.Extend || s.Move == Move.Share || s.Move == Move.Resume || s.Move == Move.Recalculate)
                && s.DueBefore != null
            )
            .OrderBy(s => s.At)
            .ThenBy(s => s.Id)
            .ToListAsync();
        Moves = [.. Chain(moved)];
        return Page();
    }

    // A step names no clock: those of this one hang together, each beginning at the date where the one before ended.
    private IEnumerable<CaseStep> Chain(IEnumerable<CaseStep> moved)
    {
        var at = Clock.FirstDueOn;
        foreach (var step in moved)
        {
            if (step.DueBefore != at || (step.Move is Move.Extend or Move.Share or Move.Resume && !Clock.Extendable))
                continue;
            at = step.DueAfter!.Value;
            yield return step;
        }
    }
}
