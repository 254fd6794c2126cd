using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Platform.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases;

public abstract class ChoresTests(OfficeApp app)
{
    [Fact]
    public async Task An_answered_case_closes_after_the_days_for_the_verdict_and_not_on_the_last_of_them()
    {
        var id = await Answered("Đèn ngõ chập chờn");
        var due = (await Verdict(id)).DueOn;
        AdvanceTo(due);
        await Do();
        Assert.Equal(CaseStatus.Answered, (await app.Case(id)).Status);

        AdvanceTo(due.AddDays(1));
        await Do();

        Assert.Equal((CaseStatus.Closed, (DateOnly?)null), ((await app.Case(id)).Status, (await app.Case(id)).NextDueOn));
        Assert.Equal(due.AddDays(1), (await Verdict(id)).StoppedOn);
        var step = await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == id && s.Move == Move.Close));
        Assert.Equal((null, ""), (step.By, step.ByName));
    }

    [Fact]
    public async Task One_that_was_opened_again_is_left_open()
    {
        var id = await Answered("Nắp cống mất");
        await app.Work(id, (work, the) => work.Say(the, solved: false, "Vẫn chưa có nắp"));

        app.Clock.Advance(TimeSpan.FromDays(40));
        await Do();

        Assert.Equal(CaseStatus.Reopened, (await app.Case(id)).Status);
    }

    [Fact]
    public async Task More_cases_than_one_batch_close_in_one_round()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 60; i++)
            ids.Add(await Answered($"Ổ gà số {i} trên đường vào chợ"));

        app.Clock.Advance(TimeSpan.FromDays(30));
        await Do();

        Assert.All(
            await app.Look(db => db.Cases.Where(c => ids.Contains(c.Id)).ToListAsync()),
            c => Assert.Equal(CaseStatus.Closed, c.Status)
        );
        await Do();
        Assert.Equal(60, await app.Look(db => db.CaseSteps.CountAsync(s => ids.Contains(s.CaseId) && s.Move == Move.Close)));
    }

    [Fact]
    public async Task A_contact_goes_on_its_day_and_the_trail_keeps_the_number_alone()
    {
        var id = await app.Report("Chó thả rông", phone: "0901 234 567");
        var day = await app.Look(db => db.CaseContacts.Where(c => c.CaseId == id).Select(c => c.PurgeOn).SingleAsync());
        AdvanceTo(day.AddDays(-1));
        await Do();
        Assert.False(await app.Look(db => db.CaseContacts.Where(c => c.CaseId == id).Select(c => c.Sealed == "").SingleAsync()));

        await app.Do(async services =>
        {
            var db = services.GetRequiredService<GanDan.Platform.Data.Db>();
            db.Messages.Add(
                new()
                {
                    Subject = id,
                    About = Guid.CreateVersion7(),
                    Channel = MessageChannel.Mail,
                    Template = "Answer",
                    Args = "[]",
                    At = app.Clock.GetUtcNow().UtcDateTime,
                }
            );
            await db.SaveChangesAsync();
        });
        AdvanceTo(day);
        await Do();

        var letter = await app.Look(db => db.Messages.AsNoTracking().SingleAsync(m => m.Subject == id));
        Assert.Equal((MessageState.GivenUp, MessageTrouble.NobodyToReach, null), (letter.State, letter.Trouble!.Value, letter.NextAt));
        Assert.Equal("", await app.Look(db => db.CaseContacts.Where(c => c.CaseId == id).Select(c => c.Sealed).SingleAsync()));
        await Do();
        var told = await app.Look(db => db.Events.Where(e => e.Kind == nameof(ContactsPurged)).Select(e => e.Facts).ToListAsync());
        Assert.Equal("""{"contacts":1}""", Assert.Single(told));
    }

    private async Task<Guid> Answered(string words)
    {
        var id = await app.Report(words);
        await app.Work(
            id,
            async (work, the) =>
            {
                await work.Accept(the, CaseKind.Report, null);
                await work.Answer(the, "Đã làm xong.");
            }
        );
        return id;
    }

    private Task Do() => app.Services.GetRequiredService<DailyWork>().Do(TestContext.Current.CancellationToken);

    private Task<CaseClock> Verdict(Guid id) =>
        app.Look(db => db.CaseClocks.AsNoTracking().SingleAsync(c => c.CaseId == id && c.Kind == ClockKind.Verdict));

    private void AdvanceTo(DateOnly day)
    {
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().AddHours(7).DateTime);
        if (day > today)
            app.Clock.Advance(TimeSpan.FromDays(day.DayNumber - today.DayNumber));
    }

    public sealed class OnSqlite(SqliteOffice app) : ChoresTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ChoresTests(app), IClassFixture<PostgresOffice>;
}
