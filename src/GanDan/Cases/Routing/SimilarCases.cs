using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using GanDan.Sense.Routing;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Routing;

/// <summary>An open case that reads like another, and why.</summary>
public sealed record SimilarCase(Case Case, string Ward, Likeness Likeness);

/// <summary>
/// Open cases that are probably the same matter. Each process keeps an index of them: what came in lately is added once a minute, and once
/// an hour the whole is made anew beside the one in use. What is shown is read fresh, and only what the person may see.
/// A question holds the index for a part of a millisecond, so others stand still for it: had they to queue and be called, each would wait
/// for its turn of a processor too, and with it all behind it.
/// </summary>
public sealed class SimilarCases(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    public const int Most = 5;
    private const int MostAsked = 20;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Whole = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim renewing = new(1, 1);
    private volatile OpenMatters<Guid>? open;
    private Task<OpenMatters<Guid>>? making;
    private long madeAt;
    private long addedAt;

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

    public void Dispose() => renewing.Dispose();

    private async Task<Dictionary<Guid, Likeness>> Find(Db db, KnownUnits units, Case @case)
    {
        // The first makes the index and all wait for it; later one renews it and the others ask what is there.
        if (await renewing.WaitAsync(open is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero))
        {
            try
            {
                await Renew(db, units);
            }
            finally
            {
                renewing.Release();
            }
        }
        var matter = MatterOf(
            @case.MaskedSummary,
            @case.ReceivedOn,
            PlaceOf(@case.Latitude, @case.Longitude, units.Name(@case.UnitId), @case.Place)
        );
        var asked = open!;
        lock (asked)
        {
            return asked.Find(matter, MostAsked + 1).Where(d => d.Key != @case.Id).ToDictionary(d => d.Key, d => d.Likeness);
        }
    }

    private async Task Renew(Db db, KnownUnits units)
    {
        if (open is null)
        {
            open = await Enter(new(), db, units, DateOnly.MinValue);
            madeAt = addedAt = clock.GetTimestamp();
        }
        if (making is { IsCompleted: true })
        {
            (open, making) = (await making, null);
            madeAt = clock.GetTimestamp();
        }
        if (clock.GetElapsedTime(addedAt) >= Fresh)
        {
            addedAt = clock.GetTimestamp();
            await Enter(open, db, units, clock.Today().AddDays(-1));
        }
        if (making is null && clock.GetElapsedTime(madeAt) >= Whole)
            making = Task.Run(Make);
    }

    private async Task<OpenMatters<Guid>> Make()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        return await Enter(new(), db, await db.ReadUnits(), DateOnly.MinValue);
    }

    private static async Task<OpenMatters<Guid>> Enter(OpenMatters<Guid> matters, Db db, KnownUnits units, DateOnly from)
    {
        var unfinished = CaseFlow.Open;
        var among = db.Cases.AsNoTracking();
        // What came lately is found by its day, everything by how it stands: asked for both, the database may take the longer way.
        var rows = (from > DateOnly.MinValue ? among.Where(c => c.ReceivedOn >= from) : among.Where(c => unfinished.Contains(c.Status)))
            .Where(c => c.WithdrawnAt == null && !c.Imported)
            .Select(c => new
            {
                c.Id,
                c.Status,
                c.MaskedSummary,
                c.ReceivedOn,
                c.UnitId,
                c.Place,
                c.Latitude,
                c.Longitude,
            })
            .AsAsyncEnumerable();
        await foreach (var row in rows.Where(r => r.Status.IsOpen()))
        {
            var matter = MatterOf(
                row.MaskedSummary,
                row.ReceivedOn,
                PlaceOf(row.Latitude, row.Longitude, units.Name(row.UnitId), row.Place)
            );
            lock (matters)
            {
                matters.Add(row.Id, matter);
            }
        }
        return matters;
    }

    private static ReportedMatter MatterOf(string words, DateOnly on, Place place) => new(words, on, place);

    /// <summary>A place as far as a case tells it.</summary>
    public static Place PlaceOf(double? latitude, double? longitude, string ward, string? street) =>
        new(latitude is { } north && longitude is { } east ? (north, east) : null, ward, street);
}
