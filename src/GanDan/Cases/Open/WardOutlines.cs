using System.Text;
using System.Text.Json;
using GanDan.Platform;
using GanDan.Platform.Data;

namespace GanDan.Cases.Open;

/// <summary>The outlines of the office's wards: ban-do.geojson in the data folder, read again when the file changes.</summary>
public sealed partial class WardOutlines(Storage storage, ILogger<WardOutlines> log)
{
    public const int LargestFile = 30 * 1024 * 1024;
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

    /// <summary>
    /// Keeps the outlines in place of those before. Throws <see cref="RuleBroken"/> for what cannot be drawn, and leaves what was there.
    /// </summary>
    public void Keep(string geoJson)
    {
        if (Parsed(geoJson) is null)
            throw new RuleBroken(
                "Tệp này không phải GeoJSON có ranh giới phường (độ kinh, vĩ trong lãnh thổ Việt Nam). Xuất lại từ phần mềm bản đồ, hệ tọa độ WGS 84."
            );
        var temporary = Path + ".moi";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(geoJson));
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, Path, overwrite: true);
        last = null;
    }

    /// <summary>Back to tiles.</summary>
    public void Remove()
    {
        File.Delete(Path);
        last = null;
    }

    private static Outlines? Parsed(string geoJson)
    {
        try
        {
            return Outlines.Read(geoJson);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "ban-do.geojson cannot be read; the map is drawn as tiles")]
    private static partial void Unreadable(ILogger logger, Exception failure);

    private sealed record Kept(DateTime At, Outlines? Outlines);
}
