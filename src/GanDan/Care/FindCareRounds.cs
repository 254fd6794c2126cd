using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Search;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Care;

/// <summary>Rounds of care by occasion and source.</summary>
public sealed class FindCareRounds(Db db, Me me, T T) : IFinds, INamesSubjects
{
    public int Order => 5;

    public async Task<FoundGroup?> Find(string text)
    {
        if (!me.May(Permission.SeeRegisters))
            return null;
        var units = await db.ReadUnits();
        var rows = new CareFilter { Search = text }.Of(db.CareRounds.AsNoTracking().Standing().VisibleTo(me, units), units);
        var first = await rows.OrderByDescending(r => r.HeldOn).Take(IFinds.Most).ToListAsync();
        return new(
            "Chăm lo, an sinh",
            await rows.CountAsync(),
            [.. first.Select(r => new Found(r.Occasion, $"{units.Name(r.UnitId)} · {T.Day(r.HeldOn)}", $"/cham-lo/{r.Id}"))],
            $"/cham-lo?tim={Uri.EscapeDataString(text)}"
        );
    }

    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        if (!me.May(Permission.SeeRegisters))
            return [];
        var units = await db.ReadUnits();
        var found = await db.CareRounds.AsNoTracking().VisibleTo(me, units).Where(r => ids.Contains(r.Id)).ToListAsync();
        return found.Select(r => (r.Id, new TrailSubject($"{r.Occasion}, {units.Name(r.UnitId)}, {T.Day(r.HeldOn)}", $"/cham-lo/{r.Id}")));
    }
}
