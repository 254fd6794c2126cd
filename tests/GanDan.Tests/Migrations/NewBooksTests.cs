using GanDan.Cell;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GanDan.Tests.Migrations;

/// <summary>New books are made by one script, and come out as if every migration had been applied to them.</summary>
public sealed class NewBooksTests
{
    // Everything that the engine itself says of tables, indexes, constraints and triggers, one line each.
    private const string TheSchema =
        "SELECT type || ' ' || name || ' on ' || tbl_name || ': ' || COALESCE(sql, '') AS Value FROM sqlite_master WHERE name NOT LIKE '%MigrationsLock%'";

    [Fact]
    public async Task They_are_what_the_migrations_make()
    {
        var made = await Schema(db => NewBooks.Make(db, vault: db is CellDb));
        var migrated = await Schema(db => db.Database.MigrateAsync(TestContext.Current.CancellationToken));

        Assert.Contains(made, line => line.Contains("Attendances", StringComparison.Ordinal));
        Assert.Contains(made, line => line.Contains("Members", StringComparison.Ordinal));
        Assert.Contains(made, line => line.Contains("events_", StringComparison.Ordinal));
        Assert.Equal(migrated, made);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Their_script_says_what_the_migrations_say(bool vault)
    {
        var design = new DesignTime();
        using DbContext db = vault
            ? ((IDesignTimeDbContextFactory<SqliteCellDb>)design).CreateDbContext([])
            : ((IDesignTimeDbContextFactory<SqliteDb>)design).CreateDbContext([]);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);

        // Written by scripts/migration, which needs no name where only this differs.
        Assert.Equal(script.Trim(), NewBooks.Script(vault).Trim(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Books_with_some_migrations_get_the_others()
    {
        await using var half = await TestDatabase.New(DatabaseKind.Sqlite);
        await using var app = Open(half);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().ElementAt(2), TestContext.Current.CancellationToken);

        await Databases.Migrate(app.Services);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_build_seeds_a_file_once_and_another_build_again()
    {
        await using var books = await TestDatabase.New(DatabaseKind.Sqlite);
        await using var app = Open(books);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await Databases.Migrate(app.Services);
        Task<bool> Seeded() => db.OfficeDays.AnyAsync(TestContext.Current.CancellationToken);
        Assert.True(await Seeded());
        await db.OfficeDays.ExecuteDeleteAsync(TestContext.Current.CancellationToken);

        await Databases.Migrate(app.Services);
        Assert.False(await Seeded());

        await db.Database.ExecuteSqlRawAsync("PRAGMA user_version = 7", TestContext.Current.CancellationToken);
        await Databases.Migrate(app.Services);
        Assert.True(await Seeded());
        await db.OfficeDays.ExecuteDeleteAsync(TestContext.Current.CancellationToken);

        await Databases.Migrate(app.Services, anew: true);
        Assert.True(await Seeded());
    }

    // Both databases of new books, after one way of making them, and which migrations they know of.
    private static async Task<List<string>> Schema(Func<DbContext, Task> make)
    {
        await using var books = await TestDatabase.New(DatabaseKind.Sqlite);
        await using var app = Open(books);
        await using var scope = app.Services.CreateAsyncScope();
        var lines = new List<string>();
        foreach (
            var db in new DbContext[] { scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<CellDb>() }
        )
        {
            await make(db);
            lines.AddRange(await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken));
            lines.AddRange(await db.Database.SqlQueryRaw<string>(TheSchema).ToListAsync(TestContext.Current.CancellationToken));
        }
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static WebApplication Open(TestDatabase books) =>
        App.Build(books.Storage, "http://127.0.0.1:0", services => services.AddLogging(log => log.ClearProviders()));
}
