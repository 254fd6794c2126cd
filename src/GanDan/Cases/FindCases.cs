using GanDan.Cases.Words;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Search;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>Opinions by their masked words.</summary>
public sealed class FindCases(Db db, Me me, T T, CaseSearch search) : IFinds, INamesSubjects
{
    public int Order => 2;

    public async Task<FoundGroup?> Find(string text)
    {
        if (!me.May(Permission.SeeRegisters))
            return null;
        var units = await db.ReadUnits();
        var found = await search
            .Holding(db.Cases.AsNoTracking().Standing().VisibleTo(me, units), text)
            .Page(1, c => c.OrderByDescending(r => r.ReceivedOn));
        return new(
            "Ý kiến nhân dân",
            found.Total,
            [
                .. found
                    .Rows.Take(IFinds.Most)
                    .Select(c => new Found(c.MaskedSummary, $"{units.Name(c.UnitId)} · {T.Day(c.ReceivedOn)}", $"/y-kien/{c.Id}")),
            ],
            $"/y-kien?tim={Uri.EscapeDataString(text)}",
            found.More
        );
    }

    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        if (!me.May(Permission.SeeRegisters))
            return [];
        var units = await db.ReadUnits();
        var found = await db.Cases.AsNoTracking().VisibleTo(me, units).Where(r => ids.Contains(r.Id)).ToListAsync();
        return found.Select(r => (r.Id, new TrailSubject(r.PublicNumber, $"/y-kien/{r.Id}")));
    }
}
