using GanDan.People;
using GanDan.Platform;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Web;
using GanDan.Reports;
using GanDan.Situation;

namespace GanDan;

/// <summary>The sub-commands of the executable, one line each.</summary>
public static class Commands
{
    /// <summary>Runs the verb and returns the exit code: 0 done, 1 failed, 2 refused and nothing changed.</summary>
    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        try
        {
            var line = CommandLine.Parse(args);
            return line.Verb switch
            {
                "serve" => await Serve(line),
                "migrate" => await Migrate(line),
                "import" => await Import(line),
                "figures" => await Read(line, FiguresCommand.Run),
                "report" => await Read(line, ReportCommand.Run),
                _ => throw new RuleBroken("Không có lệnh {0}. Xem ./run --help.", null, line.Verb),
            };
        }
        catch (RuleBroken broken)
        {
            await Console.Error.WriteLineAsync(broken.Message);
            return 2;
        }
    }

    /// <summary>The data folder and database the command line names.</summary>
    public static Storage StorageOf(CommandLine line)
    {
        var storage = new Storage(Path.GetFullPath(line.Value("data") ?? "data"), line.Value("postgres"));
        storage.Prepare();
        return storage;
    }

    private static async Task<int> Serve(CommandLine line)
    {
        var storage = StorageOf(line);
        using var writer = WriterLock.Take(storage);
        var listening = Listening.From(line);
        await using var app = App.Build(storage, listening);
        await Databases.Migrate(app.Services);
        var first = await FirstStart.Prepare(app.Services, line.Has("demo"));
        if (first.IsDemo)
            listening.MustBeLoopback();
        if (first.SetupPath is { } path)
            await Console.Out.WriteLineAsync($"Người quản trị đầu tiên: {listening.Url}{path} (dùng một lần, trong 24 giờ)");
        await app.RunAsync();
        return 0;
    }

    // A dry run on a folder that does not exist yet leaves none behind.
    private static async Task<int> Import(CommandLine line)
    {
        var folder = Path.GetFullPath(line.Value("data") ?? "data");
        var isTrial = line.Has("dry-run") && line.Value("postgres") is null && !File.Exists(new Storage(folder).MainFile);
        var trial = isTrial ? Directory.CreateTempSubdirectory("gandan-") : null;
        try
        {
            var storage = trial is null ? StorageOf(line) : new Storage(trial.FullName);
            storage.Prepare();
            using var writer = WriterLock.Take(storage);
            await using var app = App.Build(storage, "http://127.0.0.1:0");
            await Databases.Migrate(app.Services);
            return await ImportCommand.Run(app.Services, line, Console.Out);
        }
        finally
        {
            if (trial is not null)
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                trial.Delete(recursive: true);
            }
        }
    }

    // Reading runs beside the process that writes: no lock, no migration.
    private static async Task<int> Read(CommandLine line, Func<IServiceProvider, CommandLine, TextWriter, Task<int>> command)
    {
        await using var app = App.Build(StorageOf(line), "http://127.0.0.1:0");
        return await command(app.Services, line, Console.Out);
    }

    private static async Task<int> Migrate(CommandLine line)
    {
        var storage = StorageOf(line);
        using var writer = WriterLock.Take(storage);
        await using var app = App.Build(storage, "http://127.0.0.1:0");
        await Databases.Migrate(app.Services);
        return 0;
    }
}
