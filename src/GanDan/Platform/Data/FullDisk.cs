using Microsoft.Data.Sqlite;
using Npgsql;

namespace GanDan.Platform.Data;

/// <summary>Tells a full disk from every other failure, whoever met it: either database, or the store of files.</summary>
public static class FullDisk
{
    private const int Sqlite = 13;

    // “No space left” and “quota exceeded” of Linux; “disk full” of Windows, in its two spellings.
    private static readonly int[] Files = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>True when the failure, or one that it was made of, is a full disk. Then nothing was stored, for certain.</summary>
    public static bool IsBehind(Exception? failure)
    {
        for (var one = failure; one is not null; one = one.InnerException)
            if (
                one is SqliteException { SqliteErrorCode: Sqlite } or PostgresException { SqlState: PostgresErrorCodes.DiskFull }
                || one is IOException file && Files.Contains(file.HResult)
            )
                return true;
        return false;
    }
}
