using System.Collections.Concurrent;
using GanDan.Platform.Files;

namespace GanDan.Cases.Open;

/// <summary>Small copies of covered photos for lists, drawn when first asked for and kept in memory by the photo's hash: the newest thousand.</summary>
public sealed class SmallPhotos
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, byte[]> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>A JPEG of at most 320 pixels on its longer side.</summary>
    public byte[] Of(string hash, FileStore files)
    {
        if (kept.TryGetValue(hash, out var small))
            return small;
        small = Photo.Draw(files.Read(hash)).Thumb;
        if (kept.TryAdd(hash, small))
            order.Enqueue(hash);
        while (kept.Count > Most && order.TryDequeue(out var oldest))
            kept.TryRemove(oldest, out _);
        return small;
    }
}
