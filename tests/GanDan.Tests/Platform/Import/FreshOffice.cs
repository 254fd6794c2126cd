using System.Text.Json;
using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GanDan.Tests.Platform.Import;

/// <summary>An empty data folder and the command line on it.</summary>
internal sealed class FreshOffice : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication app;

    private FreshOffice(TestDatabase database, WebApplication app) => (this.database, this.app) = (database, app);

    public IServiceProvider Services => app.Services;

    public Storage Storage => database.Storage;

    public static async Task<FreshOffice> Open(DatabaseKind kind)
    {
        Assert.SkipWhen(
            !Templates.Has(kind),
            "PostgreSQL: set GANDAN_TEST_POSTGRES to an administrator's connection string, or run ./test."
        );
        var database = await TestDatabase.New(kind);
        var app = App.Build(database.Storage, "http://127.0.0.1:0", services => services.AddLogging(log => log.ClearProviders()));
        await Databases.Migrate(app.Services);
        return new(database, app);
    }

    /// <summary>Runs <c>import</c> with the arguments and returns its exit code, what it printed, and its report when there is one.</summary>
    public async Task<(int Code, JsonElement Report)> Import(params string[] arguments)
    {
        using var output = new StringWriter();
        var code = await new ImportCommand(CommandLine.Parse(["import", "--json", .. arguments])).Run(app.Services, output);
        return (code, JsonDocument.Parse(output.ToString()).RootElement);
    }

    /// <summary>Runs <c>import</c> as on a terminal and returns what it prints.</summary>
    public async Task<string> Print(params string[] arguments)
    {
        using var output = new StringWriter();
        await new ImportCommand(CommandLine.Parse(["import", .. arguments])).Run(app.Services, output);
        return output.ToString();
    }

    public async Task<TResult> Look<TResult>(Func<Db, Task<TResult>> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<Db>());
    }

    public async Task<TResult> Do<TResult>(Func<IServiceProvider, Task<TResult>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Me>().BecomeSystem();
        return await act(scope.ServiceProvider);
    }

    /// <summary>The units of the old District 1.</summary>
    public Task AddUnits() =>
        Do(async services =>
        {
            await UnitTemplates.AddQuan1(services.GetRequiredService<Db>(), services.GetRequiredService<Me>());
            return true;
        });

    public Task<long> Figure(string code, Scope scope) =>
        Do(async services => (await services.GetRequiredService<FigureReader>().Take(code, scope)).Value!.Value);

    public Task<Dictionary<string, long>> Figure(string code, Scope scope, Breakdown by) =>
        Do(async services =>
            (await services.GetRequiredService<FigureReader>().Take(code, scope, by)).ToDictionary(
                c => c.Name,
                c => c.Value!.Value,
                StringComparer.Ordinal
            )
        );

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
