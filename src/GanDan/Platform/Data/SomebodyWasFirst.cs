using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GanDan.Platform.Data;

/// <summary>Tells, of a change that the database refused, that another's came before it.</summary>
public static class SomebodyWasFirst
{
    // SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE.
    private static readonly int[] Sqlite = [1555, 2067];

    /// <summary>
    /// True when the record has changed since it was read, or when a row that may stand only once stood there already. PostgreSQL says the second
    /// where two begin the same record at once: both have found nothing, and the rows that are new are written before the ones that change.
    /// </summary>
    public static bool IsBehind(Exception? failure) =>
        failure is DbUpdateConcurrencyException
        || failure is DbUpdateException
            && failure.InnerException switch
            {
                PostgresException refused => refused.SqlState is PostgresErrorCodes.UniqueViolation,
                SqliteException refused => Sqlite.Contains(refused.SqliteExtendedErrorCode),
                _ => false,
            };
}
