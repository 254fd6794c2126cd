using System.Net;
using GanDan.Cases.Clocks;
using GanDan.Cases.Desk;
using GanDan.Cases.Flow;
using GanDan.Migrations;
using GanDan.Platform;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Clocks;

/// <summary>The look at a new case, the longer term of several bodies, and the red line of leaders.</summary>
public abstract class DueWorkTests(OfficeApp app)
{
    [Fact]
    public async Task A_new_case_is_due_by_the_look_at_it_and_afterwards_by_its_answer()
    {
        var id = await app.Report("Biển báo hẻm 71 gãy");
        var fresh = await app.Case(id);
        var look = await Clock(id, ClockKind.Acknowledge);
        var answer = await Clock(id, ClockKind.Answer);
        Assert.Equal((look.DueOn, look.DueOn, answer.DueOn), (fresh.NextDueOn, fresh.InboxOn, fresh.DueOn));
        Assert.Equal(answer.DueOn, fresh.PublicDueOn);

        app.Clock.Advance(TimeSpan.FromDays(4));
        var officer = await (await app.SignedIn("chuyen-vien")).Open("/xu-ly?v=qua-han");
        Assert.Contains("Biển báo hẻm 71 gãy", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Chậm xem", officer.Text, StringComparison.Ordinal);

        await app.Work(id, (work, the) => work.Assign(the, "Tổ Hạ tầng", null));
        Assert.Equal((answer.DueOn, answer.DueOn), ((await app.Case(id)).NextDueOn, (await app.Case(id)).InboxOn));
        Assert.True((await Clock(id, ClockKind.Acknowledge)).MetLate);
    }

    [Fact]
    public async Task A_new_case_from_before_is_due_by_the_look_when_its_books_are_brought_forward()
    {
        var id = await app.Report("Biển báo hẻm 73 gãy");
        var look = await Clock(id, ClockKind.Acknowledge);
        var answer = (DateOnly?)(await Clock(id, ClockKind.Answer)).DueOn;
        await app.Look(db =>
            db.Cases.Where(c => c.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.NextDueOn, answer).SetProperty(c => c.InboxOn, answer))
        );

        await app.Look(db => db.Database.ExecuteSqlRawAsync(EarlierCases.Sql(db.Database.IsNpgsql())));

        var mended = await app.Case(id);
        Assert.Equal((look.DueOn, look.DueOn, answer), (mended.NextDueOn, mended.InboxOn, mended.DueOn));
        Assert.Equal(1, await app.Look(db => db.Cases.CountAsync(c => c.Id == id && c.InboxOn == look.DueOn)));
    }

    [Fact]
    public async Task Several_bodies_have_the_longer_term_from_receipt_and_the_first_date_stays()
    {
        var told = await app.Publish("Cống, đèn và cây hẻm 72 cùng hỏng");
        var before = await app.Case(told.Id);
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        await officer.Fill("Các nơi cùng trả lời", "tổ hạ tầng\n").Press("Ghi nhiều nơi cùng trả lời");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("ít nhất một nơi khác", officer.ErrorAt("Các nơi cùng trả lời"), StringComparison.Ordinal);

        await officer.Fill("Các nơi cùng trả lời", "Công ty Cây xanh\nĐiện lực\nđiện lực").Press("Ghi nhiều nơi cùng trả lời");

        var after = await app.Case(told.Id);
        var clock = await Clock(told.Id, ClockKind.Answer);
        var row = await app.Look(db => db.DeadlineRules.SingleAsync(r => r.Code == Codes.AnswerOfSeveral));
        Assert.Equal((before.DueOn, before.DueOn), (after.DueOn, clock.FirstDueOn));
        Assert.InRange(clock.DueOn, after.ReceivedOn.AddDays(row.Length), after.ReceivedOn.AddDays(row.Length + 4));
        Assert.Equal(clock.DueOn, after.NextDueOn);
        var step = await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == told.Id && s.Move == Move.Share));
        Assert.Equal(("Tổ Hạ tầng; Công ty Cây xanh; Điện lực", row.Source), (step.Told, step.Ground));
        Assert.Equal((before.DueOn, after.NextDueOn), (step.DueBefore, step.DueAfter));
        await officer.Open($"/xu-ly/{told.Id}/han/{clock.Id}");
        Assert.Contains("Nhiều nơi cùng trả lời:", officer.Text, StringComparison.Ordinal);

        await app.Work(told.Id, (work, the) => work.Share(the, "Cấp nước"));
        Assert.Equal(clock.DueOn, (await app.Case(told.Id)).NextDueOn);
    }

    [Fact]
    public void Without_a_body_that_answers_first_there_are_no_others() =>
        Assert.Throws<RuleBroken>(() => CaseWork.OthersThan(null, "Điện lực"));

    [Theory]
    [InlineData(45, false)]
    [InlineData(46, true)]
    public async Task A_petition_left_lying_beyond_the_days_of_the_law_is_counted_by_unit_and_opens_to_itself(int days, bool counted)
    {
        var words = $"Kiến nghị dời trạm biến áp, nằm {days} ngày";
        var (id, _, _) = await app.Letter(words, Today.AddDays(-days));

        Assert.Equal(counted, await Counted(id));

        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly?v=tat-ca&so={RedLine.Figure.Slug}");
        Assert.Equal(counted, officer.Text.Contains(words, StringComparison.Ordinal));
        await app.Work(id, (work, the) => work.Assign(the, "Tổ Điện", null));
        await app.Work(id, (work, the) => work.Move(the, Move.Suspend, new() { Told = "Chờ ngành điện.", Ground = "Quy chế phối hợp" }));
        Assert.False(await Counted(id));
    }

    [Fact]
    public async Task Before_the_amendment_there_was_no_such_line()
    {
        var (id, _, _) = await app.Letter("Kiến nghị cũ về đường gom", new(2026, 6, 30));

        Assert.False(await Counted(id));
    }

    private Task<bool> Counted(Guid id) => app.Look(db => db.Cases.Where(RedLine.Figure.Counts(db, Today)).AnyAsync(c => c.Id == id));

    private DateOnly Today => DateOnly.FromDateTime(app.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date);

    private Task<CaseClock> Clock(Guid id, ClockKind kind) =>
        app.Look(db => db.CaseClocks.AsNoTracking().SingleAsync(c => c.CaseId == id && c.Kind == kind));

    public sealed class OnSqlite(SqliteOffice app) : DueWorkTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : DueWorkTests(app), IClassFixture<PostgresOffice>;
}
