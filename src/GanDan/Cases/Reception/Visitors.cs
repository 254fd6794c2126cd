using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>The sealed visitors: every opening is written down before anybody reads, and they go when their day has come.</summary>
public sealed class Visitors(Db db, Me me, VisitorSeal seal)
{
    /// <summary>What stands in a trace instead of what was sealed.</summary>
    private const string Hidden = "•••";

    /// <summary>
    /// Opens who came to these receptions, and writes one look for each; saved before it returns. Throws <see cref="RuleBroken"/> for a person who
    /// may not.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, VisitorIdentity>> Open(IReadOnlyCollection<Guid> receptions, VisitorPurpose purpose)
    {
        if (!me.May(Permission.ReceiveCitizens) || me.AccountId is not { } account)
            throw new RuleBroken("Chỉ người tiếp công dân mới mở được thông tin người đến.");
        var sealedOnes = await db.SealedVisitors.AsNoTracking().Where(v => receptions.Contains(v.ReceptionId)).ToListAsync();
        foreach (var visitor in sealedOnes)
            db.VisitorLooks.Add(
                new()
                {
                    ReceptionId = visitor.ReceptionId,
                    At = me.Now,
                    By = account,
                    ByName = me.Name,
                    Purpose = purpose,
                }
            );
        if (sealedOnes is [var only])
            db.Record(me, new VisitorOpened(only.ReceptionId));
        else if (sealedOnes.Count > 1)
            db.Record(me, new VisitorsOpened(sealedOnes.Count));
        await db.SaveChangesAsync();
        return sealedOnes.ToDictionary(v => v.ReceptionId, seal.Open);
    }

    /// <summary>Corrects who came. The trace says which of its fields changed, and never from what to what.</summary>
    public async Task Correct(Guid reception, VisitorForm form)
    {
        var visitor =
            await db.SealedVisitors.SingleOrDefaultAsync(v => v.ReceptionId == reception)
            ?? throw new RuleBroken("Thông tin người đến đã xóa theo hạn lưu.");
        var (before, after) = (VisitorForm.Of(seal.Open(visitor)), VisitorForm.Of(form.ToIdentity()));
        var changed = FormColumn.Of<VisitorForm>().Where(c => c.Text(before) != c.Text(after)).ToList();
        foreach (var column in changed)
            db.Traced(me, ReceptionDesk.Kind, reception, column.Path, Hidden, Hidden);
        if (changed.Count == 0)
            return;
        visitor.Sealed = seal.Close(form.ToIdentity());
        db.Record(me, new ReceptionCorrected(reception));
    }

    /// <summary>Erases those whose day has come; returns how many.</summary>
    public async Task<int> Purge(CancellationToken stop)
    {
        var today = me.Today;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var gone = await db.SealedVisitors.Where(v => v.PurgeOn <= today).ExecuteDeleteAsync(stop);
        if (gone > 0)
        {
            db.Record(me, new VisitorsPurged(gone));
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        return gone;
    }
}
