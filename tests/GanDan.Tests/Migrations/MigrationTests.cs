using GanDan.Cell;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GanDan.Tests.Migrations;

/// <summary>The books grow from nothing, and the trail in them only grows.</summary>
public abstract class MigrationTests(OfficeApp app)
{
    [Fact]
    public async Task Books_are_made_from_nothing()
    {
        _ = app.Services;
        await using var empty = await TestDatabase.New(app.Kind);
        await using var fresh = App.Build(
            empty.Storage,
            "http://127.0.0.1:0",
            services => services.AddLogging(log => log.ClearProviders())
        );

        await Databases.Migrate(fresh.Services);
        await Databases.Migrate(fresh.Services);

        await using var scope = fresh.Services.CreateAsyncScope();
        foreach (
            var db in new DbContext[] { scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<CellDb>() }
        )
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
            Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken));
        }
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<Db>().Events.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_trail_cannot_be_changed()
    {
        await app.Do(WriteTrail);

        await Refused(app.Look(db => db.Events.ExecuteUpdateAsync(e => e.SetProperty(x => x.ByName, "người khác"))));
        await Refused(app.Look(db => db.Events.ExecuteDeleteAsync()));
        Assert.NotEqual(0, await app.Look(db => db.Events.CountAsync(e => e.ByName != "người khác")));
    }

    [Fact]
    public async Task The_vaults_trail_cannot_be_changed()
    {
        await app.Do(WriteVaultTrail);

        await Refused(app.LookInVault(vault => vault.Events.ExecuteUpdateAsync(e => e.SetProperty(x => x.ByName, "người khác"))));
        await Refused(app.LookInVault(vault => vault.Events.ExecuteDeleteAsync()));
        Assert.NotEqual(0, await app.LookInVault(vault => vault.Events.CountAsync(e => e.ByName != "người khác")));
    }

    private static async Task WriteTrail(IServiceProvider services)
    {
        var db = services.GetRequiredService<Db>();
        db.Record(services.GetRequiredService<Me>(), new TrailTried());
        await db.SaveChangesAsync();
    }

    private static async Task WriteVaultTrail(IServiceProvider services)
    {
        var vault = services.GetRequiredService<CellDb>();
        vault.Events.Add(
            new CellEvent
            {
                At = services.GetRequiredService<Me>().Now,
                By = null,
                ByName = "Hệ thống",
                Kind = nameof(TrailTried),
                Facts = "{}",
            }
        );
        await vault.SaveChangesAsync();
    }

    private static async Task Refused(Task attempt)
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => attempt);
        Assert.Contains("append-only", refusal.GetBaseException().Message, StringComparison.Ordinal);
    }

    private sealed record TrailTried : IEvent;

    public sealed class OnSqlite(SqliteOffice app) : MigrationTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : MigrationTests(app), IClassFixture<PostgresOffice>;
}
