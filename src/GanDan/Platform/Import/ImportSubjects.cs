using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>Books in the trail: their titles, and for whoever brings books in the page of their latest import.</summary>
public sealed class ImportSubjects(Db db, Me me) : INamesSubjects
{
    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        var books = await db.Set<Book>().AsNoTracking().Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.Title }).ToListAsync();
        if (!me.May(Permission.ImportBooks))
            return books.Select(b => (b.Id, new TrailSubject(b.Title, null)));
        var runs = await db.Set<ImportRun>()
            .AsNoTracking()
            .Where(r => ids.Contains(r.BookId))
            .OrderByDescending(r => r.At)
            .Select(r => new { r.Id, r.BookId })
            .ToListAsync();
        return books.Select(b =>
            (b.Id, new TrailSubject(b.Title, runs.Find(r => r.BookId == b.Id) is { } run ? $"/nhap-so/ket-qua/{run.Id}" : null))
        );
    }
}
