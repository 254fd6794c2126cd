using Microsoft.Data.Sqlite;
using Npgsql;

namespace GanDan.Platform.Data;

/// <summary>Tells a full disk from every other failure, whoever met it: either database, or the store of files.</summary>
public static class FullDisk
{
    private const int Sqlite = 13;

    // “No space left” and “quota exceeded” of Linux; “disk full” of Windows, in its two spellings.
    private static readonly int[] Files = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>
    /// True when the failure, or one that it was made of, is a full disk. Before COMMIT was sent, nothing was stored then, for certain; after it,
    /// ask <see cref="TookBack"/>.
    /// </summary>
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

    /// <summary>
    /// True when COMMIT itself was answered with a full disk and it is certain that nothing of the transaction will ever be seen; for a
    /// commit of many senders, of none of them.
    /// </summary>
    /// <remarks>
    /// SQLite says FULL only for a write. In WAL mode the frame that makes a transaction count is the last one written and carries a checksum:
    /// when any write up to it failed, there is no such frame, and not even the recovery after a power cut finds one. (A sync that failed for
    /// want of room is no FULL but an error of its own, 1034; a checkpoint that fails after the commit is not reported at all.)
    /// PostgreSQL says 53100 with severity ERROR only before its commit record is begun. From there on a full disk is a PANIC with the same
    /// code: the record may stand in its log and be replayed, so that one is not certain. Neither is a lost connection.
    /// </remarks>
    public static bool TookBack(Exception commit) =>
        commit
            is SqliteException { SqliteErrorCode: Sqlite }
                or PostgresException { SqlState: PostgresErrorCodes.DiskFull, InvariantSeverity: "ERROR" };
}
