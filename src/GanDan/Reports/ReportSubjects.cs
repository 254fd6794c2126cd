using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Programme;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>Reports in the trail, with their periods: many bear one title.</summary>
public sealed class ReportSubjects(Db db, Me me) : INamesSubjects
{
    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        if (!me.May(Permission.SeeFigures))
            return [];
        var found = await db.Reports.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync();
        return found.Select(r => (r.Id, new TrailSubject($"{r.Title} {Period.Named(r.PeriodCode)}", $"/bao-cao/{r.Id}")));
    }
}
