using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>
/// The topics strangers can ask for: those residents choose from, and those of published cases of old books. Looking through all cases for
/// every visitor would cost more than a topic that appears a minute late.
/// </summary>
public sealed class TopicNames(TimeProvider clock)
{
    private readonly KeptFor<IReadOnlyList<string>> names = new(clock, TimeSpan.FromMinutes(1));

    /// <summary>The office's order first, the others after it by their letters.</summary>
    public Task<IReadOnlyList<string>> Read(Db db) => names.Get(() => All(db));

    private static async Task<IReadOnlyList<string>> All(Db db)
    {
        var chosen = await db.Topics.AsNoTracking().OrderBy(t => t.Order).Select(t => t.Name).ToListAsync();
        var used = await db.Cases.ForEverybody().Where(c => c.Topic != null).Select(c => c.Topic!).Distinct().ToListAsync();
        return [.. chosen.Union(used.Order(StringComparer.Ordinal), StringComparer.Ordinal)];
    }
}
