using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

/// <summary>Reading several things as of one moment, without keeping anyone from writing. Dispose it to end; there is nothing to commit.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly Func<ValueTask> end;

    private Snapshot(Func<ValueTask> end) => this.end = end;

    /// <summary>Opens a transaction for reading; null when one is open already, which then decides the moment.</summary>
    public static async Task<Snapshot?> Begin(DbContext db)
    {
        if (db.Database.CurrentTransaction is not null)
            return null;
        if (!db.Database.IsSqlite())
            return new((await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead)).DisposeAsync);

        // The ordinary transaction of SQLite asks for the writer's lock at once; a deferred one only sees the same pages throughout.
        await db.Database.OpenConnectionAsync();
        var reading = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(reading);
        return new(async () =>
        {
            // The context only borrowed it: neither transaction nor connection would end by themselves.
            await db.Database.UseTransactionAsync(null);
            await reading.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        });
    }

    public ValueTask DisposeAsync() => end();
}
