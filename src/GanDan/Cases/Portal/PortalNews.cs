using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Portal;

/// <summary>
/// What the other portal says anew of items that are here already, until somebody has looked. Looking changes nothing of the case; its
/// timeline and the trail keep who looked at which state.
/// </summary>
public sealed class PortalNews(Db db, Me me, CaseWork work)
{
    /// <summary>Those of the report that nobody has looked at since.</summary>
    public async Task<IReadOnlyList<PortalChange>> Unseen(PortalExport export, PortalReport report)
    {
        if (report.Changes.Count == 0)
            return [];
        var keys = report.Changes.Select(c => PortalItem.KeyOf(c.Code)).ToList();
        var known = await db
            .PortalItems.AsNoTracking()
            .Where(i => i.Portal == export.Portal && keys.Contains(i.Code))
            .ToDictionaryAsync(i => i.Code, i => i.KnownStatus, StringComparer.Ordinal);
        return
        [
            .. report.Changes.Where(c =>
                known.TryGetValue(PortalItem.KeyOf(c.Code), out var status) && !PortalStatus.Same(status, PortalItem.Cut(c.After))
            ),
        ];
    }

    /// <summary>Somebody has looked at this one. Harmless when pressed twice. Saves.</summary>
    public async Task See(PortalExport export, PortalReport report, string? code)
    {
        var change = (await Unseen(export, report)).FirstOrDefault(c => c.Code == code);
        if (change is null)
            return;
        var key = PortalItem.KeyOf(change.Code);
        var item = await db.PortalItems.SingleAsync(i => i.Portal == export.Portal && i.Code == key);
        if (await db.Cases.VisibleTo(me, await db.ReadUnits()).SingleOrDefaultAsync(c => c.Id == item.CaseId) is not { } about)
            throw new RuleBroken("Việc {0} thuộc đơn vị khác. Người của đơn vị ấy xem và đánh dấu.", null, change.Code);
        var before = item.KnownStatus;
        item.Seen(change.After, me.Name, me.Now);
        // Written beside the case and not a move of it: no clock is met by looking at the portal.
        work.Write(
            about,
            Move.Note,
            new() { Note = $"Đã xem: tình trạng ở {OtherPortal.Find(export.Portal)!.Name} đổi từ “{before}” thành “{change.After}”." }
        );
        db.Record(me, new PortalChangeSeen(about.Id, export.Portal));
        await db.SaveChangesAsync();
    }
}
