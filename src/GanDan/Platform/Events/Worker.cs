using System.Reflection;
using System.Text.Json;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Events;

/// <summary>
/// Hands every recorded event to its handlers, at least once, also after a restart. A row is claimed by a conditional update that both
/// databases understand; one that keeps failing waits longer each time, up to an hour.
/// </summary>
public sealed partial class Worker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DoAll(stoppingToken) > 0)
                    continue;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a while; the rows stay, so the next round finds them.
                RoundFailed(failure);
            }
            await Task.Delay(Idle, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Does all work that is due now and returns how many rows were done. Tests call it instead of waiting.</summary>
    public async Task<int> DoAll(CancellationToken stop)
    {
        using var reading = scopes.CreateScope();
        var db = reading.ServiceProvider.GetRequiredService<Db>();
        var now = clock.NowUtc();
        var due = await db.Work.AsNoTracking().Where(w => w.DueAt <= now).OrderBy(w => w.Id).Select(w => w.Id).Take(100).ToListAsync(stop);

        var done = 0;
        foreach (var id in due)
        {
            var claimed = await db
                .Work.Where(w => w.Id == id && w.DueAt <= now)
                .ExecuteUpdateAsync(w => w.SetProperty(x => x.DueAt, now + Claim), stop);
            if (claimed == 1 && await Do(id, stop))
                done++;
        }
        return done;
    }

    private async Task<bool> Do(long id, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var work = await db.Work.Include(w => w.Event).SingleAsync(w => w.Id == id, stop);
        try
        {
            if (Handlers.Named(work.Handler) is { } handler)
            {
                var type = Handlers.EventOf(handler, work.Event.Kind);
                var happened = JsonSerializer.Deserialize(work.Event.Facts, type, EventJson.Options)!;
                var instance = scope.ServiceProvider.GetRequiredService(handler);
                await (Task)
                    typeof(IHandle<>)
                        .MakeGenericType(type)
                        .GetMethod("Handle")!
                        .Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [happened, stop], null)!;
            }
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
