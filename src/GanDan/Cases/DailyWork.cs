using GanDan.Cases.Intake;
using GanDan.Cases.Portal;
using GanDan.Cases.Reception;
using GanDan.Cases.Routing;
using GanDan.Cases.Triage;
using GanDan.Platform.Access;

namespace GanDan.Cases;

/// <summary>
/// What has to be done with cases without anybody asking. It looks every hour, because a day that begins while the machine was off must not
/// be missed; what was done today is not done again.
/// </summary>
public sealed partial class DailyWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyWork> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(2);

    /// <summary>Does all of it now. One part that fails leaves the others to be done.</summary>
    public async Task Do(CancellationToken stop)
    {
        await Part<Chores>(async chores =>
        {
            while (!stop.IsCancellationRequested && await chores.CloseUnanswered(stop) > 0) { }
        });
        await Part<Chores>(chores => chores.PurgeContacts(stop));
        await Part<Chores>(chores => chores.ForgetWordChanges(stop));
        await Part<Visitors>(visitors => visitors.Purge(stop));
        await Part<FiledPetitions>(async filed =>
        {
            while (!stop.IsCancellationRequested && await filed.Erase(stop) > 0) { }
        });
        await Part<PhotoSweep>(photos => photos.Sweep(stop));
        await Part<PortalDesk>(exports => exports.Sweep(stop));
        await Part<TopicLearning>(topics => topics.Learn(stop));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Do(stoppingToken);
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Part<TWork>(Func<TWork, Task> work)
        where TWork : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Me>().BecomeSystem();
        try
        {
            await work(scope.ServiceProvider.GetRequiredService<TWork>());
        }
        catch (OperationCanceledException)
        {
            // The house is closing; the next start goes on.
        }
        catch (Exception failure)
        {
            PartFailed(failure, typeof(TWork).Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Part} of the daily work failed; it is tried again in an hour")]
    private partial void PartFailed(Exception failure, string part);
}
