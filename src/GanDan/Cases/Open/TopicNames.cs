using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>
/// The topics strangers can ask for: those residents choose from, and those of published cases of old books. Looking through all cases for
/// every visitor would cost more than a topic that appears a minute late.
/// </summary>
public sealed class TopicNames(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private volatile Kept? last;

    /// <summary>The office's order first, the others after it by their letters.</summary>
    public async Task<IReadOnlyList<string>> Read(Db db)
    {
        var now = clock.GetTimestamp();
        if (last is { } kept && clock.GetElapsedTime(kept.At, now) < Fresh)
            return kept.Names;
        var chosen = await db.Topics.AsNoTracking().OrderBy(t => t.Order).Select(t => t.Name).ToListAsync();
        var used = await db.Cases.ForEverybody().Where(c => c.Topic != null).Select(c => c.Topic!).Distinct().ToListAsync();
        IReadOnlyList<string> names = [.. chosen.Union(used.Order(StringComparer.Ordinal), StringComparer.Ordinal)];
        last = new(now, names);
        return names;
    }

    private sealed record Kept(long At, IReadOnlyList<string> Names);
}
