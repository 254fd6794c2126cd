using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Words;

/// <summary>Cases of which a change was told, and the point up to which that is all.</summary>
public sealed record HeardChanges(IReadOnlyList<Guid> Cases, long UpTo)
{
    /// <summary>What was told since a point, perhaps once more than that; from no point only the point of now.</summary>
    public static Task<HeardChanges> Since(Db db, long? point) =>
        db.Database.IsSqlite() ? SinceNumber(db, point) : SinceTransaction(db, point);

    // One writes at a time there: numbers are committed in their order.
    private static async Task<HeardChanges> SinceNumber(Db db, long? point)
    {
        var told = db.WordChanges.AsNoTracking();
        if (point is not { } last)
            return new([], await told.MaxAsync(c => (long?)c.Id) ?? 0);
        var since = await told.Where(c => c.Id > last).OrderBy(c => c.Id).Select(c => new { c.Id, c.CaseId }).ToListAsync();
        return new([.. since.Select(c => c.CaseId).Distinct()], since.Count > 0 ? since[^1].Id : last);
    }

    // Many write at a time, and of two numbers the later may be committed first. Transactions have numbers too: all before the oldest that
    // has not ended are to be seen, so the next question begins there.
    private static async Task<HeardChanges> SinceTransaction(Db db, long? point)
    {
        var unfinished = await db
            .Database.SqlQuery<long>($"""SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "Value" """)
            .SingleAsync();
        if (point is not { } from)
            return new([], unfinished);
        var since = await db
            .Database.SqlQuery<Guid>(
                $"""SELECT DISTINCT "CaseId" AS "Value" FROM "WordChanges" WHERE "Transaction" >= {from}::text::xid8"""
            )
            .ToListAsync();
        return new(since, unfinished);
    }
}
