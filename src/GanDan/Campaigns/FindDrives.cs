using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Search;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Campaigns;

/// <summary>Drives by their place.</summary>
public sealed class FindDrives(Db db, Me me, T T) : IFinds, INamesSubjects
{
    public int Order => 4;

    public async Task<FoundGroup?> Find(string text)
    {
        if (!me.May(Permission.SeeRegisters))
            return null;
        var units = await db.ReadUnits();
        var rows = new DriveFilter { Search = text }.Of(db.Drives.AsNoTracking().Standing().VisibleTo(me, units), units);
        var first = await rows.OrderByDescending(d => d.HeldOn).Take(IFinds.Most).ToListAsync();
        return new(
            "Cuộc vận động",
            await rows.CountAsync(),
            [
                .. first.Select(d => new Found(
                    d.Place ?? units.Name(d.UnitId),
                    $"{units.Name(d.UnitId)} · {T.Day(d.HeldOn)}",
                    $"/cuoc-van-dong/{d.Id}"
                )),
            ],
            $"/cuoc-van-dong?tim={Uri.EscapeDataString(text)}"
        );
    }

    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        if (!me.May(Permission.SeeRegisters))
            return [];
        var units = await db.ReadUnits();
        var found = await db.Drives.AsNoTracking().VisibleTo(me, units).Where(r => ids.Contains(r.Id)).ToListAsync();
        return found.Select(r =>
            (r.Id, new TrailSubject($"{r.Place ?? units.Name(r.UnitId)}, {T.Day(r.HeldOn)}", $"/cuoc-van-dong/{r.Id}"))
        );
    }
}
