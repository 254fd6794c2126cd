using System.IO.Compression;

namespace GanDan.Tests.Shared;

/// <summary>The weight of a first visit, as agreed: a phone on a slow network pays for every kilobyte.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData(
        45,
        "app.css",
        "dark.css",
        "app.js",
        "fonts/gandan-400.woff2",
        "fonts/gandan-600.woff2",
        "fonts/gandan-num-400.woff2",
        "fonts/gandan-num-600.woff2"
    )]
    [InlineData(14, "app.css")]
    [InlineData(60, "app.css", "desk.css", "dark.css", "app.js", "icons.svg", "fonts/gandan-400.woff2", "fonts/gandan-600.woff2")]
    public void The_look_stays_within_its_kilobytes(int kilobytes, params string[] files)
    {
        var sent = files.Sum(Sent);

        Assert.InRange(sent, 1, kilobytes * 1024);
    }

    private static long Sent(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Sentences.Root, "src", "GanDan", "wwwroot", file));
        if (file.EndsWith(".woff2", StringComparison.Ordinal))
            return bytes.Length;
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(bytes);
        return packed.Length;
    }
}
