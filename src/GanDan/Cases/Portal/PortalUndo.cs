using System.Data.Common;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Portal;

/// <summary>
/// Takes one import from a portal back whole, like that of a book: within seven days, and only while nobody has worked on a case it brought.
/// What it did stays in the trail; the codes may come in again.
/// </summary>
public sealed class PortalUndo(Db db, Me me)
{
    private const int Chunk = 500;

    /// <summary>Whether the days for it are not over; whether somebody has worked is asked when it is done.</summary>
    public bool MayStill(PortalExport export) =>
        export is { DoneAt: { } done, UndoneAt: null } && me.Now - done <= ImportUndo.Kept && me.May(Permission.SortCases);

    /// <summary>Does it in a transaction of its own. Throws <see cref="RuleBroken"/> when it cannot be taken back; nothing is changed then.</summary>
    public async Task Run(Guid exportId)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var export = await db.PortalExports.SingleAsync(x => x.Id == exportId);
        if (export.UndoneAt is not null)
            throw new RuleBroken("Lần nhập này đã được hoàn tác.");
        if (!MayStill(export))
            throw new RuleBroken("Chỉ hoàn tác được trong 7 ngày sau khi nhập. Xử lý từng việc ở danh sách.");
        var cases = await db.PortalItems.Where(i => i.ExportId == exportId).Select(i => i.CaseId).ToListAsync();
        if (cases.Count == 0)
            throw new RuleBroken("Lần nhập này không tạo việc nào nên không có gì để hoàn tác.");
        foreach (var chunk in cases.Chunk(Chunk))
            await Remove(chunk);
        (export.UndoneAt, export.UndoneBy) = (me.Now, me.Name);
        db.Record(me, new PortalUndone(export.Id, export.Portal, cases.Count));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task Remove(Guid[] ids)
    {
        await MustBeUntouched(ids);
        try
        {
            await db.PortalItems.Where(i => ids.Contains(i.CaseId)).ExecuteDeleteAsync();
            await db.CaseSteps.Where(s => ids.Contains(s.CaseId)).ExecuteDeleteAsync();
            await db.CaseClocks.Where(c => ids.Contains(c.CaseId)).ExecuteDeleteAsync();
            await db.CaseContacts.Where(c => ids.Contains(c.CaseId)).ExecuteDeleteAsync();
            // Counted again under the lock of the first change: who came in between is seen here.
            if (await db.Cases.Where(c => ids.Contains(c.Id) && c.Version == 0).ExecuteDeleteAsync() != ids.Length)
                throw Worked();
        }
        catch (DbException)
        {
            // Something was hung on a case since: a foreign key holds it.
            throw Worked();
        }
    }

    private async Task MustBeUntouched(Guid[] ids)
    {
        var worked =
            await db.Cases.AnyAsync(c => ids.Contains(c.Id) && (c.Version > 0 || c.Publication != Publication.AwaitingReview))
            || await db.CaseSteps.AnyAsync(s => ids.Contains(s.CaseId) && s.Move != Move.Receive)
            || await db.ContactLooks.AnyAsync(l => ids.Contains(l.CaseId))
            || await db.Cases.AnyAsync(c => ids.Contains(c.MergedIntoId!.Value))
            || await db.PortalItems.AnyAsync(i => ids.Contains(i.CaseId) && i.SeenAt != null);
        if (worked)
            throw Worked();
    }

    private static RuleBroken Worked() =>
        new("Đã có người xử lý việc của lần nhập này nên không hoàn tác cả lần nhập được. Xử lý từng việc ở danh sách.");
}
