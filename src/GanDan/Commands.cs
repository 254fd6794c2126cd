using System.Data.Common;
using GanDan.Cases.Intake;
using GanDan.Cases.Portal;
using GanDan.Demo;
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
                _ when line.Has("help") => await Tell(Help),
                "serve" => await Serve(line),
                "migrate" => await Migrate(line),
                "import" => await Import(line, new ImportCommand(line).Run),
                "import-portal" => await Import(line, (services, output) => PortalCommand.Run(services, line, output)),
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
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Không đọc hoặc ghi được tệp, thư mục. Xem lại đường dẫn và quyền. ({failed.Message})");
            return 1;
        }
        catch (Exception failed) when ((failed as DbException ?? failed.InnerException as DbException) is { } unreadable)
        {
            await Console.Error.WriteLineAsync(
                $"Không đọc được cơ sở dữ liệu. Nếu là sổ của bản trước, chạy ./run migrate --data THƯ-MỤC một lần. ({unreadable.Message})"
            );
            return 1;
        }
    }

    /// <summary>The data folder and database the command line names.</summary>
    public static Storage StorageOf(CommandLine line, string otherwise = "data/office")
    {
        var storage = new Storage(Path.GetFullPath(line.Value("data") ?? otherwise), line.Value("postgres"));
        storage.Prepare();
        return storage;
    }

    private const string Help = """
        ./run [serve]   [--port N] [--data DIR] [--empty] [--postgres CONNECTION] [--https CERT] [--proxy ADDRESS]
                        [--limit N: biểu mẫu mỗi phút từ một địa chỉ, forms a minute from one address]
        ./run import    FILES… [--cell FILE] --data DIR [--dry-run] [--mapping FILE] [--counts-only] [--units quan-1] [--json]
        ./run import-portal FILE --portal 1022 --data DIR [--dry-run]
        ./run figures   --data DIR --term 2017-2020 [--unit CODE] [--with-cell] [--json]
        ./run report    --data DIR --term 2017-2020 --out DIR [--unit CODE]
        ./run migrate   --data DIR

        Không tùy chọn: văn phòng dùng thử ở data/demo. --empty: cơ quan thật, ở data/office nếu không ghi --data.
        Without options: the demo office in data/demo. --empty: a real office, in data/office unless --data says otherwise.
        """;

    private static async Task<int> Tell(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return 0;
    }

    private static async Task<int> Serve(CommandLine line)
    {
        var storage = StorageOf(line, line.Has("empty") ? "data/office" : "data/demo");
        using var writer = WriterLock.Take(storage);
        var listening = Listening.From(line);
        listening.MustBeFree();
        await using var app = App.WithoutPages(storage, listening, services => Limit(services, line));
        // Beside each other: opening the books takes as long as finding the pages, and neither needs the other.
        var opening = Task.Run(() => OpenBooks(app.Services, withDemo: !line.Has("empty")));
        App.OpenPages(app);
        var first = await opening;
        if (first.IsDemo)
            listening.MustBeLoopback();
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"Gần Dân: {listening.Url}");
        if (first.SetupPath is { } path)
            await Console.Out.WriteLineAsync($"Người quản trị đầu tiên: {listening.Url}{path} (dùng một lần, trong 24 giờ)");
        if (first.IsDemo)
        {
            foreach (var person in DemoPeople.All)
                await Console.Out.WriteLineAsync($"  {person.UserName, -14} {person.Title}: {person.Does}");
            await Console.Out.WriteLineAsync($"Mật khẩu chung của bản dùng thử: {DemoOffice.Password}");
        }
        // What the start left behind (models built, a demo filled) is given back now and not when memory runs short.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<FirstStart> OpenBooks(IServiceProvider services, bool withDemo)
    {
        await Databases.Migrate(services);
        if (withDemo)
            await DemoOffice.Fill(services);
        return await FirstStart.Prepare(services, demo: false);
    }

    // For an intranet behind one address, and for measuring.
    private static void Limit(IServiceCollection services, CommandLine line)
    {
        if (line.Number("limit") is not { } asked)
            return;
        var perMinute = Math.Clamp(asked, 1, 10_000_000);
        services.AddSingleton(new RequestLimits(perMinute));
        services.AddSingleton(new IntakeRate(perMinute * 60));
    }

    // A dry run on a folder that does not exist yet leaves none behind.
    private static async Task<int> Import(CommandLine line, Func<IServiceProvider, TextWriter, Task<int>> command)
    {
        var folder = Path.GetFullPath(line.Value("data") ?? "data/office");
        var isTrial = line.Has("dry-run") && line.Value("postgres") is null && !File.Exists(new Storage(folder).MainFile);
        var trial = isTrial ? Directory.CreateTempSubdirectory("gandan-") : null;
        try
        {
            var storage = trial is null ? StorageOf(line) : new Storage(trial.FullName);
            storage.Prepare();
            using var writer = WriterLock.Take(storage);
            await using var app = App.WithoutPages(storage);
            await Databases.Migrate(app.Services);
            return await command(app.Services, Console.Out);
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

    // Reading runs beside the process that writes: no lock, no migration; and it makes no folder where there is none.
    private static async Task<int> Read(CommandLine line, Func<IServiceProvider, CommandLine, TextWriter, Task<int>> command)
    {
        var storage = new Storage(Path.GetFullPath(line.Value("data") ?? "data/office"), line.Value("postgres"));
        if (!storage.IsPostgres && !File.Exists(storage.MainFile))
            throw new RuleBroken("Thư mục {0} chưa có sổ sách nào. Xem lại --data.", null, storage.Folder);
        storage.Prepare();
        await using var app = App.WithoutPages(storage);
        return await command(app.Services, line, Console.Out);
    }

    private static async Task<int> Migrate(CommandLine line)
    {
        var storage = StorageOf(line);
        using var writer = WriterLock.Take(storage);
        await using var app = App.WithoutPages(storage);
        await Databases.Migrate(app.Services, anew: true);
        return 0;
    }
}
