using System.Diagnostics;
using System.Globalization;

namespace GanDan.Bench;

/// <summary>How a process went: its exit code, how long it took, and the most memory it held, in MB.</summary>
internal sealed record Ran(int Code, TimeSpan Took, double PeakMb, string Output);

/// <summary>Processes of this build: the application, the bare one, and the bench itself.</summary>
internal static class Child
{
    private static readonly string Built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));

    /// <summary>The application as <c>./run</c> starts it.</summary>
    public static string Application { get; } = Path.GetFullPath(Path.Combine(Built, "..", "app", "GanDan.dll"));

    /// <summary>Real data to measure with, beside the project; may be absent.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Built, "..", "..", "..", "shared"));

    public static string Bare => Dll("GanDan.Bare");
    public static string Bench => Dll("GanDan.Bench");

    public static async Task<Ran> Run(string dll, params string[] args)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(dll, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        long peak = 0;
        while (!ended.IsCompleted)
        {
            // The high-water mark only rises, so the last look before the end misses next to nothing.
            peak = Math.Max(peak, Kilobytes(process.Id, "VmHWM"));
            await Task.WhenAny(ended, Task.Delay(10));
        }
        var took = clock.Elapsed;
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{Path.GetFileName(dll)} {string.Join(' ', args)} ended with {process.ExitCode}: {await errors}{await output}"
            );
        return new(process.ExitCode, took, peak / 1024.0, await output);
    }

    public static Process Start(string dll, params string[] args) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [dll, .. args])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            }
        )!;

    /// <summary>A line of /proc/PID/status such as VmRSS; 0 when the process is gone.</summary>
    public static long Kilobytes(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(name.Length + 1).Trim().TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string Dll(string name) => Path.Combine(Built, name, "release", name + ".dll");
}
