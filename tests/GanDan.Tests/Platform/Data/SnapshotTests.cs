using GanDan.Platform.Data;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Platform.Data;

public abstract class SnapshotTests(OfficeApp app)
{
    [Fact]
    public async Task What_is_written_meanwhile_is_seen_only_after_the_moment_has_ended()
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var writer = app.Services.GetRequiredService<HotWriter>();
        int before,
            meanwhile;

        await using (await Snapshot.Begin(db))
        {
            before = await db.AcceptedForms.CountAsync(TestContext.Current.CancellationToken);
            await writer.Write(FormKey.Of(FormKey.New(), "thử", "x"), _ => "");
            meanwhile = await db.AcceptedForms.CountAsync(TestContext.Current.CancellationToken);
        }
        var after = await db.AcceptedForms.CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before, meanwhile);
        Assert.Equal(before + 1, after);
    }

    [Fact]
    public async Task One_moment_can_follow_another_in_the_same_scope()
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();

        await using (await Snapshot.Begin(db))
            await db.Units.CountAsync(TestContext.Current.CancellationToken);
        await using var second = await Snapshot.Begin(db);

        Assert.NotNull(second);
        Assert.True(await db.Units.AnyAsync(TestContext.Current.CancellationToken));
    }

    public sealed class OnSqlite(SqliteOffice app) : SnapshotTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SnapshotTests(app), IClassFixture<PostgresOffice>;
}
