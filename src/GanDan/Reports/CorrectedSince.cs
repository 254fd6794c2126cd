using GanDan.Platform.Data;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>The corrections made to some records since an edition was sealed.</summary>
/// <param name="Ids">All of them, oldest first.</param>
/// <param name="First">As many as a page tells.</param>
public sealed record Corrected(IReadOnlyList<long> Ids, IReadOnlyList<Correction> First)
{
    /// <summary>As many as a page tells; the whole list is a file.</summary>
    public const int Told = 20;

    public static readonly Corrected None = new([], []);
}

/// <summary>What was corrected in the office's books since an edition was sealed: looked through once, however many numbers and tables ask.</summary>
public sealed class CorrectedSince(Db db)
{
    private const int Chunk = 500;
    private (DateTime Since, ILookup<Guid, long> ByRecord)? looked;

    public async Task<bool> Any(DateTime since) => (await Look(since)).Count > 0;

    /// <param name="records">The records asked about.</param>
    /// <param name="since">UTC; what was corrected at that moment itself is not told.</param>
    public async Task<Corrected> Of(IEnumerable<Guid> records, DateTime since)
    {
        var byRecord = await Look(since);
        var ids = records.Distinct().SelectMany(id => byRecord[id]).Order().ToList();
        return ids.Count is 0 ? Corrected.None : new(ids, await Read([.. ids.Take(Corrected.Told)]));
    }

    /// <summary>The same of records that the database knows: asked the other way round, since there may be a million of them and few corrections.</summary>
    public async Task<Corrected> Of(IQueryable<Guid> records, DateTime since)
    {
        var found = new List<Guid>();
        foreach (var some in (await Look(since)).Select(r => r.Key).Chunk(Chunk))
            found.AddRange(await records.Where(id => some.Contains(id)).ToListAsync());
        return await Of(found, since);
    }

    /// <summary>The corrections themselves, oldest first.</summary>
    public async Task<IReadOnlyList<Correction>> Read(IReadOnlyList<long> ids)
    {
        var all = new List<Correction>();
        foreach (var some in ids.Chunk(Chunk))
            all.AddRange(await db.Corrections.AsNoTracking().Where(c => some.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync());
        return all;
    }

    private async Task<ILookup<Guid, long>> Look(DateTime since)
    {
        if (looked is { } known && known.Since == since)
            return known.ByRecord;
        var all = await db.Corrections.AsNoTracking().Where(c => c.At > since).Select(c => new { c.RecordId, c.Id }).ToListAsync();
        var byRecord = all.ToLookup(c => c.RecordId, c => c.Id);
        looked = (since, byRecord);
        return byRecord;
    }
}
