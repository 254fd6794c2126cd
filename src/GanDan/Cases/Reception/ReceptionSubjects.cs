using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>Lines of the reception register in the trail: their number, and nothing of who came.</summary>
public sealed class ReceptionSubjects(Db db, Me me, T t) : INamesSubjects
{
    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        if (!me.May(Permission.SeeRegisters))
            return [];
        var units = await db.ReadUnits();
        var found = await db.Receptions.AsNoTracking().VisibleTo(me, units).Where(r => ids.Contains(r.Id)).ToListAsync();
        return found.Select(r => (r.Id, new TrailSubject(t["Lượt tiếp số {0}", r.Shown], $"/tiep-dan/{r.Id}")));
    }
}
