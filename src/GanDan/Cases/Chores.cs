using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Words;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Messages;
using GanDan.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>Contacts whose day had come were erased.</summary>
[Display(Name = "Xóa thông tin liên hệ hết hạn lưu")]
public sealed record ContactsPurged(int Contacts) : IEvent;

/// <summary>What falls due with cases by itself, as the system. Every method may run twice, or on two servers at once.</summary>
public sealed class Chores(Db db, Me me, CaseWork work)
{
    private const int Batch = 50;

    /// <summary>
    /// Closes answered cases whose days for the resident's verdict are over, at most fifty; returns how many. Each is a transaction of its
    /// own, and one that somebody has moved meanwhile is left alone.
    /// </summary>
    public async Task<int> CloseUnanswered(CancellationToken stop)
    {
        var today = me.Today;
        var ids = await (
            from clock in db.CaseClocks.AsNoTracking()
            join c in db.Cases on clock.CaseId equals c.Id
            where clock.Kind == ClockKind.Verdict && clock.MetOn == null && clock.StoppedOn == null && clock.DueOn < today
            where c.Status == CaseStatus.Answered && c.WithdrawnAt == null
            orderby clock.DueOn
            select c.Id
        )
            .Take(Batch)
            .ToListAsync(stop);
        var closed = 0;
        foreach (var id in ids)
            if (await Close(id, stop))
                closed++;
        return closed;
    }

    /// <summary>Erases the contacts whose day has come; returns how many. The trail keeps the number and nothing else, the case that there was one.</summary>
    public async Task<int> PurgeContacts(CancellationToken stop)
    {
        var today = me.Today;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var gone = await db
            .CaseContacts.Where(c => c.PurgeOn <= today && c.Sealed != CaseContact.Nothing)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Sealed, CaseContact.Nothing), stop);
        if (gone > 0)
        {
            await EndLetters(stop);
            db.Record(me, new ContactsPurged(gone));
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        return gone;
    }

    // What still waits to go out has nobody to go to any more.
    private Task<int> EndLetters(CancellationToken stop)
    {
        var now = me.Now;
        return db
            .Messages.Where(m =>
                (m.State == MessageState.Waiting || m.State == MessageState.Failed)
                && db.CaseContacts.Any(c => c.CaseId == m.Subject && c.Sealed == CaseContact.Nothing)
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MessageState.GivenUp)
                        .SetProperty(m => m.Trouble, MessageTrouble.NobodyToReach)
                        .SetProperty(m => m.EndedAt, now)
                        .SetProperty(m => m.NextAt, (DateTime?)null),
                stop
            );
    }

    /// <summary>Forgets changes of words that every index has long followed.</summary>
    public Task ForgetWordChanges(CancellationToken stop)
    {
        var oldest = me.Today.AddDays(-WordChange.DaysKept);
        return db.WordChanges.Where(c => c.On < oldest).ExecuteDeleteAsync(stop);
    }

    private async Task<bool> Close(Guid id, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var @case = await db.Cases.SingleAsync(c => c.Id == id, stop);
        if (!CaseFlow.Allows(@case.Status, Move.Close))
            return false;
        await work.Move(@case, Move.Close, new());
        db.Expect(@case, @case.Version);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
