using System.Diagnostics;

namespace GanDan.Bench;

/// <summary>A PostgreSQL of the bench's own, which syncs every commit; its folder must stand where the server's user may go.</summary>
internal static class Cluster
{
    /// <returns>The connection string; null when PostgreSQL is not installed.</returns>
    public static async Task<string?> Start(string folder) =>
        (await Script("start", folder, "durable"))?.Replace(";Pooling=false", "", StringComparison.Ordinal);

    public static Task Stop(string folder) => Script("stop", folder);

    private static async Task<string?> Script(params string[] words)
    {
        var script = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "scripts", "private-postgres"));
        using var process = Process.Start(new ProcessStartInfo(script, words) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said.Trim() : null;
    }
}
