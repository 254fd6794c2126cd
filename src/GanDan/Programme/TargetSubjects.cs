using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Programme;

/// <summary>Targets and terms in the trail.</summary>
public sealed class TargetSubjects(Db db, Me me) : INamesSubjects
{
    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        var opens = me.May(Permission.KeepCommonRegisters);
        var targets = await db.Targets.AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Name }).ToListAsync();
        var terms = await db.Terms.AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Code }).ToListAsync();
        return targets
            .Select(t => (t.Id, new TrailSubject(t.Name, opens ? $"/chi-tieu/ghi/{t.Id}" : null)))
            .Concat(terms.Select(t => (t.Id, new TrailSubject(t.Code, $"/chi-tieu?ky={Uri.EscapeDataString(t.Code)}"))));
    }
}
