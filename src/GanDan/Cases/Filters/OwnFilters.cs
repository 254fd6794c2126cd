using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Filters;

/// <summary>An officer's own filters beside the inbox's fixed ones, and which of them is looked at.</summary>
/// <param name="Query">The filter that is set now.</param>
public sealed record OwnFilters(IReadOnlyList<SavedFilter> All, string Query)
{
    public SavedFilter? Current => All.FirstOrDefault(f => f.Query == Query);

    /// <summary>A filter beyond the fixed ones is set, and not kept yet.</summary>
    public bool MayBeKept => Current is null && Query.Split('&').Any(p => p.Length > 0 && !p.StartsWith("v=", StringComparison.Ordinal));

    public static async Task<OwnFilters> Of(Db db, Me me, string? query) =>
        new(
            await db.Kept(
                $"filters of {me.AccountId}",
                () =>
                    db
                        .SavedFilters.AsNoTracking()
                        .Where(f => f.AccountId == me.AccountId && f.RemovedAt == null)
                        .OrderBy(f => f.Id)
                        .ToListAsync()
            ),
            FilterQuery.Of(query)
        );
}
