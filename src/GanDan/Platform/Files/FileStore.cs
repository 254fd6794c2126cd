using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GanDan.Platform.Data;

namespace GanDan.Platform.Files;

/// <summary>
/// Files named by the SHA-256 of their content. A file is on disk, with its directory entry, before anything names it: a rename without
/// syncing the directory lost files in power-cut trials (reliability.md §0.3).
/// </summary>
public sealed partial class FileStore(Storage storage, TimeProvider clock)
{
    /// <summary>Keeps the bytes and returns their SHA-256 in lower-case hexadecimal. Keeping the same bytes twice is harmless.</summary>
    public string Keep(ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        // First of all: from here on it is nobody's to discard.
        var mark = MarkOf(PathOf(hash));
        if (File.Exists(mark))
            File.Delete(mark);
        return Write(hash, bytes);
    }

    /// <summary>
    /// As <see cref="Keep"/>, for a file that may be thrown away again when nothing comes to name it (<see cref="Discard"/>). Bytes that
    /// somebody keeps already stay kept.
    /// </summary>
    public string Stage(ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(MarkOf(path), []);
        }
        return Write(hash, bytes);
    }

    /// <summary>Files that were only staged and that nobody has staged again since; whether anything names them is for the caller to know.</summary>
    public IEnumerable<string> StagedBefore(DateTime moment) =>
        Directory
            .EnumerateFiles(storage.Files, "*" + Mark, SearchOption.AllDirectories)
            .Select(mark => Path.GetFileName(mark)[..^Mark.Length])
            .Where(hash => File.GetLastWriteTimeUtc(PathOf(hash)) < moment);

    /// <summary>
    /// Throws a staged file away unless it was kept or staged again meanwhile; true when it went. The file is moved aside before it is
    /// looked at: whoever keeps the same bytes in this moment has touched it, and it goes back, or finds it gone and writes it anew.
    /// </summary>
    public bool Discard(string hash, DateTime stagedBefore)
    {
        var path = PathOf(hash);
        var mark = MarkOf(path);
        if (!File.Exists(path))
        {
            File.Delete(mark);
            return false;
        }
        var aside = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.CreateVersion7():N}");
        File.Move(path, aside);
        if (!File.Exists(mark) || File.GetLastWriteTimeUtc(aside) >= stagedBefore)
        {
            File.Move(aside, path, overwrite: true);
            return false;
        }
        File.Delete(aside);
        File.Delete(mark);
        return true;
    }

    private string Write(string hash, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(hash);
        if (Touched(path))
            return hash;

        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var staged = Path.Combine(folder, $".{Guid.CreateVersion7():N}");
        using (var file = new FileStream(staged, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(staged, clock.GetUtcNow().UtcDateTime);
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

    private const string Mark = ".staged";

    private static string MarkOf(string path) => path + Mark;

    private bool Touched(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (IOException missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
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
