using GanDan.Cases.Flow;
using GanDan.Cases.Routing;
using GanDan.Platform;
using GanDan.Platform.Data;
using GanDan.Sense.Routing;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Intake;

/// <summary>An open case that may be the same matter, as a stranger may see it.</summary>
public sealed record Nearby(string Number, string Words, string Where, DateOnly ReceivedOn, CaseStatus Status);

/// <summary>Looks for open cases of the same ward that tell of the same thing, before a second one is made of it.</summary>
public sealed class NearbyCases
{
    private const int Days = 30;
    private const int MostLookedAt = 300;
    private const int MostShown = 3;

    /// <summary>At most three, the likeliest first; only cases whose words may be published.</summary>
    public async Task<IReadOnlyList<Nearby>> Of(Db db, IntakeForm form, IntakeBook book, DateOnly today)
    {
        if (book.UnitOf(form.Ward) is not { } unit)
            return [];
        var from = today.AddDays(-Days);
        var working = CaseFlow.Working;
        var recent = await db
            .Cases.AsNoTracking()
            .Where(c =>
                c.UnitId == unit.Id
                && c.ReceivedOn >= from
                && c.Publication == Publication.Published
                && !c.Imported
                && c.WithdrawnAt == null
            )
            .Where(c => working.Contains(c.Status))
            .OrderByDescending(c => c.ReceivedOn)
            .Take(MostLookedAt)
            .ToListAsync();
        var told = Matter(form.Words ?? "", today, form.Latitude, form.Longitude, form.Place);
        return
        [
            .. recent
                .Select(c =>
                    (Case: c, NearDuplicates.Compare(told, Matter(c.MaskedSummary, c.ReceivedOn, c.Latitude, c.Longitude, c.Place)).Score)
                )
                .Where(c => c.Score >= NearDuplicates.Threshold)
                .OrderByDescending(c => c.Score)
                .Take(MostShown)
                .Select(c => new Nearby(c.Case.PublicNumber, c.Case.Title, c.Case.Place ?? unit.Name, c.Case.ReceivedOn, c.Case.Status)),
        ];

        ReportedMatter Matter(string words, DateOnly on, double? latitude, double? longitude, string? place) =>
            new(words, on, SimilarCases.PlaceOf(latitude, longitude, unit.Name, place));
    }

    /// <summary>The open case somebody says is theirs too; null when none was named. Throws <see cref="RuleBroken"/> when it has gone meanwhile.</summary>
    public async Task<Case?> Joined(Db db, string? number)
    {
        if (number is null)
            return null;
        var found = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.PublicNumber == number);
        return found?.Status.IsOpen() is true
            ? found
            : throw new RuleBroken("Việc kia vừa được trả lời hoặc đóng. Gửi phản ánh của bạn như một việc mới.");
    }
}
