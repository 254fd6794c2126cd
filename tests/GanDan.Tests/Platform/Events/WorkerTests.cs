using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Platform.Events;

/// <summary>What follows an event is done at least once, whatever happens in between.</summary>
public abstract class WorkerTests(GreetingOffice app)
{
    [Fact]
    public async Task What_follows_an_event_is_done_once_and_then_forgotten()
    {
        var guest = await Greet();

        await app.RunWork();
        await app.RunWork();

        Assert.Equal(1, app.Greetings.Of(guest));
        Assert.Equal(0, await Waiting(guest));
        Assert.Equal(1, await app.Look(db => db.Events.CountAsync(e => e.Subject == guest)));
    }

    [Fact]
    public async Task An_event_whose_change_was_taken_back_never_happened()
    {
        var guest = Guid.CreateVersion7();
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Record(services.GetRequiredService<Me>(), new GuestCame(guest));
            await db.SaveChangesAsync();
        });

        await app.RunWork();

        Assert.Equal(0, app.Greetings.Of(guest));
        Assert.Equal(0, await app.Look(db => db.Events.CountAsync(e => e.Subject == guest)));
    }

    [Fact]
    public async Task A_handler_that_fails_is_asked_again_later_and_each_time_later_still()
    {
        var guest = await Greet();
        app.Greetings.Refuse(guest);

        await app.RunWork();
        var first = await app.Look(db => db.Work.SingleAsync(w => w.Event.Subject == guest));
        await app.RunWork();
        var unchanged = await app.Look(db => db.Work.SingleAsync(w => w.Event.Subject == guest));
        app.Clock.Advance(first.DueAt - Now + TimeSpan.FromSeconds(1));
        var tried = Now;
        await app.RunWork();
        var second = await app.Look(db => db.Work.SingleAsync(w => w.Event.Subject == guest));

        Assert.Equal((1, 2), (unchanged.Attempts, second.Attempts));
        Assert.Equal(nameof(InvalidOperationException), second.Error);
        Assert.True(second.DueAt - tried > first.DueAt - tried, "the second wait is longer");

        app.Greetings.Allow(guest);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.RunWork();

        Assert.Equal(1, app.Greetings.Of(guest));
        Assert.Equal(0, await Waiting(guest));
    }

    [Fact]
    public async Task One_that_fails_holds_up_none_of_those_it_came_with()
    {
        var first = await Greet();
        var ill = await Greet();
        var last = await Greet();
        app.Greetings.Refuse(ill);

        await app.RunWork();
        app.Greetings.Allow(ill);

        Assert.Equal((1, 1), (await Waiting(ill), (await app.Look(db => db.Work.SingleAsync(w => w.Event.Subject == ill))).Attempts));
        Assert.Equal((0, 0), (await Waiting(first), await Waiting(last)));
    }

    [Fact]
    public async Task No_wait_is_longer_than_an_hour()
    {
        var guest = await Greet();
        app.Greetings.Refuse(guest);
        await app.Look(db => db.Work.Where(w => w.Event.Subject == guest).ExecuteUpdateAsync(w => w.SetProperty(x => x.Attempts, 60)));

        await app.RunWork();

        var row = await app.Look(db => db.Work.SingleAsync(w => w.Event.Subject == guest));
        Assert.Equal(TimeSpan.FromHours(1), row.DueAt - Now);
        app.Greetings.Allow(guest);
    }

    [Fact]
    public async Task What_was_to_follow_survives_a_restart()
    {
        var guest = await Greet();

        await app.Restart();
        await app.RunWork();

        Assert.Equal(1, app.Greetings.Of(guest));
    }

    [Fact]
    public async Task A_row_whose_process_died_is_taken_up_by_another_after_a_while()
    {
        var guest = await Greet();
        app.Greetings.DieAt(guest);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(app.RunWork);

        app.Greetings.Allow(guest);
        await app.RunWork();
        var atOnce = app.Greetings.Of(guest);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await app.RunWork();

        Assert.Equal((0, 1), (atOnce, app.Greetings.Of(guest)));
    }

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    private Task<Guid> Greet() =>
        app.Do(async services =>
        {
            var guest = Guid.CreateVersion7();
            var db = services.GetRequiredService<Db>();
            db.Record(services.GetRequiredService<Me>(), new GuestCame(guest));
            await db.SaveChangesAsync();
            return guest;
        });

    private Task<int> Waiting(Guid guest) => app.Look(db => db.Work.CountAsync(w => w.Event.Subject == guest));

    public sealed class OnSqlite(OnSqlite.Office app) : WorkerTests(app), IClassFixture<OnSqlite.Office>
    {
        public sealed class Office() : GreetingOffice(DatabaseKind.Sqlite);
    }

    public sealed class OnPostgres(OnPostgres.Office app) : WorkerTests(app), IClassFixture<OnPostgres.Office>
    {
        public sealed class Office() : GreetingOffice(DatabaseKind.Postgres);
    }
}

/// <summary>An office with one event and one handler of the test's own.</summary>
public abstract class GreetingOffice(DatabaseKind kind) : OfficeApp(kind)
{
    public Greetings Greetings { get; } = new();

    protected override void Replace(IServiceCollection services) => services.AddSingleton(Greetings);
}

public sealed record GuestCame(Guid Guest) : IEvent
{
    Guid? IEvent.Subject => Guest;
}

public sealed class GreetGuest(Greetings greetings) : IHandle<GuestCame>
{
    public Task Handle(GuestCame happened, CancellationToken stop)
    {
        greetings.Greet(happened.Guest);
        return Task.CompletedTask;
    }
}

/// <summary>Counts whom the handler greeted, and fails when told to.</summary>
public sealed class Greetings
{
    private readonly Dictionary<Guid, int> done = [];
    private readonly Dictionary<Guid, Exception> troubles = [];

    public int Of(Guid guest) => done.GetValueOrDefault(guest);

    public void Refuse(Guid guest) => troubles[guest] = new InvalidOperationException("not today");

    public void DieAt(Guid guest) => troubles[guest] = new OperationCanceledException();

    public void Allow(Guid guest) => troubles.Remove(guest);

    public void Greet(Guid guest)
    {
        if (troubles.TryGetValue(guest, out var trouble))
            throw trouble;
        done[guest] = Of(guest) + 1;
    }
}
