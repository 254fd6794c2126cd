using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GanDan.Platform.Data;

/// <summary>
/// Puts every SQLite connection on the settings under which an acknowledged write survives a power cut, and asserts them at start
/// (reliability.md §3: WAL with NORMAL lost hundreds of acknowledged writes in trials, FULL none).
/// </summary>
public sealed class SqliteSettings : DbConnectionInterceptor
{
    public static readonly SqliteSettings Instance = new();

    // The log is brought into the file after 16 MB and not after 4: pages of many indexes are written there once instead of several times.
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-8000; PRAGMA wal_autocheckpoint=4000;";

    private static readonly ConditionalWeakTable<SafeHandle, string> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    public static void Apply(DbConnection connection)
    {
        // A connection from the pool kept what it was told the first time; six statements before every query cost more than the query.
        var handle = (connection as SqliteConnection)?.Handle;
        if (handle is not null && Told.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        if (handle is not null)
            Told.AddOrUpdate(handle, Pragmas);
    }

    /// <summary>Fails closed when the engine does not run with the settings asked for.</summary>
    public static async Task Assert(DbContext db)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            Require(db, "journal_mode", "wal");
            Require(db, "synchronous", "2");
            Require(db, "foreign_keys", "1");
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Require(DbContext db, string pragma, string expected)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name is one of three constants above.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        var actual = Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (!string.Equals(actual, expected, StringComparison.OrdinalIgnoreCase))
            throw new RuleBroken(
                "SQLite đang chạy với {0} = {1}, cần {2}. Ứng dụng không khởi động để không làm mất dữ liệu.",
                null,
                pragma,
                actual ?? "",
                expected
            );
    }
}
