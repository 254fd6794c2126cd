using GanDan.Cell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GanDan.Platform.Data;

/// <summary>Lets the migration tool build each context without starting the application.</summary>
public sealed class DesignTime
    : IDesignTimeDbContextFactory<SqliteDb>,
        IDesignTimeDbContextFactory<PostgresDb>,
        IDesignTimeDbContextFactory<SqliteCellDb>,
        IDesignTimeDbContextFactory<PostgresCellDb>
{
    /// <summary>The accounts' tables ask the application which version of their schema it wants; passkeys came with the third.</summary>
    public static IServiceProvider IdentityStores =>
        new ServiceCollection()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider();

    SqliteDb IDesignTimeDbContextFactory<SqliteDb>.CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").UseApplicationServiceProvider(IdentityStores).Options
        );

    PostgresDb IDesignTimeDbContextFactory<PostgresDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").UseApplicationServiceProvider(IdentityStores).Options);

    SqliteCellDb IDesignTimeDbContextFactory<SqliteCellDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCellDb>().UseSqlite("Data Source=:memory:").Options);

    PostgresCellDb IDesignTimeDbContextFactory<PostgresCellDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresCellDb>().UseNpgsql("Host=localhost", CellDb.History).Options);
}
