using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Events;

/// <summary>
/// Hands every recorded event to its handlers, at least once, also after a restart. Rows are claimed by a conditional update that both
/// databases understand; one that keeps failing waits longer each time, up to an hour.
/// </summary>
public sealed partial class Worker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    private const int MostTogether = 100;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Before the first round too: the processors are the first page's until then.
            await Task.Delay(Idle, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                while (!stoppingToken.IsCancellationRequested && await DoAll(stoppingToken) > 0) { }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a while; the rows stay, so the next round finds them.
                RoundFailed(failure);
            }
        }
    }

    /// <summary>Does all work that is due now and returns how many rows were done. Tests call it instead of waiting.</summary>
    public async Task<int> DoAll(CancellationToken stop)
    {
        using var reading = scopes.CreateScope();
        var db = reading.ServiceProvider.GetRequiredService<Db>();
        var now = clock.NowUtc();
        var due = await db
            .Work.AsNoTracking()
            .Where(w => w.DueAt <= now)
            .OrderBy(w => w.Id)
            .Select(w => new { w.Id, w.Handler })
            .Take(MostTogether)
            .ToListAsync(stop);

        var reachOut = due.ToLookup(w => Handlers.ReachesOut(w.Handler), w => w.Id);
        List<long> inside = [.. reachOut[false]];
        var done = 0;
        if (inside.Count > 0 && await Claimed(db, inside, now, stop))
            done += await Together(inside, stop) ? inside.Count : await EachAlone(inside, stop);
        foreach (var id in reachOut[true])
            if (await Claimed(db, [id], now, stop) && await Do(id, stop))
                done++;
        return done;
    }

    // True when all of them are this process's now; when only some are, those wait until the claim has run out.
    private static async Task<bool> Claimed(Db db, List<long> ids, DateTime now, CancellationToken stop) =>
        await db
            .Work.Where(w => ids.Contains(w.Id) && w.DueAt <= now)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.DueAt, now + Claim), stop) == ids.Count;

    // In one transaction, which is a twentieth of the work; false when something went wrong, and then nothing of it happened.
    private async Task<bool> Together(List<long> ids, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var all = await db
                .Work.AsNoTracking()
                .Include(w => w.Event)
                .Where(w => ids.Contains(w.Id))
                .OrderBy(w => w.Id)
                .ToListAsync(stop);
            foreach (var work in all)
            {
                await Handlers.Call(scope.ServiceProvider, work, stop);
                db.ChangeTracker.Clear();
            }
            await db.Work.Where(w => ids.Contains(w.Id)).ExecuteDeleteAsync(stop);
            await transaction.CommitAsync(stop);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whose fault it was shows when each goes alone.
            return false;
        }
    }

    private async Task<int> EachAlone(List<long> ids, CancellationToken stop)
    {
        var done = 0;
        foreach (var id in ids)
            if (await Do(id, stop))
                done++;
        return done;
    }

    private async Task<bool> Do(long id, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var work = await db.Work.Include(w => w.Event).SingleAsync(w => w.Id == id, stop);
        try
        {
            await Handlers.Call(scope.ServiceProvider, work, stop);
            db.Work.Remove(work);
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (NotYet later)
        {
            await db.Work.Where(w => w.Id == id).ExecuteUpdateAsync(w => w.SetProperty(x => x.DueAt, later.At), stop);
            return false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            HandlerFailed(failure, work.Handler, work.EventId);
            var attempts = work.Attempts + 1;
            var due = clock.NowUtc() + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, attempts)));
            await db
                .Work.Where(w => w.Id == id)
                .ExecuteUpdateAsync(
                    w =>
                        w.SetProperty(x => x.Attempts, attempts)
                            .SetProperty(x => x.DueAt, due)
                            .SetProperty(x => x.Error, failure.GetType().Name),
                    stop
                );
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work round failed; trying again")]
    private partial void RoundFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Handler} failed for event {Event}")]
    private partial void HandlerFailed(Exception failure, string handler, long @event);
}
