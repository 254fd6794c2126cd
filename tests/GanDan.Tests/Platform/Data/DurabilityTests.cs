using GanDan.Platform;
using GanDan.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Data;

/// <summary>The settings and signs on which “đã nhận” rests (reliability.md §3).</summary>
public sealed class DurabilityTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("trusted_schema", "0")]
    public async Task Every_connection_of_the_application_runs_with_the_settings_asked_for(string pragma, string expected)
    {
        var actual = await app.Look(db =>
            db.Database.SqlQueryRaw<string>($"SELECT {pragma} AS \"Value\" FROM pragma_{pragma}").SingleAsync()
        );

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON")]
    [InlineData("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON")]
    [InlineData("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF")]
    public async Task The_application_does_not_start_on_weaker_settings(string pragmas)
    {
        await using var place = await TestDatabase.New(DatabaseKind.Sqlite);
        await using var connection = new SqliteConnection($"Data Source={place.Storage.MainFile};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the constants above.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var options = new DbContextOptionsBuilder<SqliteDb>()
            .UseSqlite(connection)
            .UseApplicationServiceProvider(DesignTime.IdentityStores);
        await using var db = new SqliteDb(options.Options);

        await Assert.ThrowsAsync<RuleBroken>(() => SqliteSettings.Assert(db));
    }

    [Theory]
    [InlineData("01000", "canceling wait for synchronous replication due to user request", true)]
    [InlineData(
        "01000",
        "The transaction has already committed locally, but might not have been replicated: synchronous replication",
        true
    )]
    [InlineData("00000", "canceling wait for synchronous replication due to user request", false)]
    [InlineData("01000", "nothing to do with it", false)]
    public void The_notice_of_a_lost_standby_is_recognised(string state, string message, bool means) =>
        Assert.Equal(means, ReplicationNotice.MeansNotReplicated(state, message));

    [Fact]
    public async Task Only_one_process_writes_to_a_data_folder()
    {
        await using var place = await TestDatabase.New(DatabaseKind.Sqlite);
        using (WriterLock.Take(place.Storage))
        {
            var refusal = Assert.Throws<RuleBroken>(() => WriterLock.Take(place.Storage));
            Assert.Contains(place.Storage.Folder, refusal.Message, StringComparison.Ordinal);
        }

        using var again = WriterLock.Take(place.Storage);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task Nobody_but_the_owner_may_read_the_data_folder()
    {
        await using var place = await TestDatabase.New(DatabaseKind.Sqlite);

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix file modes.");
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        foreach (var folder in new[] { place.Storage.Folder, place.Storage.Keys, place.Storage.Files })
            Assert.Equal(ownerOnly, File.GetUnixFileMode(folder));
    }
}
