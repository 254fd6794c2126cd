using System.Diagnostics;
using System.Globalization;
using System.Runtime;
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
        var before = Spent.Now;
        void Say(string what)
        {
            var now = Spent.Now;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what, -20} {clock.ElapsedMilliseconds, 6} ms; {now - before}; heap {GC.GetTotalMemory(false) >> 20} of {GC.GetGCMemoryInfo().TotalCommittedBytes >> 20} MB, allocated so far {GC.GetTotalAllocatedBytes() >> 20} MB, most held {Child.Kilobytes(Environment.ProcessId, "VmHWM") >> 10} MB"
                )
            );
            before = Spent.Now;
            clock.Restart();
        }
        await using var app = App.Build(storage, "http://127.0.0.1:0");
        await Databases.Migrate(app.Services);
        using var scope = app.Services.CreateScope();
        var all = scope.ServiceProvider;
        all.GetRequiredService<Me>().BecomeSystem();
        await UnitTemplates.AddQuan1(all.GetRequiredService<Db>(), all.GetRequiredService<Me>());
        Say("building, migrating");
        for (var year = 2017; year < 2021; year++)
        {
            Console.WriteLine(year);
            if (year > 2017)
            {
                file = Path.Combine(folder, $"{year}.xlsx");
                AttendanceBook.Write(file, year);
            }
            Say("writing the book");
            using var again = app.Services.CreateScope();
            again.ServiceProvider.GetRequiredService<Me>().BecomeSystem();
            var desk = again.ServiceProvider.GetRequiredService<BookDesk>();
            var bytes = await File.ReadAllBytesAsync(file);
            ImportBench.OnlyRead(file);
            Say("only reading");
            var choices = new ImportChoices();
            using var seen = await desk.Look(bytes, Path.GetFileName(file), choices);
            Say("whose book it is");
            var open = await desk.Open(seen);
            Say("opening");
            var progress = JobProgress.Silent(TimeProvider.System);
            await again
                .ServiceProvider.GetRequiredService<FileImport>()
                .Run(open, choices, new ImportOptions(), false, null, progress, CancellationToken.None);
            Say("bringing in");
        }
        return 0;
    }
}

/// <summary>Processor time of the whole process, what of it went into compiling, and how long the collector stopped it.</summary>
internal readonly record struct Spent(TimeSpan Processor, TimeSpan Compiling, TimeSpan Collecting)
{
    public static Spent Now => new(Environment.CpuUsage.TotalTime, JitInfo.GetCompilationTime(), GC.GetTotalPauseDuration());

    public static Spent operator -(Spent one, Spent other) =>
        new(one.Processor - other.Processor, one.Compiling - other.Compiling, one.Collecting - other.Collecting);

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"processor {Processor.TotalMilliseconds:N0}, compiling {Compiling.TotalMilliseconds:N0}, collecting {Collecting.TotalMilliseconds:N0} ms"
        );
}
