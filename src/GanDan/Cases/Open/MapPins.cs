using System.Collections.Concurrent;
using GanDan.Cases.Flow;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>How a single case stands, as its pin shows it.</summary>
public enum PinLook
{
    New,
    InWork,
    Late,
    Answered,
    Ended,
}

/// <summary>Cases that lie in one square of the map; of a single one also its number, its title and how it stands.</summary>
public sealed record MapPin(
    Square Square,
    double Latitude,
    double Longitude,
    int Cases,
    string? Number,
    string? Title,
    PinLook Look = PinLook.InWork
)
{
    public static PinLook LookOf(CaseStatus status, DateOnly? due, DateOnly? answered, DateOnly today) =>
        !status.IsOpen()
            ? answered is null
                ? PinLook.Ended
                : PinLook.Answered
            : due < today
                ? PinLook.Late
                : status is CaseStatus.Received
                    ? PinLook.New
                    : PinLook.InWork;
}

/// <summary>What the map shows: how many published cases of each unit there are, where they lie, and the newest of them.</summary>
public sealed record OpenPlaces(IReadOnlyDictionary<int, int> PerUnit, IReadOnlyList<MapPin> Pins, IReadOnlyList<Case> Newest)
{
    public int Total => PerUnit.Values.Sum();
}

/// <summary>Gathers the places of cases into squares, so that a page holds some dozens of them however many there are.</summary>
public sealed class MapPins(TimeProvider clock) : IDisposable
{
    private const int Most = 5000;
    private const int Across = 14;
    private const int Listed = 8;
    private const int MostKept = 200;
    private static readonly int[] sides = [2, 5, 10, 20, 50, 100, 200, 500, 1000];

    private readonly ConcurrentDictionary<string, KeptAnswer> kept = new(StringComparer.Ordinal);

    /// <param name="asked">The filters as they stand in the address: who asks with the same ones shares the answer.</param>
    /// <param name="cases">The published matters those filters leave.</param>
    public Task<OpenPlaces> Read(string asked, IQueryable<Case> cases, DateOnly today)
    {
        var one = kept.GetOrAdd(asked, _ => new(new(clock)));
        one.AskedAt = clock.GetTimestamp();
        if (kept.Count > MostKept)
            LetGo();
        return one.Answer.Get(() => Take(cases, today));
    }

    /// <summary>For how many filters an answer is kept.</summary>
    public int Kept => kept.Count;

    public void Dispose()
    {
        foreach (var one in kept.Values)
            one.Answer.Dispose();
    }

    // Anybody can type filters: those that nobody has asked for the longest make room, so that it does not grow without end. Somebody may
    // still be waiting for one of them, so it is not closed here.
    private void LetGo()
    {
        foreach (var (asked, _) in kept.OrderBy(k => k.Value.AskedAt).Take(Math.Max(0, kept.Count - MostKept)).ToList())
            kept.TryRemove(asked, out _);
    }

    private sealed class KeptAnswer(KeptWhileDear<OpenPlaces> answer)
    {
        public KeptWhileDear<OpenPlaces> Answer => answer;
        public long AskedAt { get; set; }
    }

    private static async Task<OpenPlaces> Take(IQueryable<Case> cases, DateOnly today) =>
        new(
            await cases.GroupBy(c => c.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count),
            await Pins(cases, today),
            await Newest(cases).Take(Listed).ToListAsync()
        );

    private static IQueryable<Case> Newest(IQueryable<Case> cases) =>
        cases.AsNoTracking().OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id);

    // Published cases whose senders agreed to be on the map, the newest five thousand at most.
    private static async Task<IReadOnlyList<MapPin>> Pins(IQueryable<Case> cases, DateOnly today)
    {
        var places = await Newest(cases.Where(c => c.OnMap && c.Latitude != null && c.Longitude != null))
            .Take(Most)
            .Select(c => new
            {
                c.PublicNumber,
                c.MaskedSummary,
                c.Status,
                c.NextDueOn,
                c.DueOn,
                c.AnsweredOn,
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
                .Select(g =>
                {
                    var (latitude, longitude) = (Math.Round(g.Average(p => p.Latitude), 3), Math.Round(g.Average(p => p.Longitude), 3));
                    return g.ToList() is [var only]
                        ? new MapPin(
                            g.Key,
                            latitude,
                            longitude,
                            1,
                            only.PublicNumber,
                            Case.TitleOf(only.MaskedSummary),
                            MapPin.LookOf(only.Status, Case.PublicDue(only.Status, only.DueOn, only.NextDueOn), only.AnsweredOn, today)
                        )
                        : new MapPin(g.Key, latitude, longitude, g.Count(), null, null);
                }),
        ];
    }
}
