using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GanDan.Platform.Data;

/// <summary>Reading several things as of one moment, without keeping anyone from writing.</summary>
public static class Snapshot
{
    /// <summary>Opens a transaction for reading; null when one is open already. Dispose it, never commit.</summary>
    public static async Task<IDbContextTransaction?> Begin(DbContext db)
    {
        if (db.Database.CurrentTransaction is not null)
            return null;
        if (!db.Database.IsSqlite())
            return await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        // The ordinary transaction of SQLite asks for the writer's lock at once; a deferred one only sees the same pages throughout.
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        return await db.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true));
    }
}
