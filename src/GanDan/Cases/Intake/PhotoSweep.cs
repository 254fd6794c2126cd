using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Intake;

/// <summary>
/// Throws away photos that were sent with a form nobody finished, and those of a case whose files were erased. Only files that came as
/// staged photos are looked at: what another room of the house keeps is no business of this one.
/// </summary>
public sealed class PhotoSweep(Db db, Me me, FileStore files)
{
    // A second one is left for a form that was slow.
    private static readonly TimeSpan Kept = StagedPhotos.GoodFor + TimeSpan.FromDays(1);
    private const int Batch = 200;

    /// <summary>How many files went.</summary>
    public async Task<int> Sweep(CancellationToken stop)
    {
        var before = me.Now - Kept;
        var gone = 0;
        foreach (var hashes in files.StagedBefore(before).ToList().Chunk(Batch))
        {
            var named = await db
                .CaseFiles.AsNoTracking()
                .Where(f => hashes.Contains(f.Hash) || hashes.Contains(f.ThumbHash!) || hashes.Contains(f.PublicHash!))
                .Select(f => new
                {
                    f.Hash,
                    f.ThumbHash,
                    f.PublicHash,
                })
                .ToListAsync(stop);
            var kept = named.SelectMany(f => new[] { f.Hash, f.ThumbHash, f.PublicHash }).ToHashSet(StringComparer.Ordinal);
            gone += hashes.Count(hash => !kept.Contains(hash) && files.Discard(hash, before));
        }
        return gone;
    }
}
