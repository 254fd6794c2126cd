using GanDan.Platform.Data;
using GanDan.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(Templates))]

namespace GanDan.Tests;

/// <summary>The test office, migrated and filled once per run and database; every test class works on a copy.</summary>
public sealed class Templates : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Sqlite = new(() => Make(DatabaseKind.Sqlite));
    private static readonly Lazy<Task<TestDatabase>> Postgres = new(() => Make(DatabaseKind.Postgres));

    /// <summary>Connection string of someone who may create databases on the test server; null when there is none.</summary>
    public static string? Administrator { get; } =
        Environment.GetEnvironmentVariable("GANDAN_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    public static bool Has(DatabaseKind kind) => kind is DatabaseKind.Sqlite || Administrator is not null;

    public static async Task<TestDatabase> Copy(DatabaseKind kind)
    {
        var template = await (kind is DatabaseKind.Sqlite ? Sqlite : Postgres).Value;
        var copy = await TestDatabase.New(
            kind,
            template.Storage.Postgres is { } postgres ? new NpgsqlConnectionStringBuilder(postgres).Database : null
        );
        foreach (var file in Directory.EnumerateFiles(template.Storage.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Storage.Folder, Path.GetRelativePath(template.Storage.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var template in new[] { Sqlite, Postgres }.Where(t => t is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            await (await template.Value).DisposeAsync();
    }

    private static async Task<TestDatabase> Make(DatabaseKind kind)
    {
        var database = await TestDatabase.New(kind);
        await Fill(database, app => InScope(app, TestOffice.Fill));
        return database;
    }

    /// <summary>Migrates new books and writes into them, some days before a test office's clock starts; lets go of the files afterwards.</summary>
    public static async Task Fill(TestDatabase database, Func<IServiceProvider, Task> write)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(7)));
        await using (
            var app = App.Build(
                database.Storage,
                "http://127.0.0.1:0",
                services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)).AddLogging(log => log.ClearProviders())
            )
        )
        {
            await Databases.Migrate(app.Services);
            await write(app.Services);
        }
        database.Release();
    }

    private static async Task InScope(IServiceProvider services, Func<IServiceProvider, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
