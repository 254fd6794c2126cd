using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Search;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Care;

/// <summary>Rounds of care by occasion and source.</summary>
public sealed class FindCareRounds(Db db, Me me, T T) : IFinds
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
}
