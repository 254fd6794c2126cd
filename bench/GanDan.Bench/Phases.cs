using System.Diagnostics;
using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;
using GanDan.Platform.Units;

namespace GanDan.Bench;

/// <summary>Where the time of an import goes: for whoever looks into a missed goal (<c>phases FILE DIR</c>).</summary>
internal static class Phases
{
    public static async Task<int> Run(string file, string folder)
    {
        var storage = new Storage(folder);
        storage.Prepare();
        var clock = Stopwatch.StartNew();
        void Say(string what)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what, -20} {clock.ElapsedMilliseconds, 6} ms, {GC.GetTotalMemory(false) >> 20} MB, {GC.GetTotalAllocatedBytes() >> 20} MB allocated so far"
                )
            );
            clock.Restart();
        }
        await using var app = App.Build(storage, "http://127.0.0.1:0");
        await Databases.Migrate(app.Services);
        using var scope = app.Services.CreateScope();
        var all = scope.ServiceProvider;
        all.GetRequiredService<Me>().BecomeSystem();
        await UnitTemplates.AddQuan1(all.GetRequiredService<Db>(), all.GetRequiredService<Me>());
        Say("building, migrating");
        var desk = all.GetRequiredService<BookDesk>();
        var bytes = await File.ReadAllBytesAsync(file);
        var choices = new ImportChoices();
        using var seen = await desk.Look(bytes, Path.GetFileName(file), choices);
        Say("whose book it is");
        var open = await desk.Open(seen);
        Say("opening");
        var progress = JobProgress.Silent(TimeProvider.System);
        await all.GetRequiredService<FileImport>().Run(open, choices, new ImportOptions(), false, null, progress, CancellationToken.None);
        Say("bringing in");
        return 0;
    }
}
