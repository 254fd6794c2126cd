using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

/// <summary>
/// Says whether anything was committed to the office's database in between: two equal answers mean that both times the same data was
/// to be seen, whoever might have written and by whatever way. What a transaction has not committed yet does not show.
/// </summary>
public sealed class DataVersion(Storage storage) : IDisposable
{
    private readonly Lock turn = new();
    private SqliteCommand? ask;

    /// <summary>The answer for now; it has no meaning but to be compared, and never comes again once another was given.</summary>
    public async Task<string> Now(Db db) =>
        db.Database.IsSqlite()
            ? OfSqlite()
            // Equal snapshots see equal rows: every writing transaction shows in them, and leaves them, with a number of its own.
            : await db.Database.SqlQueryRaw<string>("SELECT pg_current_snapshot()::text AS \"Value\"").SingleAsync();

    public void Dispose()
    {
        lock (turn)
        {
            ask?.Connection?.Dispose();
            ask?.Dispose();
            ask = null;
        }
    }

    // SQLite counts the commits of all other connections, of other processes too; this connection therefore never writes.
    private string OfSqlite()
    {
        lock (turn)
        {
            if (ask is null)
            {
                var connection = new SqliteConnection(
                    new SqliteConnectionStringBuilder
                    {
                        DataSource = storage.MainFile,
                        Mode = SqliteOpenMode.ReadWrite,
                        Pooling = false,
                    }.ToString()
                );
                connection.Open();
                ask = connection.CreateCommand();
                ask.CommandText = "PRAGMA data_version";
            }
            return Convert.ToString(ask.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
        }
    }
}
