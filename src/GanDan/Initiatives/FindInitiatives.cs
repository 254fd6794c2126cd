using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Search;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>Models by the words of their names.</summary>
public sealed class FindInitiatives(Db db, Me me, T T) : IFinds, INamesSubjects
{
    public int Order => 1;

    public async Task<FoundGroup?> Find(string text)
    {
        if (!me.May(Permission.SeeRegisters))
            return null;
        var units = await db.ReadUnits();
        var rows = new InitiativeFilter { Search = text }.Of(db.Initiatives.AsNoTracking().InRegister().VisibleTo(me, units), units);
        var first = await rows.OrderByDescending(i => i.RegisteredOn).Take(IFinds.Most).ToListAsync();
        return new(
            "Dân vận khéo",
            await rows.CountAsync(),
            [.. first.Select(i => new Found(i.Name, $"{units.Name(i.UnitId)} · {T.Day(i.RegisteredOn)}", $"/mo-hinh/{i.Id}"))],
            $"/mo-hinh?tim={Uri.EscapeDataString(text)}"
        );
    }

    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        if (!me.May(Permission.SeeRegisters))
            return [];
        var units = await db.ReadUnits();
        var found = await db.Initiatives.AsNoTracking().VisibleTo(me, units).Where(r => ids.Contains(r.Id)).ToListAsync();
        return found.Select(r => (r.Id, new TrailSubject(r.Name, $"/mo-hinh/{r.Id}")));
    }
}
