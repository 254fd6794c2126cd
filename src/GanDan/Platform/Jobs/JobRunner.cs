using System.Threading.Channels;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Jobs;

/// <summary>How far a job is. Written outside the job's own transaction, at most a few times a second, so that a page can show it.</summary>
public sealed class JobProgress(Func<long, long, Task> write, TimeProvider clock)
{
    private long last;

    /// <summary>Tells how many of how many are done.</summary>
    public async Task Report(long done, long total)
    {
        if (clock.GetElapsedTime(last) < TimeSpan.FromMilliseconds(400) && done < total)
            return;
        last = clock.GetTimestamp();
        await write(done, total);
    }

    /// <summary>The same for whoever works without waiting: what is told stays in memory.</summary>
    public void Tell(long done, long total) => _ = Report(done, total);

    /// <summary>For commands and tests that show no bar.</summary>
    public static JobProgress Silent(TimeProvider clock) => new((_, _) => Task.CompletedTask, clock);
}

/// <summary>Runs waiting jobs one at a time, in the order they were asked for. After a restart the one that was cut off is started again.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, JobProgressBoard board, TimeProvider clock, ILogger<JobRunner> log)
    : BackgroundService
{
    // The first page is shown before a cut-off job goes on.
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Says that a job was added and committed.</summary>
    public void Wake() => wake.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Called(AfterStart, stoppingToken);
        if (!stoppingToken.IsCancellationRequested)
            await Resume(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            while (await RunNext(stoppingToken)) { }
            await Called(Every, stoppingToken);
        }
    }

    // Whether or not somebody called, the table is looked at: another server may have added a job.
    private async Task Called(TimeSpan within, CancellationToken stop)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(stop);
        pause.CancelAfter(within);
        try
        {
            await wake.Reader.ReadAsync(pause.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody did.
        }
    }

    private async Task Resume(CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await db.Jobs.Where(j => j.State == JobState.Running).ExecuteUpdateAsync(j => j.SetProperty(x => x.State, JobState.Waiting), stop);
    }

    /// <summary>Runs the oldest waiting job; false when there is none. Tests call it instead of waiting.</summary>
    public async Task<bool> RunNext(CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var job = await db.Jobs.AsNoTracking().Where(j => j.State == JobState.Waiting).OrderBy(j => j.AskedAt).FirstOrDefaultAsync(stop);
        if (job is null)
            return false;
        var started = clock.NowUtc();
        var mine = await db
            .Jobs.Where(j => j.Id == job.Id && j.State == JobState.Waiting)
            .ExecuteUpdateAsync(j => j.SetProperty(x => x.State, JobState.Running).SetProperty(x => x.StartedAt, started), stop);
        if (mine == 0)
            return true;

        var (state, outcome) = await Do(job, stop);
        if (stop.IsCancellationRequested)
            return false;
        var (done, total) = board.Of(job.Id);
        var ended = clock.NowUtc();
        await db
            .Jobs.Where(j => j.Id == job.Id)
            .ExecuteUpdateAsync(
                j =>
                    j.SetProperty(x => x.State, state)
                        .SetProperty(x => x.Outcome, outcome)
                        .SetProperty(x => x.Done, done)
                        .SetProperty(x => x.Total, total)
                        .SetProperty(x => x.EndedAt, ended),
                CancellationToken.None
            );
        return true;
    }

    private async Task<(JobState, string?)> Do(Job job, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        try
        {
            var me = scope.ServiceProvider.GetRequiredService<Me>();
            if (job.AskedBy is { } account)
                me.Become(
                    account,
                    job.AskedByName,
                    await scope
                        .ServiceProvider.GetRequiredService<Db>()
                        .Grants.AsNoTracking()
                        .Where(g => g.AccountId == account)
                        .ToListAsync(stop)
                );
            else
                me.BecomeSystem();
            var work = scope.ServiceProvider.GetRequiredKeyedService<IJob>(job.Kind);
            var progress = new JobProgress((done, total) => board.Set(job.Id, done, total), clock);
            return (JobState.Done, await work.Run(job.Input, progress, stop));
        }
        catch (RuleBroken broken)
        {
            return (JobState.Refused, Refusal.Keep(broken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            JobFailed(failure, job.Kind, job.Id);
            return (JobState.Failed, null);
        }
        catch (OperationCanceledException)
        {
            return (JobState.Waiting, null);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Kind} {Id} failed")]
    private partial void JobFailed(Exception failure, string kind, Guid id);
}

/// <summary>
/// Progress of jobs of this process. SQLite has one writer and the job holds it, so progress lives in memory; the row gets it at the end.
/// </summary>
public sealed class JobProgressBoard
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, (long Done, long Total)> all = new();

    public Task Set(Guid job, long done, long total)
    {
        all[job] = (done, total);
        return Task.CompletedTask;
    }

    public (long Done, long Total) Of(Guid job) => all.GetValueOrDefault(job);
}

public static class JobsSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobProgressBoard>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(all => all.GetRequiredService<JobRunner>());
        foreach (
            var type in typeof(IJob)
                .Assembly.GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IJob).IsAssignableFrom(t))
        )
            services.AddKeyedScoped(typeof(IJob), type.Name, type);
        return services;
    }
}
