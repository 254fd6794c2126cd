using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GanDan.Platform.Writing;

/// <summary>
/// The one writer of the hot public ways. Changes wait in a queue; one task applies them one by one, each under a savepoint of its own,
/// commits up to <see cref="MostAtOnce"/> of them together and answers each only after the disk has it. One sync thus serves many senders
/// (group commit: DeWitt et al., SIGMOD 1984). Every change carries its <see cref="FormKey"/>, so that a form sent again is harmless.
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

    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(5);
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
                var rows = new Batch(db);
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
        var committing = false;
        batch.Clear();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            rows.Use(transaction);
            ForgetOldForms(rows);
            var began = Stopwatch.GetTimestamp();
            while (batch.Count < MostAtOnce && Stopwatch.GetElapsedTime(began) < LongestBatch && queue.Reader.TryRead(out var next))
                if (next.Begin())
                {
                    batch.Add(next);
                    Apply(rows, next);
                }
            committing = true;
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure) when (committing)
        {
            // The commit was sent and its answer is not to be trusted: neither yes nor no may be said.
            foreach (var waiting in batch)
                waiting.Answered.TrySetException(new NotAcknowledged());
            batch.Clear();
            BatchFailed(failure);
            throw;
        }
        foreach (var waiting in batch)
            waiting.Answer();
        batch.Clear();
    }

    private void ForgetOldForms(Batch rows)
    {
        if (forgottenOn == clock.Today())
            return;
        rows.Execute("DELETE FROM \"AcceptedForms\" WHERE \"At\" < @p0", clock.NowUtc().AddDays(-AcceptedForm.DaysKept));
        forgottenOn = clock.Today();
    }

    private void Apply(Batch rows, Waiting waiting)
    {
        rows.Execute("SAVEPOINT change");
        try
        {
            waiting.Outcome = Apply(rows, waiting.Key, waiting.Change);
            rows.Execute("RELEASE SAVEPOINT change");
        }
        catch (Exception no) when (no is not DbException { IsTransient: true } && !IsFatal(no))
        {
            rows.Execute("ROLLBACK TO SAVEPOINT change");
            rows.Execute("RELEASE SAVEPOINT change");
            waiting.No = no is RuleBroken ? no : new NotStored(no, IsDiskFull(no));
            if (no is not RuleBroken)
                ChangeFailed(no, waiting.Key.Form);
        }
    }

    private Accepted Apply(Batch rows, FormKey key, Func<Batch, string> change)
    {
        if (Earlier(rows, key) is { } earlier)
            return earlier;
        var answer = change(rows);
        rows.Insert(
            new AcceptedForm
            {
                Key = key.Key,
                Form = key.Form,
                Content = key.Content,
                Answer = answer,
                At = clock.NowUtc(),
            }
        );
        return new(answer);
    }

    private static Accepted? Earlier(Batch rows, FormKey key)
    {
        var answer = (string?)
            rows.Scalar("SELECT \"Answer\" FROM \"AcceptedForms\" WHERE \"Key\" = @p0 AND \"Form\" = @p1", key.Key, key.Form);
        if (answer is null)
            return null;
        var content = (string?)rows.Scalar("SELECT \"Content\" FROM \"AcceptedForms\" WHERE \"Key\" = @p0", key.Key);
        return new(answer, Again: true, Changed: content != key.Content);
    }

    // Nothing of this batch was committed; what waits behind it is tried on a new connection.
    private void Refuse(Exception failure, bool open)
    {
        foreach (var waiting in batch)
            waiting.Answered.TrySetException(new NotStored(failure, IsDiskFull(failure)));
        if (!open && queue.Reader.TryRead(out var first))
            // The database could not even be opened: one sender is told, the next tries again.
            first.Answered.TrySetException(new NotStored(failure, IsDiskFull(failure)));
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
        failure is SqliteException { SqliteErrorCode: 11 or 26 } or SqliteException { SqliteExtendedErrorCode: 1034 or 1290 };

    private static bool IsDiskFull(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: 13 } or PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    [LoggerMessage(Level = LogLevel.Error, Message = "The writer's batch failed")]
    private partial void BatchFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A change of form {Form} failed; the others of its batch go on")]
    private partial void ChangeFailed(Exception failure, string form);
}
