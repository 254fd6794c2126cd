using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Jobs;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Platform.Jobs;

/// <summary>Long work asked for by a person: done, refused, broken, or cut off and begun again.</summary>
public abstract class JobTests(JobOffice app)
{
    [Fact]
    public async Task A_job_is_done_as_the_person_who_asked_for_it()
    {
        var account = await app.Look(db => db.Accounts.SingleAsync(a => a.UserName == "chuyen-vien"));
        var job = await Ask("rename:Ban Dân vận Quận Mới", account.Id);

        await app.RunJobs();

        var done = await Find(job);
        Assert.Equal((JobState.Done, $"by {account.Id}"), (done.State, done.Outcome));
        Assert.Equal((3, 3), (done.Done, done.Total));
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, done.EndedAt);
        Assert.Equal("Ban Dân vận Quận Mới", await app.Look(db => db.Office.Select(o => o.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_refused_job_says_why_and_changes_nothing()
    {
        var before = await app.Look(db => db.Office.Select(o => o.Symbol).SingleAsync());
        var job = await Ask("refuse");

        await app.RunJobs();

        var refused = await Find(job);
        Assert.Equal(JobState.Refused, refused.State);
        Assert.Equal("Sổ có 2 dòng không đọc được.", Refusal.Say(refused.Outcome, T.In(Language.Vietnamese)));
        Assert.Equal(before, await app.Look(db => db.Office.Select(o => o.Symbol).SingleAsync()));
    }

    [Fact]
    public async Task A_broken_job_does_not_stop_the_next_one()
    {
        var broken = await Ask("break");
        var next = await Ask("nothing");

        await app.RunJobs();

        Assert.Equal((JobState.Failed, JobState.Done), ((await Find(broken)).State, (await Find(next)).State));
    }

    [Fact]
    public async Task A_job_that_was_cut_off_is_begun_again_after_the_restart()
    {
        var job = await Ask("wait");
        var runner = app.Services.GetRequiredService<JobRunner>();
        await runner.StartAsync(TestContext.Current.CancellationToken);
        await app.Bench.Began(1);
        await runner.StopAsync(TestContext.Current.CancellationToken);
        var afterTheCut = await Find(job);

        app.Bench.Open();
        await app.Restart();
        runner = app.Services.GetRequiredService<JobRunner>();
        await runner.StartAsync(TestContext.Current.CancellationToken);
        await app.Bench.Began(2);
        await runner.StopAsync(TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<JobRunner>().RunNext(TestContext.Current.CancellationToken);

        Assert.Equal(JobState.Running, afterTheCut.State);
        Assert.Equal(2, app.Bench.Times);
    }

    [Fact]
    public void Why_a_job_was_refused_is_said_in_the_reader_s_language()
    {
        var kept = Refusal.Keep(new RuleBroken("Người khác vừa chốt bản {0}. Xem bản đó trước khi chốt tiếp.", null, 3));

        Assert.StartsWith("Somebody else has just sealed edition 3.", Refusal.Say(kept, T.In(Language.English)), StringComparison.Ordinal);
        Assert.Equal(
            "This report is no longer there.",
            Refusal.Say(Refusal.Keep(new RuleBroken("Báo cáo này không còn.")), T.In(Language.English))
        );
    }

    private Task<Guid> Ask(string input, Guid? by = null) =>
        app.Do(async services =>
        {
            var job = new Job
            {
                Kind = nameof(BenchJob),
                Input = input,
                AskedBy = by,
                AskedByName = "Thử",
                AskedAt = app.Clock.GetUtcNow().UtcDateTime,
                ReturnUrl = "/",
            };
            var db = services.GetRequiredService<Db>();
            db.Jobs.Add(job);
            await db.SaveChangesAsync();
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            return job.Id;
        });

    private Task<Job> Find(Guid id) => app.Look(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Id == id));

    public sealed class OnSqlite(OnSqlite.Office app) : JobTests(app), IClassFixture<OnSqlite.Office>
    {
        public sealed class Office() : JobOffice(DatabaseKind.Sqlite);
    }

    public sealed class OnPostgres(OnPostgres.Office app) : JobTests(app), IClassFixture<OnPostgres.Office>
    {
        public sealed class Office() : JobOffice(DatabaseKind.Postgres);
    }
}

/// <summary>An office with a job of the test's own.</summary>
public abstract class JobOffice(DatabaseKind kind) : OfficeApp(kind)
{
    public Bench Bench { get; } = new();

    protected override void Replace(IServiceCollection services)
    {
        services.AddSingleton(Bench);
        services.AddKeyedScoped<IJob, BenchJob>(nameof(BenchJob));
    }
}

/// <summary>Lets a test see how often the waiting job began, and let it go.</summary>
public sealed class Bench
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim began = new(0);

    public int Times { get; private set; }

    public Task Opened => opened.Task;

    public void Open() => opened.TrySetResult();

    public void Begin()
    {
        Times++;
        began.Release();
    }

    /// <summary>Waits until the job has begun once more.</summary>
    public async Task Began(int times)
    {
        Assert.True(await began.WaitAsync(TimeSpan.FromSeconds(30)), "the job did not begin");
        Assert.Equal(times, Times);
    }
}

public sealed class BenchJob(Db db, Me me, Bench bench) : IJob
{
    public string AskedAt(string input) => "/";

    public async Task<string?> Run(string input, JobProgress progress, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var office = await db.Office.SingleAsync(stop);
        switch (input.Split(':')[0])
        {
            case "rename":
                office.Name = input.Split(':')[1];
                break;
            case "refuse":
                office.Symbol = "X";
                await db.SaveChangesAsync(stop);
                throw new RuleBroken("Sổ có {0} dòng không đọc được.", null, 2);
            case "break":
                throw new InvalidOperationException("broken");
            case "wait":
                bench.Begin();
                await bench.Opened.WaitAsync(stop);
                break;
        }
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        await progress.Report(3, 3);
        return $"by {me.AccountId}";
    }
}
