using GanDan.Figures;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>
/// How the office has done this month beside the whole month before: published matters alone, so that every number opens to the list it
/// counts and none tells more than that list does.
/// </summary>
/// <param name="Month">The first of the month.</param>
/// <param name="Received">Hidden outside when small, like <paramref name="InWork"/>; what the office did is not.</param>
/// <param name="Wait">Days from receipt to answer, of the middle one of those answered; null when none was.</param>
public sealed record MonthSoFar(
    DateOnly Month,
    int Received,
    int ReceivedBefore,
    int Answered,
    int OnTime,
    int InWork,
    double? Wait,
    double? WaitBefore,
    int Threshold
)
{
    /// <summary>Of those answered and due, how many per cent were answered on the first day promised or before; null when none was answered.</summary>
    public int? OnTimePercent => Answered == 0 ? null : (int)Math.Floor(100.0 * OnTime / Answered);

    public DateOnly Before => Month.AddMonths(-1);

    /// <summary>As it stands in an address: <c>2026-11</c>.</summary>
    public string Slug => OpenFilter.MonthSlug(Month);

    public static async Task<MonthSoFar> Take(Db db, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var before = month.AddMonths(-1);
        var matters = db.Cases.AsNoTracking().Matters();
        var received = await matters
            .Where(c => c.ReceivedOn >= before && c.ReceivedOn <= today)
            .GroupBy(c => c.ReceivedOn >= month)
            .Select(g => new { ThisMonth = g.Key, Count = g.Count() })
            .ToListAsync();
        var answered = await matters
            .Standing(PublicStanding.Answered)
            .Where(c => c.AnsweredOn >= before && c.AnsweredOn <= today)
            .Select(c => new
            {
                c.ReceivedOn,
                AnsweredOn = c.AnsweredOn!.Value,
                c.DueOn,
            })
            .ToListAsync();
        var now = answered.Where(a => a.AnsweredOn >= month).ToList();
        return new(
            month,
            received.Where(r => r.ThisMonth).Sum(r => r.Count),
            received.Where(r => !r.ThisMonth).Sum(r => r.Count),
            now.Count,
            now.Count(a => a.DueOn is null || a.AnsweredOn <= a.DueOn),
            await matters.Standing(PublicStanding.InWork).CountAsync(),
            Middle(now.Select(a => a.AnsweredOn.DayNumber - a.ReceivedOn.DayNumber)),
            Middle(answered.Where(a => a.AnsweredOn < month).Select(a => a.AnsweredOn.DayNumber - a.ReceivedOn.DayNumber)),
            await SmallestCount.Of(db)
        );
    }

    /// <summary>The median; of an even number the mean of the two in the middle. Null of none.</summary>
    public static double? Middle(IEnumerable<int> days)
    {
        var ordered = days.Order().ToList();
        return ordered.Count == 0 ? null : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2.0;
    }
}

/// <summary>Keeps what a city's office would have to count anew for every visitor.</summary>
public sealed class MonthsSoFar(TimeProvider clock) : IDisposable
{
    private readonly KeptWhileDear<MonthSoFar> kept = new(clock);

    public Task<MonthSoFar> Read(Db db, DateOnly today) => kept.Get(() => MonthSoFar.Take(db, today));

    public void Dispose() => kept.Dispose();
}
