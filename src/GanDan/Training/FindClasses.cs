using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Search;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Classes by the words of their names; their lists are not searched.</summary>
public sealed class FindClasses(Db db, Me me, T T) : IFinds, INamesSubjects
{
    public int Order => 3;

    public async Task<FoundGroup?> Find(string text)
    {
        if (!me.May(Permission.SeeRegisters))
            return null;
        var rows = db.Classes.AsNoTracking().Standing();
        foreach (var word in VietnameseText.SearchWords(text))
            rows = rows.Where(c => c.NameKey.Contains(word));
        var first = await rows.OrderByDescending(c => c.HeldOn).Take(IFinds.Most).ToListAsync();
        return new(
            "Tập huấn",
            await rows.CountAsync(),
            [.. first.Select(c => new Found(c.Name, T.Day(c.HeldOn), $"/tap-huan/{c.Id}", c.Place))],
            $"/tap-huan?tim={Uri.EscapeDataString(text)}"
        );
    }

    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        if (!me.May(Permission.SeeRegisters))
            return [];
        var found = await db.Classes.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name }).ToListAsync();
        return found.Select(r => (r.Id, new TrailSubject(r.Name, $"/tap-huan/{r.Id}")));
    }
}
