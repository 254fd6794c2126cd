using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using GanDan.Sense.Routing;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Routing;

/// <summary>An open case that reads like another, and why.</summary>
public sealed record SimilarCase(Case Case, string Ward, Likeness Likeness);

/// <summary>
/// Open cases that are probably the same matter. The index is kept by each process and made anew when something was committed meanwhile, at
/// most once a minute; what is shown is read fresh, and only what the person may see.
/// </summary>
public sealed class SimilarCases(DataVersion version, TimeProvider clock) : IDisposable
{
    public const int Most = 5;
    private const int MostAsked = 20;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private OpenMatters<Guid>? open;
    private string? seen;
    private long madeAt;

    /// <summary>At most five, the most alike first.</summary>
    public async Task<IReadOnlyList<SimilarCase>> Of(Db db, Me me, KnownUnits units, Case @case)
    {
        var found = await Find(db, units, @case);
        if (found.Count == 0)
            return [];
        var ids = found.Keys.ToList();
        var cases = await db
            .Cases.AsNoTracking()
            .VisibleTo(me, units)
            .Where(c => ids.Contains(c.Id) && c.WithdrawnAt == null)
            .ToListAsync();
        return
        [
            .. cases
                .Where(c => c.Status.IsOpen())
                .Select(c => new SimilarCase(c, units.Name(c.UnitId), found[c.Id]))
                .OrderByDescending(s => s.Likeness.Score)
                .ThenBy(s => s.Case.Id)
                .Take(Most),
        ];
    }

    public void Dispose() => turn.Dispose();

    private async Task<Dictionary<Guid, Likeness>> Find(Db db, KnownUnits units, Case @case)
    {
        await turn.WaitAsync();
        try
        {
            await Renew(db, units);
            return open!
                .Find(
                    MatterOf(
                        @case.MaskedSummary,
                        @case.ReceivedOn,
                        PlaceOf(@case.Latitude, @case.Longitude, units.Name(@case.UnitId), @case.Place)
                    ),
                    MostAsked + 1
                )
                .Where(d => d.Key != @case.Id)
                .ToDictionary(d => d.Key, d => d.Likeness);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task Renew(Db db, KnownUnits units)
    {
        if (open is not null && clock.GetElapsedTime(madeAt) < Fresh)
            return;
        var now = await version.Now(db);
        madeAt = clock.GetTimestamp();
        if (open is not null && now == seen)
            return;
        var unfinished = CaseFlow.Open;
        var rows = await db
            .Cases.AsNoTracking()
            .Where(c => c.WithdrawnAt == null && !c.Imported)
            .Where(c => unfinished.Contains(c.Status))
            .OrderBy(c => c.ReceivedOn)
            .Select(c => new
            {
                c.Id,
                c.MaskedSummary,
                c.ReceivedOn,
                c.UnitId,
                c.Place,
                c.Latitude,
                c.Longitude,
            })
            .ToListAsync();
        var made = new OpenMatters<Guid>();
        foreach (var row in rows)
            made.Add(
                row.Id,
                MatterOf(row.MaskedSummary, row.ReceivedOn, PlaceOf(row.Latitude, row.Longitude, units.Name(row.UnitId), row.Place))
            );
        (open, seen) = (made, now);
    }

    private static ReportedMatter MatterOf(string words, DateOnly on, Place place) => new(words, on, place);

    /// <summary>A place as far as a case tells it.</summary>
    public static Place PlaceOf(double? latitude, double? longitude, string ward, string? street) =>
        new(latitude is { } north && longitude is { } east ? (north, east) : null, ward, street);
}
