using GanDan.Platform.Data;
using GanDan.Sense.Routing;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Routing;

/// <summary>The model in use, read from its table when first asked for and looked after once a minute: another server may have learned anew.</summary>
public sealed class TopicMemory(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private volatile Kept? last;

    /// <summary>Null while nothing has been learned, or what was kept is of an older form and waits to be learned again.</summary>
    public async Task<TopicModel?> Model(Db db)
    {
        if (last is { } kept && clock.GetElapsedTime(kept.LookedAt) < Fresh)
            return kept.Model;
        var now = clock.GetTimestamp();
        var latest = await db.TopicModels.AsNoTracking().OrderByDescending(m => m.TrainedAt).Select(m => (Guid?)m.Id).FirstOrDefaultAsync();
        if (last is { } same && same.Id == latest)
            last = same with { LookedAt = now };
        else
            last = new(latest, latest is { } id ? Read(await db.TopicModels.AsNoTracking().SingleAsync(m => m.Id == id)) : null, now);
        return last.Model;
    }

    /// <summary>The last model learned, without its bytes being read into a model; null before there is one.</summary>
    public static Task<LearnedTopics?> Latest(Db db) =>
        db.TopicModels.AsNoTracking().OrderByDescending(m => m.TrainedAt).FirstOrDefaultAsync();

    /// <summary>Looks into the table at the next question.</summary>
    public void Forget() => last = null;

    /// <summary>False for a model that a later program can no longer read.</summary>
    public static bool CanRead(LearnedTopics learned) => Read(learned) is not null;

    private static TopicModel? Read(LearnedTopics learned)
    {
        try
        {
            return TopicModel.FromBytes(learned.Bytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private sealed record Kept(Guid? Id, TopicModel? Model, long LookedAt);
}
