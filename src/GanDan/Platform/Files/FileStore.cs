using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GanDan.Platform.Data;

namespace GanDan.Platform.Files;

/// <summary>
/// Files named by the SHA-256 of their content. A file is on disk, with its directory entry, before anything names it: a rename without
/// syncing the directory lost files in power-cut trials (reliability.md §0.3).
/// </summary>
public sealed partial class FileStore(Storage storage)
{
    /// <summary>Keeps the bytes and returns their SHA-256 in lower-case hexadecimal. Keeping the same bytes twice is harmless.</summary>
    public string Keep(ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash);
        if (File.Exists(path))
            return hash;

        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var staged = Path.Combine(folder, $".{Guid.CreateVersion7():N}");
        using (var file = new FileStream(staged, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(staged, path, overwrite: true);
        for (
            var level = new DirectoryInfo(folder);
            level is not null && level.FullName.StartsWith(storage.Files, StringComparison.Ordinal);
            level = level.Parent
        )
            Sync(level.FullName);
        return hash;
    }

    /// <summary>The bytes of a kept file. Throws <see cref="InvalidDataException"/> when the disk gives back something else than was kept.</summary>
    public byte[] Read(string hash)
    {
        var bytes = File.ReadAllBytes(PathOf(hash));
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash
            ? bytes
            : throw new InvalidDataException($"File {hash} has changed on disk.");
    }

    private string PathOf(string hash) => Path.Combine(storage.Files, hash[..2], hash[2..4], hash);

    // .NET has no call for it.
    private static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            throw new IOException($"Cannot open {folder} to sync it.");
        var failed = Fsync(handle) != 0;
        _ = Close(handle);
        if (failed)
            throw new IOException($"Cannot sync {folder}.");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
