using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Clocks;

/// <summary>A running clock whose due date today's rules and calendar would set otherwise.</summary>
/// <param name="Now">The date it would get; null when there is no row for the day it started.</param>
/// <param name="ByHand">Extended by a person, or gone on after a suspension: listed, never offered, because that date was given and not reckoned.</param>
public sealed record MovedClock(CaseClock Clock, string PublicNumber, DateOnly? Now, bool ByHand)
{
    /// <summary>Names the clock and the date the officer saw, so that nothing else than that is applied. One word: nobody typed it.</summary>
    public string Choice => $"{Clock.CaseId}/{Clock.Id}/{Now:yyyy-MM-dd}";

    public bool MayMove => !ByHand && Now is not null;
}

/// <summary>
/// What a changed rule or day would do to dates already promised. A promise stands until an officer says otherwise, clock by clock
/// (domain.md §2.2); <see cref="CaseClock.FirstDueOn"/> stands even then, and lateness is measured by it.
/// </summary>
public sealed class Recalculation(Db db, Me me, OfficeCalendar calendar, CaseWork work) : IPromisedDates
{
    public const string NothingChosen = "Chưa chọn hạn nào. Đánh dấu những hạn cần tính lại.";

    public const string SeenOtherwise = "Có hạn vừa đổi từ khi bạn mở trang. Xem lại danh sách rồi chọn lại.";

    private sealed class Running
    {
        public required CaseClock Clock { get; init; }
        public required string PublicNumber { get; init; }
        public required bool ByHand { get; init; }
    }

    /// <summary>All that would differ, by case number and term.</summary>
    public async Task<IReadOnlyList<MovedClock>> List()
    {
        var reckon = await Reckoner();
        return
        [
            .. (await RunningClocks().ToListAsync())
                .Select(r => new MovedClock(r.Clock, r.PublicNumber, reckon(r.Clock.RuleCode, r.Clock.StartsOn), r.ByHand))
                .Where(m => m.Now != (m.ByHand ? m.Clock.FirstDueOn : m.Clock.DueOn))
                .OrderBy(m => m.Clock.DueOn)
                .ThenBy(m => m.PublicNumber, StringComparer.Ordinal)
                .ThenBy(m => m.Clock.Kind),
        ];
    }

    /// <summary>
    /// How many of them somebody may decide about. Clocks of one rule that began on one day get the same date, so the database counts them
    /// by that and no clock is read: a city has a hundred thousand of them.
    /// </summary>
    public async Task<int> Moved()
    {
        var reckon = await Reckoner();
        var alike = await RunningClocks()
            .Where(r => !r.ByHand)
            .GroupBy(r => new
            {
                r.Clock.RuleCode,
                r.Clock.StartsOn,
                r.Clock.DueOn,
            })
            .Select(g => new
            {
                g.Key.RuleCode,
                g.Key.StartsOn,
                g.Key.DueOn,
                Count = g.Count(),
            })
            .ToListAsync();
        return alike.Where(a => reckon(a.RuleCode, a.StartsOn) is { } now && now != a.DueOn).Sum(a => a.Count);
    }

    /// <summary>
    /// Moves the chosen clocks; returns how many. Throws <see cref="RuleBroken"/> when what was seen is no longer so; the caller saves.
    /// </summary>
    /// <param name="choices">As <see cref="MovedClock.Choice"/> named them.</param>
    /// <param name="ground">Why: the notice or the decision.</param>
    public async Task<int> Apply(IReadOnlyCollection<string> choices, string? ground)
    {
        if (choices.Count == 0)
            throw new RuleBroken(NothingChosen);
        if (ListWords.Kept(ground) is not { } written)
            throw new RuleBroken("Ghi căn cứ tính lại: thông báo nghỉ, quy chế mới.", "Ground");
        var offered = (await List()).Where(m => m.MayMove).ToDictionary(m => m.Choice, StringComparer.Ordinal);
        foreach (var choice in choices.Distinct(StringComparer.Ordinal))
        {
            if (!offered.TryGetValue(choice, out var moved))
                throw new RuleBroken(SeenOtherwise);
            var clock = await db.CaseClocks.SingleAsync(c => c.CaseId == moved.Clock.CaseId && c.Id == moved.Clock.Id);
            var @case = await db.Cases.SingleAsync(c => c.Id == clock.CaseId);
            await work.Recalculate(@case, clock, moved.Now!.Value, written);
            db.Expect(clock, moved.Clock.Version);
            if (db.Entry(@case).Property(c => c.Version) is { IsModified: false, CurrentValue: var version })
                db.Expect(@case, version);
        }
        db.Record(me, new DueDatesRecalculated(choices.Count));
        return choices.Count;
    }

    /// <summary>The due date that a clock of a rule which began on a day would get today.</summary>
    private async Task<Func<string, DateOnly, DateOnly?>> Reckoner()
    {
        var rules = new RuleBook(await db.DeadlineRules.AsNoTracking().ToListAsync());
        var days = (await calendar.Read()).ForTerms;
        var known = new Dictionary<(string, DateOnly), DateOnly?>();
        return (code, from) =>
            known.TryGetValue((code, from), out var due) ? due : known[(code, from)] = rules.Find(code, from)?.From(from, days).DueOn;
    }

    private IQueryable<Running> RunningClocks() =>
        from clock in db.CaseClocks.AsNoTracking()
        join c in db.Cases on clock.CaseId equals c.Id
        where clock.MetOn == null && clock.StoppedOn == null && c.WithdrawnAt == null
        select new Running
        {
            Clock = clock,
            PublicNumber = c.PublicNumber,
            ByHand =
                clock.DueOn != clock.FirstDueOn
                && CaseClock.ExtendableKinds.Contains(clock.Kind)
                && db.CaseSteps.Any(s =>
                    s.CaseId == c.Id
                    && (s.Move == Move.Extend || s.Move == Move.Share || s.Move == Move.Resume)
                    && s.DueAfter == clock.DueOn
                ),
        };
}
