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

/// <summary>What was corrected in the office's books since a moment: looked through once, however many numbers ask.</summary>
public sealed class CorrectedSince
{
    private readonly Db db;
    private readonly ILookup<Guid, long> byRecord;

    private CorrectedSince(Db db, ILookup<Guid, long> byRecord) => (this.db, this.byRecord) = (db, byRecord);

    /// <param name="since">UTC; what was corrected at that moment itself is not told.</param>
    public static async Task<CorrectedSince> Load(Db db, DateTime since)
    {
        var all = await db.Corrections.AsNoTracking().Where(c => c.At > since).Select(c => new { c.RecordId, c.Id }).ToListAsync();
        return new(db, all.ToLookup(c => c.RecordId, c => c.Id));
    }

    public bool IsEmpty => byRecord.Count is 0;

    public async Task<Corrected> Of(IEnumerable<Guid> records)
    {
        var ids = records.Distinct().SelectMany(id => byRecord[id]).Order().ToList();
        return ids.Count is 0 ? Corrected.None : new(ids, await All([.. ids.Take(Corrected.Told)]));
    }

    /// <summary>Those of <paramref name="records"/> that were corrected: a question to the database with as many parameters as corrections would not fit one statement.</summary>
    public async Task<Corrected> Of(IQueryable<Guid> records)
    {
        var found = new List<Guid>();
        foreach (var some in byRecord.Select(r => r.Key).Chunk(500))
            found.AddRange(await records.Where(id => some.Contains(id)).ToListAsync());
        return await Of(found);
    }

    /// <summary>The corrections themselves, oldest first.</summary>
    public async Task<IReadOnlyList<Correction>> All(IReadOnlyList<long> ids)
    {
        var all = new List<Correction>();
        foreach (var some in ids.Chunk(500))
            all.AddRange(await db.Corrections.AsNoTracking().Where(c => some.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync());
        return all;
    }
}
