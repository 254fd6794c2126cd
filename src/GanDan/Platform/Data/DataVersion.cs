using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GanDan.Platform.Data;

/// <summary>
/// Says whether anything was committed to a database in between: two equal answers mean that both times the same data was
/// to be seen, whoever might have written and by whatever way. What a transaction has not committed yet does not show.
/// </summary>
public sealed class DataVersion(Storage storage) : IDisposable
{
    private readonly Counter office = new(storage.MainFile);
    private readonly Counter vault = new(storage.CellFile);
    private readonly SnapshotQuestion? snapshot = storage.Postgres is { } server ? new(server) : null;

    /// <summary>The answer for now; it has no meaning but to be compared, and never comes again once another was given.</summary>
    public Task<string> Now(Db db) => db.Seen(async () => snapshot is null ? Text(office.Now()) : Committed(await snapshot.Ask()));

    /// <summary>The same for the office's books and the vault's together.</summary>
    public async Task<string> WithVault(Db db) => snapshot is null ? $"{await Now(db)} {Text(vault.Now())}" : await Now(db);

    public void Dispose()
    {
        office.Dispose();
        vault.Dispose();
        snapshot?.Dispose();
    }

    /// <summary>
    /// What a snapshot of PostgreSQL sees, told by the writing transactions that have not ended: <c>xmin:xmax:xip</c> without those that
    /// stand at its end, since one that has only begun changes nothing for others. Equal answers see equal rows.
    /// </summary>
    public static string Committed(string snapshot)
    {
        var parts = snapshot.Split(':');
        var next = long.Parse(parts[1], CultureInfo.InvariantCulture);
        var running = parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries);
        var before = running.Length;
        while (before > 0 && long.Parse(running[before - 1], CultureInfo.InvariantCulture) == next - 1)
            (before, next) = (before - 1, next - 1);
        return $"{Text(next)}:{string.Join(',', running[..before])}";
    }

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);

    // SQLite counts the commits of all other connections, of other processes too; this connection therefore never writes. Every request
    // asks, and one connection answers one at a time: the statement is stepped by hand, which is a fifth of a command's way.
    private sealed class Counter(string file) : IDisposable
    {
        private readonly Lock turn = new();
        private SqliteConnection? connection;
        private sqlite3_stmt? ask;

        public int Now()
        {
            lock (turn)
            {
                ask ??= Open();
                var stepped = raw.sqlite3_step(ask);
                var version = raw.sqlite3_column_int(ask, 0);
                _ = raw.sqlite3_reset(ask);
                SqliteException.ThrowExceptionForRC(stepped is raw.SQLITE_ROW ? raw.SQLITE_OK : stepped, connection!.Handle);
                return version;
            }
        }

        public void Dispose()
        {
            lock (turn)
            {
                ask?.Dispose();
                connection?.Dispose();
                ask = null;
            }
        }

        private sqlite3_stmt Open()
        {
            connection = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = file,
                    Mode = SqliteOpenMode.ReadWrite,
                    Pooling = false,
                }.ToString()
            );
            connection.Open();
            SqliteException.ThrowExceptionForRC(
                raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out var statement),
                connection.Handle
            );
            return statement;
        }
    }
}
