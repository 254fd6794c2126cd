using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Clocks;

/// <summary>Starts, meets and stops the clocks of a case by the dated rules, and keeps what is next due.</summary>
public sealed class CaseTimer(Db db, Me me, OfficeCalendar calendar)
{
    /// <summary>Starts a clock by the rule of the day on which it begins; returns its due date.</summary>
    public async Task<DateOnly> Start(Case @case, ClockKind kind, string code, DateOnly on)
    {
        var clock = CaseClock.Start(@case.Id, kind, await RuleOf(code, on), on, (await calendar.Read()).ForTerms);
        db.CaseClocks.Add(clock);
        @case.NextDueOn = @case.NextDueOn < clock.DueOn ? @case.NextDueOn : clock.DueOn;
        return clock.DueOn;
    }

    /// <summary>The date that a rule gives for an event of that day.</summary>
    public async Task<DateOnly> DateOf(string code, DateOnly on) =>
        (await RuleOf(code, on)).From(on, (await calendar.Read()).ForTerms).DueOn;

    /// <summary>
    /// What a move does to the clocks that run; the case stands as the move left it. While a case is suspended, what the office has to do
    /// stands still; the law's days to admit, to pass on or to send wait for nobody.
    /// </summary>
    public async Task After(Case @case, Move move)
    {
        var running = await Running(@case);
        foreach (var clock in running)
            if (Meets(clock.Kind, move))
                clock.Meet(me.Today);
            else if (@case.Status is CaseStatus.Suspended ? clock.Extendable : !@case.Status.IsOpen() && !StillWaits(clock, @case.Status))
                clock.Stop(me.Today);
        SetNext(@case, running);
    }

    /// <summary>Meets the clocks of a kind on the day a paper bears, which is seldom the day on which somebody types it in.</summary>
    public async Task Meet(Case @case, ClockKind kind, DateOnly on)
    {
        foreach (var clock in (await Running(@case)).Where(c => c.Kind == kind))
            clock.Meet(on);
    }

    /// <summary>Ends clocks that have nothing left to measure.</summary>
    public async Task Stop(Case @case, params ClockKind[] kinds)
    {
        var running = await Running(@case);
        foreach (var clock in running.Where(c => kinds.Contains(c.Kind)))
            clock.Stop(me.Today);
        SetNext(@case, running);
    }

    /// <summary>
    /// Lets the clock of the answer that was stopped last run on, or starts one from the day of receipt.
    /// </summary>
    public async Task<CaseClock> RunOn(Case @case)
    {
        await db.CaseClocks.Where(c => c.CaseId == @case.Id).LoadAsync();
        var stopped = db
            .CaseClocks.Local.Where(c => c.CaseId == @case.Id && c.Kind is ClockKind.Answer or ClockKind.Review && c.StoppedOn is not null)
            .MaxBy(c => c.StartsOn);
        if (stopped is null)
            await Start(@case, ClockKind.Answer, Codes.Answer, @case.ReceivedOn);
        stopped?.RunOn();
        var running = await Running(@case);
        SetNext(@case, running);
        return stopped ?? running[^1];
    }

    /// <summary>
    /// Lets what a suspension stopped go on with the days it had left; null when nothing stands still. From 1/7/2026 a complaint's term begins
    /// anew instead.
    /// </summary>
    public async Task<(DateOnly Before, DateOnly After)?> GoOn(Case @case)
    {
        await db.CaseClocks.Where(c => c.CaseId == @case.Id).LoadAsync();
        var last = db
            .CaseClocks.Local.Where(c =>
                c.CaseId == @case.Id
                && (@case.Kind is CaseKind.Complaint ? c.Kind is ClockKind.Resolve : c.Kind is ClockKind.Answer or ClockKind.Review)
            )
            .OrderBy(c => c.StartsOn)
            .ThenBy(c => c.Id)
            .LastOrDefault();
        if (last is not { StoppedOn: not null })
            return null;
        var before = last.DueOn;
        last.GoOn(me.Today, (await calendar.Read()).ForTerms);
        SetNext(@case, await Running(@case));
        return (before, last.DueOn);
    }

    /// <summary>The clocks that run, those just started among them.</summary>
    public async Task<List<CaseClock>> Running(Case @case)
    {
        await db.CaseClocks.Where(c => c.CaseId == @case.Id && c.MetOn == null && c.StoppedOn == null).LoadAsync();
        return [.. db.CaseClocks.Local.Where(c => c.CaseId == @case.Id && c.Runs)];
    }

    /// <summary>What comes first of what the case waits for; nothing when it waits no more.</summary>
    public static void SetNext(Case @case, IEnumerable<CaseClock> clocks) =>
        @case.NextDueOn =
            @case.Status.IsOpen() || @case.Status is CaseStatus.Terminated ? clocks.Where(c => c.Runs).Min(c => (DateOnly?)c.DueOn) : null;

    /// <summary>Whether the move is what the clock waited for.</summary>
    public static bool Meets(ClockKind kind, Move move) =>
        kind switch
        {
            ClockKind.Acknowledge => true,
            ClockKind.Admit => move is Move.Admit or Move.Refuse or Move.Guide or Move.Forward,
            ClockKind.Forward => move is Move.Forward,
            ClockKind.Send => move is Move.Send,
            ClockKind.SendOrder => move is Move.SendOrder,
            ClockKind.Verdict => move is Move.Solve or Move.Reopen,
            ClockKind.Answer or ClockKind.Review or ClockKind.Resolve => move is Move.Answer or Move.Solve or Move.Reopen,
        };

    // Once answered, the days are the resident's: a note or a correction of ours does not end them. A decision to terminate has to be sent.
    private static bool StillWaits(CaseClock clock, CaseStatus status) =>
        (clock.Kind, status) is (ClockKind.Verdict, CaseStatus.Answered) or (ClockKind.SendOrder, CaseStatus.Terminated);

    public async Task<DeadlineRule> RuleOf(string code, DateOnly on) => (await RulesOf(code)).For(code, on);

    /// <summary>The rows of one code, of all times.</summary>
    public async Task<RuleBook> RulesOf(string code) => new(await db.DeadlineRules.AsNoTracking().Where(r => r.Code == code).ToListAsync());
}
