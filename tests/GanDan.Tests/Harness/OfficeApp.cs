using GanDan.Cell;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Jobs;
using GanDan.Platform.Web;
using GanDan.Platform.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GanDan.Tests;

/// <summary>
/// The real application on a real port, with a clock of its own and a fresh copy of the test office. One per test class.
/// Background work does not run by itself here: a test says <see cref="RunWork"/> or <see cref="RunJobs"/> when it wants it done.
/// </summary>
public abstract class OfficeApp(DatabaseKind kind) : IAsyncLifetime
{
    private TestDatabase? database;
    private WebApplication? app;

    /// <summary>Starts on Monday 23 November 2026, 08:00 in Viet Nam. Set it forward with <c>Advance</c> or <c>SetUtcNow</c>.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(7)));

    public DatabaseKind Kind => kind;

    /// <summary>The address it listens on, with a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    public Storage Storage => Database.Storage;

    /// <summary>What the application is made of, for tests of its parts. Skips the test when its database is not there.</summary>
    public IServiceProvider Services => Running.Services;

    private TestDatabase Database => database ?? throw Missing();

    private WebApplication Running => app ?? throw Missing();

    public async ValueTask InitializeAsync()
    {
        if (!Templates.Has(kind))
            return;
        database = await Books();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Stop();
        if (database is not null)
            await database.DisposeAsync();
    }

    /// <summary>Stops the application and starts it again on the same books, as after a power cut between two requests.</summary>
    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    /// <summary>Reads the office's books in a scope of its own.</summary>
    public async Task<TResult> Look<TResult>(Func<Db, Task<TResult>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<Db>());
    }

    /// <summary>Reads the cell's vault in a scope of its own.</summary>
    public async Task<TResult> LookInVault<TResult>(Func<CellDb, Task<TResult>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<CellDb>());
    }

    /// <summary>Does something with the application's own services, as the system: to arrange a test, never to replace its act.</summary>
    public Task Do(Func<IServiceProvider, Task> act) =>
        Do(async services =>
        {
            await act(services);
            return true;
        });

    /// <inheritdoc cref="Do(Func{IServiceProvider, Task})" />
    public async Task<TResult> Do<TResult>(Func<IServiceProvider, Task<TResult>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Me>().BecomeSystem();
        return await act(scope.ServiceProvider);
    }

    /// <summary>
    /// What was seen while nothing was committed: on PostgreSQL whatever other tests commit in the same cluster counts as written too, and
    /// then it is looked at once more.
    /// </summary>
    public async Task<TResult> Undisturbed<TResult>(Func<Task<TResult>> look)
    {
        for (var turn = 0; turn < 200; turn++)
        {
            var before = await Version();
            var seen = await look();
            if (await Version() == before)
                return seen;
        }
        throw new InvalidOperationException("Something was committed every time.");

        Task<string> Version() => Do(services => services.GetRequiredService<DataVersion>().Now(services.GetRequiredService<Db>()));
    }

    /// <summary>Hands every event that is due to its handlers; returns how many rows were done.</summary>
    public Task<int> RunWork() => Services.GetRequiredService<Worker>().DoAll(TestContext.Current.CancellationToken);

    /// <summary>Runs waiting jobs until none waits.</summary>
    public async Task RunJobs()
    {
        while (await Services.GetRequiredService<JobRunner>().RunNext(TestContext.Current.CancellationToken)) { }
    }

    /// <summary>The books it starts with: a copy of the test office.</summary>
    protected virtual Task<TestDatabase> Books() => Templates.Copy(kind);

    /// <summary>More services for one test class: its own jobs and handlers.</summary>
    protected virtual void Replace(IServiceCollection services) { }

    /// <summary>True when jobs and handlers shall run by themselves, as a person at a browser expects.</summary>
    protected virtual bool WorksByItself => false;

    private async Task Start()
    {
        app = App.Build(Database.Storage, "http://127.0.0.1:0", ReplaceForTests);
        await app.StartAsync();
        Address = new Uri(app.Urls.Single() + "/");
    }

    private async Task Stop()
    {
        if (app is null)
            return;
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    private void ReplaceForTests(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(WorksByItself ? new RunningFrom(Clock) : Clock));
        services.AddSingleton<IStartupFilter, TestSignIn>();
        // One machine asks for every route as everybody, faster than any office sends forms.
        services.AddSingleton(new RequestLimits(5_000));
        services.AddLogging(log => log.ClearProviders());
        if (!WorksByItself)
            foreach (var own in services.Where(IsOurBackgroundWork).ToList())
                services.Remove(own);
        Replace(services);
    }

    private static bool IsOurBackgroundWork(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && !service.IsKeyedService
        // The writer answers requests: without it no public form could be sent.
        && service.ImplementationFactory?.Method.DeclaringType?.DeclaringType != typeof(WritingSetup)
        && (service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType)?.Assembly == typeof(App).Assembly;

    private InvalidOperationException Missing()
    {
        Assert.SkipWhen(
            !Templates.Has(kind),
            "PostgreSQL: set GANDAN_TEST_POSTGRES to an administrator's connection string, or run ./test."
        );
        return new InvalidOperationException("The application is not running.");
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteOffice() : OfficeApp(DatabaseKind.Sqlite);

/// <summary>On PostgreSQL; its tests are skipped when GANDAN_TEST_POSTGRES names no server.</summary>
public sealed class PostgresOffice() : OfficeApp(DatabaseKind.Postgres);

/// <summary>A clock that starts where another stands and then runs as clocks do: for a browser, which waits in real time.</summary>
internal sealed class RunningFrom(TimeProvider start) : TimeProvider
{
    private readonly TimeSpan behind = System.GetUtcNow() - start.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - behind;
}
