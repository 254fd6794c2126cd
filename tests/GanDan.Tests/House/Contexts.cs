using GanDan.Cell;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GanDan.Tests.House;

/// <summary>The four contexts as the migration tool builds them: models without a database behind.</summary>
internal static class Contexts
{
    private static readonly DesignTime Tool = new();

    public static SqliteDb Sqlite() => ((IDesignTimeDbContextFactory<SqliteDb>)Tool).CreateDbContext([]);

    public static PostgresDb Postgres() => ((IDesignTimeDbContextFactory<PostgresDb>)Tool).CreateDbContext([]);

    public static SqliteCellDb SqliteCell() => ((IDesignTimeDbContextFactory<SqliteCellDb>)Tool).CreateDbContext([]);

    public static PostgresCellDb PostgresCell() => ((IDesignTimeDbContextFactory<PostgresCellDb>)Tool).CreateDbContext([]);

    public static DbContext Named(string name) =>
        name switch
        {
            nameof(SqliteDb) => Sqlite(),
            nameof(PostgresDb) => Postgres(),
            nameof(SqliteCellDb) => SqliteCell(),
            nameof(PostgresCellDb) => PostgresCell(),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
}
