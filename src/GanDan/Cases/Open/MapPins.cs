using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>Open cases that lie in one square of the map; of a single one also its number and title.</summary>
public sealed record MapPin(Square Square, double Latitude, double Longitude, int Cases, string? Number, string? Title);

/// <summary>What the map shows: how many published cases of each unit are open, and where they lie.</summary>
public sealed record OpenPlaces(IReadOnlyDictionary<int, int> PerUnit, IReadOnlyList<MapPin> Pins);

/// <summary>Gathers the places of open cases into squares, so that a page holds some dozens of them however many there are.</summary>
public sealed class MapPins(TimeProvider clock) : IDisposable
{
    private const int Most = 5000;
    private const int Across = 14;
    private static readonly int[] sides = [2, 5, 10, 20, 50, 100, 200, 500, 1000];

    private readonly KeptWhileDear<OpenPlaces> kept = new(clock);

    public Task<OpenPlaces> Read(Db db) => kept.Get(async () => new(await Count(db), await Take(db)));

    public void Dispose() => kept.Dispose();

    private static Task<Dictionary<int, int>> Count(Db db) =>
        db
            .Cases.Matters()
            .Standing(PublicStanding.InWork)
            .GroupBy(c => c.UnitId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);

    // Published open cases whose senders agreed to be on the map, the newest five thousand at most.
    private static async Task<IReadOnlyList<MapPin>> Take(Db db)
    {
        var places = await db
            .Cases.AsNoTracking()
            .Matters()
            .Standing(PublicStanding.InWork)
            .Where(c => c.OnMap && c.Latitude != null && c.Longitude != null)
            .OrderByDescending(c => c.ReceivedOn)
            .ThenByDescending(c => c.Id)
            .Take(Most)
            .Select(c => new
            {
                c.PublicNumber,
                c.MaskedSummary,
                Latitude = c.Latitude!.Value,
                Longitude = c.Longitude!.Value,
            })
            .ToListAsync();
        if (places.Count == 0)
            return [];
        var breadth = Math.Max(
            places.Max(p => p.Latitude) - places.Min(p => p.Latitude),
            places.Max(p => p.Longitude) - places.Min(p => p.Longitude)
        );
        var side = sides.FirstOrDefault(s => s * Across >= breadth * 1000, sides[^1]);
        return
        [
            .. places
                .GroupBy(p => Square.Of(p.Latitude, p.Longitude, side))
                .OrderByDescending(g => g.Key.South)
                .ThenBy(g => g.Key.West)
                .Select(g => new MapPin(
                    g.Key,
                    Math.Round(g.Average(p => p.Latitude), 3),
                    Math.Round(g.Average(p => p.Longitude), 3),
                    g.Count(),
                    g.Count() == 1 ? g.First().PublicNumber : null,
                    g.Count() == 1 ? Case.TitleOf(g.First().MaskedSummary) : null
                )),
        ];
    }
}
