using System.Runtime.InteropServices;

namespace GanDan.Platform.Web;

/// <summary>
/// Gives memory back to the machine when nobody has asked for anything for a few seconds, once after each bout of work: the collector keeps
/// what it cleared for the next rush, and an office of five has long pauses between its own. The next page is none the slower.
/// </summary>
public sealed partial class Quiet(TimeProvider clock) : BackgroundService
{
    /// <summary>So long nobody asked.</summary>
    public static readonly TimeSpan After = TimeSpan.FromSeconds(5);

    private long asked;
    private long given;

    /// <summary>How often memory was given back.</summary>
    public int Times { get; private set; }

    /// <summary>Somebody asks for something.</summary>
    public void Asked() => Volatile.Write(ref asked, clock.GetTimestamp());

    /// <summary>Gives memory back if it is quiet and there was work since the last time.</summary>
    public void Look()
    {
        var last = Volatile.Read(ref asked);
        if (last == given || clock.GetElapsedTime(last) < After)
            return;
        given = last;
        Times++;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        TrimNative();
    }

    // What the engine, the compiler and the pictures have freed lies with the C library, which keeps it for itself.
    private static void TrimNative()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = MallocTrim(0);
        }
        catch (Exception none) when (none is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library than glibc: it has no such call, and nothing is lost.
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MallocTrim(nuint keep);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(After / 2, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Look();
        }
        catch (OperationCanceledException)
        {
            // The house is closing.
        }
    }
}

public static class QuietSetup
{
    public static IServiceCollection AddQuiet(this IServiceCollection services) =>
        services.AddSingleton<Quiet>().AddHostedService(all => all.GetRequiredService<Quiet>());

    /// <summary>Notes that somebody asks; first in the line.</summary>
    public static void UseQuiet(this WebApplication app)
    {
        var quiet = app.Services.GetRequiredService<Quiet>();
        app.Use(next =>
            http =>
            {
                quiet.Asked();
                return next(http);
            }
        );
    }
}
