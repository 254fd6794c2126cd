using System.Data.Common;
using System.Threading.Channels;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Writing;

/// <summary>
/// The one writer of the hot public ways. Changes wait in a queue; one task applies them, commits up to <see cref="MostAtOnce"/> of them
/// together and answers each only after the disk has it. One sync thus serves many senders (group commit: DeWitt et al., SIGMOD 1984). When
/// the database refuses one of them, all are taken back and each goes alone. Every change carries its <see cref="FormKey"/>, so that a form
/// sent again is harmless.
/// </summary>
public sealed partial class HotWriter(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<HotWriter> log
) : BackgroundService
{
    /// <summary>Changes committed together.</summary>
    public const int MostAtOnce = 512;

    /// <summary>Changes that may wait; a sender beyond them is told at once that nothing was stored.</summary>
    public const int MostWaiting = 8_192;

    /// <summary>Exit code after the disk refused a sync or the file proved damaged: to be started again, and looked at.</summary>
    public const int FailStop = 70;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }
    );
    private readonly List<Waiting> batch = new(MostAtOnce);
    private DateOnly? forgottenOn;
    private volatile bool stopped;

    /// <summary>
    /// Applies the change once for its key and returns after it is on disk. Throws <see cref="RuleBroken"/> when the change itself said no,
    /// <see cref="NotStored"/> when nothing was stored, and <see cref="NotAcknowledged"/> when it cannot be told: the same key sent again
    /// settles it.
    /// </summary>
    /// <param name="key">The form's key and the digest of its content.</param>
    /// <param name="change">Writes rows by the batch and returns what to tell the sender. May run again after a rollback.</param>
    public async Task<Accepted> Write(FormKey key, Func<Batch, string> change)
    {
        var waiting = new Waiting(key, change);
        if (stopped || !queue.Writer.TryWrite(waiting))
            throw new NotStored();
        try
        {
            return await waiting.Answered.Task.WaitAsync(LongestWait, clock);
        }
        catch (TimeoutException)
        {
            // Still waiting in the queue: take it out. In the middle of a commit: nobody can tell.
            throw waiting.GiveUp() ? new NotStored() : new NotAcknowledged();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was queued when the stop came is still written: the loop ends when the queue is closed and empty.
        await using var closing = stoppingToken.Register(() => queue.Writer.TryComplete());
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var open = false;
            try
            {
                await db.Database.OpenConnectionAsync(CancellationToken.None);
                open = true;
                using var rows = new Batch(db);
                // The connection and its prepared statements serve until something fails on them.
                while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
                    await WriteBatch(db, rows);
            }
            catch (Exception failure)
            {
                BatchFailed(failure);
                Refuse(failure, open);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
        stopped = true;
    }

    private async Task WriteBatch(Db db, Batch rows)
    {
        batch.Clear();
        try
        {
            await Store(db, rows, null);
        }
        catch (DbException refused) when (batch.Count > 0 && !refused.IsTransient && !IsFatal(refused))
        {
            // One of them is to blame and all were taken back: each goes alone, so that the others are stored.
            foreach (var alone in batch)
            {
                await StoreAlone(db, rows, alone);
                alone.Answer();
            }
        }
        foreach (var waiting in batch)
            waiting.Answer();
        batch.Clear();
    }

    private async Task StoreAlone(Db db, Batch rows, Waiting alone)
    {
        try
        {
            await Store(db, rows, alone);
        }
        catch (DbException refused) when (!refused.IsTransient && !IsFatal(refused))
        {
            alone.No = new NotStored(refused, FullDisk.IsBehind(refused));
            ChangeFailed(refused, alone.Key.Form);
        }
    }

    // One transaction: of whatever waits, or of one change alone.
    private async Task Store(Db db, Batch rows, Waiting? alone)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        rows.Begin(transaction);
        ForgetOldForms(rows);
        if (alone is null)
            Take();
        await Apply(db, rows, alone is null ? batch : [alone]);
        await rows.Flush();
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure) when (!FullDisk.TookBack(failure))
        {
            // The commit was sent and its answer is not to be trusted: neither yes nor no may be said. One transaction holds all of them,
            // so that what is certain of it is certain of each.
            throw new NotAcknowledged(failure);
        }
    }

    private void Take()
    {
        while (batch.Count < MostAtOnce && queue.Reader.TryRead(out var next))
            if (next.Begin())
                batch.Add(next);
    }

    private void ForgetOldForms(Batch rows)
    {
        if (forgottenOn == clock.Today())
            return;
        rows.Execute("DELETE FROM \"AcceptedForms\" WHERE \"At\" < @p0", clock.NowUtc().AddDays(-AcceptedForm.DaysKept));
        forgottenOn = clock.Today();
    }

    private async Task Apply(Db db, Batch rows, IReadOnlyList<Waiting> changes)
    {
        var keys = changes.Select(w => w.Key.Key).Distinct().ToList();
        var known = await db.AcceptedForms.AsNoTracking().Where(f => keys.Contains(f.Key)).ToDictionaryAsync(f => f.Key);
        foreach (var waiting in changes)
            try
            {
                waiting.No = null;
                waiting.Outcome =
                    known.TryGetValue(waiting.Key.Key, out var earlier) && earlier.Form == waiting.Key.Form
                        ? new(earlier.Answer, Again: true, Changed: earlier.Content != waiting.Key.Content)
                        : New(rows, waiting, known);
            }
            catch (Exception no) when (no is not DbException)
            {
                waiting.No = no is RuleBroken ? no : new NotStored(no);
                if (no is not RuleBroken)
                    ChangeFailed(no, waiting.Key.Form);
            }
    }

    private Accepted New(Batch rows, Waiting waiting, Dictionary<Guid, AcceptedForm> known)
    {
        var answer = rows.Apply(waiting.Change);
        var form = new AcceptedForm
        {
            Key = waiting.Key.Key,
            Form = waiting.Key.Form,
            Content = waiting.Key.Content,
            Answer = answer,
            At = clock.NowUtc(),
        };
        rows.Insert(form);
        known[form.Key] = form;
        return new(answer);
    }

    // Nothing of this batch was committed, or nobody knows; what waits behind it is tried on a new connection.
    private void Refuse(Exception failure, bool open)
    {
        foreach (var waiting in batch)
            waiting.Answered.TrySetException(failure as NotAcknowledged ?? (Exception)new NotStored(failure, FullDisk.IsBehind(failure)));
        if (!open && queue.Reader.TryRead(out var first))
            // The database could not even be opened: one sender is told, the next tries again.
            first.Answered.TrySetException(new NotStored(failure, FullDisk.IsBehind(failure)));
        batch.Clear();
        if (!IsFatal(failure))
            return;
        stopped = true;
        queue.Writer.TryComplete();
        while (queue.Reader.TryRead(out var waiting))
            waiting.Answered.TrySetException(new NotStored(failure));
        Environment.ExitCode = FailStop;
        lifetime.StopApplication();
    }

    /// <summary>The disk refused a sync, or the file is damaged: going on could only lose more (reliability.md §3, fail-stop).</summary>
    public static bool IsFatal(Exception failure) =>
        // A sync is what COMMIT does: that is where it is refused.
        (failure is NotAcknowledged { InnerException: { } commit } ? commit : failure)
            is SqliteException { SqliteErrorCode: 11 or 26 }
                or SqliteException { SqliteExtendedErrorCode: 1034 or 1290 };

    [LoggerMessage(Level = LogLevel.Error, Message = "The writer's batch failed")]
    private partial void BatchFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A change of form {Form} failed; the others of its batch go on")]
    private partial void ChangeFailed(Exception failure, string form);
}
