using System.Security.Cryptography;
using System.Text;
using GanDan.Platform.Books;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>Gives the rows of a file the fingerprints by which they are known again: two hashes each, and rows know nothing of each other.</summary>
internal static class Fingerprints
{
    /// <summary>
    /// Where the shelf has sheets of these kinds, all are made before this returns: rows are paired by them. Where it has none, nothing can be
    /// repeated, and they are made on a thread of their own while the records are written; whoever writes the rows down waits for the task.
    /// </summary>
    public static async Task<Task> Begin(DbContext db, IReadOnlyList<ImportSheet> sheets)
    {
        var kinds = sheets.Select(s => s.Book.Kind.Code).Distinct(StringComparer.Ordinal).ToList();
        if (await db.Set<BookSheet>().AnyAsync(s => kinds.Contains(s.KindCode)))
        {
            using var hashes = new ThreadLocal<RowHash>(() => new RowHash());
            foreach (var sheet in sheets)
                SideBySide.Do(sheet.Rows.Count, i => Give(sheet, sheet.Rows[i], hashes.Value!));
            return Task.CompletedTask;
        }
        // The pool's threads are for the writing, of which there are as many as processors: one that is taken for long would hold it up.
        return Task.Factory.StartNew(
            () =>
            {
                var hash = new RowHash();
                foreach (var sheet in sheets)
                foreach (var row in sheet.Rows)
                    Give(sheet, row, hash);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    private static void Give(ImportSheet sheet, ImportRow row, RowHash hash)
    {
        row.Hash = Of(hash.Of(row.Row));
        row.Key = Of(sheet.Book.Kind.Code + '\u001F' + sheet.Book.KeyOf(row.Row));
    }

    // 64 bits of SHA-256: enough to tell the rows of an office's books apart, and no way back to their words.
    private static long Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BitConverter.ToInt64(hash);
    }
}
