using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

/// <summary>
/// Says whether anything was committed to a database in between: two equal answers mean that both times the same data was
/// to be seen, whoever might have written and by whatever way. What a transaction has not committed yet does not show.
/// </summary>
public sealed class DataVersion(Storage storage) : IDisposable
{
    private readonly Counter office = new(storage.MainFile);
    private readonly Counter vault = new(storage.CellFile);

    /// <summary>The answer for now; it has no meaning but to be compared, and never comes again once another was given.</summary>
    public async Task<string> Now(Db db) => db.Database.IsSqlite() ? office.Now() : await Snapshot(db);

    /// <summary>The same for the office's books and the vault's together.</summary>
    public async Task<string> WithVault(Db db) => db.Database.IsSqlite() ? $"{office.Now()} {vault.Now()}" : await Snapshot(db);

    public void Dispose()
    {
        office.Dispose();
        vault.Dispose();
    }

    // Equal snapshots see equal rows: every writing transaction shows in them, and leaves them, with a number of its own.
    private static Task<string> Snapshot(Db db) =>
        db.Database.SqlQueryRaw<string>("SELECT pg_current_snapshot()::text AS \"Value\"").SingleAsync();

    // SQLite counts the commits of all other connections, of other processes too; this connection therefore never writes.
    private sealed class Counter(string file) : IDisposable
    {
        private readonly Lock turn = new();
        private SqliteCommand? ask;

        public string Now()
        {
            lock (turn)
            {
                if (ask is null)
                {
                    var connection = new SqliteConnection(
                        new SqliteConnectionStringBuilder
                        {
                            DataSource = file,
                            Mode = SqliteOpenMode.ReadWrite,
                            Pooling = false,
                        }.ToString()
                    );
                    connection.Open();
                    ask = connection.CreateCommand();
                    ask.CommandText = "PRAGMA data_version";
                }
                return Convert.ToString(ask.ExecuteScalar(), CultureInfo.InvariantCulture)!;
            }
        }

        public void Dispose()
        {
            lock (turn)
            {
                ask?.Connection?.Dispose();
                ask?.Dispose();
                ask = null;
            }
        }
    }
}
