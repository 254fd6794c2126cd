using System.Text.Json;
using GanDan.Platform.Data;

namespace GanDan.Cases.Open;

/// <summary>The outlines an administrator has put into the data folder as ban-do.geojson, read again when the file changes.</summary>
public sealed partial class WardOutlines(Storage storage, ILogger<WardOutlines> log)
{
    private const int LargestFile = 30 * 1024 * 1024;
    private volatile Kept? last;

    private string Path => System.IO.Path.Combine(storage.Folder, "ban-do.geojson");

    /// <summary>Null when there is no file, or none that can be drawn; the map is then drawn by ward as tiles.</summary>
    public Outlines? Read()
    {
        var file = new FileInfo(Path);
        if (!file.Exists || file.Length > LargestFile)
            return null;
        if (last is { } kept && kept.At == file.LastWriteTimeUtc)
            return kept.Outlines;
        Outlines? outlines = null;
        try
        {
            outlines = Outlines.Read(File.ReadAllText(file.FullName));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or IOException)
        {
            Unreadable(log, failure);
        }
        last = new(file.LastWriteTimeUtc, outlines);
        return outlines;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "ban-do.geojson cannot be read; the map is drawn as tiles")]
    private static partial void Unreadable(ILogger logger, Exception failure);

    private sealed record Kept(DateTime At, Outlines? Outlines);
}
