using System.Net;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Figures;
using GanDan.Migrations;
using GanDan.Platform;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Flow;

/// <summary>Suspended waits, terminated is the office's end, withdrawn is the sender's: each with its ground, its paper and its clocks.</summary>
public abstract class TerminateTests(OfficeApp app)
{
    private static readonly StepWords Words = new()
    {
        Told = "Người gửi không còn yêu cầu, nơi ấy đã dỡ bỏ.",
        Ground = "Quy chế tiếp nhận, Điều 9",
        Document = "Quyết định 41/QĐ",
    };

    [Fact]
    public async Task A_report_is_terminated_only_with_words_ground_and_paper_and_everybody_reads_which_end_it_was()
    {
        var told = await app.Publish("Mái che chợ tạm hẻm 61 sắp đổ");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        officer.Choose("Bước", "Đình chỉ giải quyết").Fill("Nói với người gửi", "Chợ tạm đã dỡ bỏ.").Fill("Căn cứ", "Quy chế, Điều 9");
        await officer.Press("Ghi bước này");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Ghi số, ngày quyết định", officer.ErrorAt("Văn bản"), StringComparison.Ordinal);

        await officer.Fill("Văn bản", "Quyết định 41/QĐ").Press("Ghi bước này");

        var ended = await app.Case(told.Id);
        Assert.Equal((CaseStatus.Terminated, (DateOnly?)null, (DateOnly?)null), (ended.Status, ended.NextDueOn, ended.InboxOn));
        var followed = (await app.Followed(told.Code)).Text;
        foreach (var said in new[] { "Đã đình chỉ", "Chợ tạm đã dỡ bỏ.", "Căn cứ: Quy chế, Điều 9", "Văn bản: Quyết định 41/QĐ" })
            Assert.Contains(said, followed, StringComparison.Ordinal);
        Assert.DoesNotContain("Tạm dừng", followed, StringComparison.Ordinal);
        await officer.Open($"/y-kien/{told.Id}");
        Assert.Contains("Đã đình chỉ", officer.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => app.Work(told.Id, (work, the) => work.Move(the, Move.Resume, new())));

        await app.Work(told.Id, (work, the) => work.TakeBack(the, "Ghi nhầm việc."));
        Assert.Equal((CaseStatus.InProgress, ended.DueOn), ((await app.Case(told.Id)).Status, (await app.Case(told.Id)).NextDueOn));
    }

    [Fact]
    public async Task A_complaint_that_is_suspended_has_its_decision_to_send_and_its_term_begins_anew_with_the_decision_to_go_on()
    {
        var id = await Admitted("Khiếu nại mức phạt đỗ xe hẻm 62");
        var first = (await Clock(id, ClockKind.Resolve)).DueOn;
        await Assert.ThrowsAsync<RuleBroken>(() =>
            app.Work(id, (work, the) => work.Move(the, Move.Suspend, Words with { Document = null }))
        );

        await app.Work(id, (work, the) => work.Move(the, Move.Suspend, Words));

        var order = await Clock(id, ClockKind.SendOrder);
        Assert.Equal((Codes.SuspendSend, Today, true), (order.RuleCode, order.StartsOn, order.Runs));
        Assert.False((await Clock(id, ClockKind.Resolve)).Runs);
        Assert.Equal(order.DueOn, (await app.Case(id)).NextDueOn);
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/khieu-nai");
        officer.Fill("Ngày đã gửi", Day(Today.AddDays(-1))).Fill("Gửi bằng (phiếu gửi, biên bản giao)", "EMS 9");
        await officer.Press("Ghi đã gửi quyết định này");
        Assert.Contains("không trước ngày quyết định", officer.ErrorAt("Ngày đã gửi"), StringComparison.Ordinal);
        await officer.Fill("Ngày đã gửi", Day(Today)).Press("Ghi đã gửi quyết định này");
        Assert.Equal(Today, (await Clock(id, ClockKind.SendOrder)).MetOn);
        Assert.Null((await app.Case(id)).NextDueOn);

        app.Clock.Advance(TimeSpan.FromDays(20));
        await app.Work(id, (work, the) => work.Move(the, Move.Resume, new() { Document = "Quyết định 43/QĐ" }));

        var anew = await app.Look(db =>
            db.CaseClocks.SingleAsync(c => c.CaseId == id && c.Kind == ClockKind.Resolve && c.StoppedOn == null)
        );
        Assert.Equal((Today, true), (anew.StartsOn, anew.DueOn > first));
        Assert.Equal(anew.DueOn, (await app.Case(id)).DueOn);
        Assert.Equal(2, await app.Look(db => db.CaseClocks.CountAsync(c => c.CaseId == id && c.Kind == ClockKind.SendOrder)));
    }

    [Fact]
    public async Task A_terminated_complaint_stays_in_the_inbox_until_its_decision_is_sent_and_may_be_gone_on_with_for_thirty_days()
    {
        var id = await Admitted("Khiếu nại mức phạt đỗ xe hẻm 63");
        await app.Work(id, (work, the) => work.Move(the, Move.Terminate, Words));
        var ended = await app.Case(id);
        Assert.Equal(CaseStatus.Terminated, ended.Status);
        Assert.Equal((await Clock(id, ClockKind.SendOrder)).DueOn, ended.InboxOn);
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/khieu-nai");
        await officer
            .Fill("Ngày đã gửi", Day(Today))
            .Fill("Gửi bằng (phiếu gửi, biên bản giao)", "EMS 10")
            .Press("Ghi đã gửi quyết định này");
        Assert.Null((await app.Case(id)).InboxOn);

        await officer.Open($"/xu-ly/{id}/phan-loai");
        Assert.Contains("Người khiếu nại tiếp tục khiếu nại", officer.Text, StringComparison.Ordinal);
        await officer.Fill("Căn cứ, văn bản", "Đơn ngày hôm nay").Press("Thụ lý lại");

        Assert.Equal(CaseStatus.InProgress, (await app.Case(id)).Status);
        await app.Work(id, (work, the) => work.Move(the, Move.Terminate, Words));
        app.Clock.Advance(TimeSpan.FromDays(40));
        officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/phan-loai");
        await officer.Fill("Căn cứ, văn bản", "Đơn muộn").Press("Thụ lý lại");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("chỉ được khiếu nại tiếp đến hết ngày", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_case_is_overdue_in_no_figure_and_no_register_and_one_from_before_stops_when_its_books_are_brought_forward()
    {
        var told = await app.Publish("Nắp hố ga hẻm 64 chờ vật tư");
        await app.Work(told.Id, (work, the) => work.Move(the, Move.Suspend, Words));
        // As it was written before suspensions stopped clocks.
        var due = await app.Look(async db =>
        {
            var clock = await db.CaseClocks.AsNoTracking().SingleAsync(c => c.CaseId == told.Id && c.Kind == ClockKind.Answer);
            await db
                .CaseClocks.Where(c => c.CaseId == told.Id && c.Kind == ClockKind.Answer)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.StoppedOn, (DateOnly?)null));
            await db.Cases.Where(c => c.Id == told.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.NextDueOn, clock.DueOn));
            return clock.DueOn;
        });
        var suspendedOn = Today;
        app.Clock.Advance(TimeSpan.FromDays(40));

        await app.Look(db => db.Database.ExecuteSqlRawAsync(EarlierCases.Sql(db.Database.IsNpgsql())));

        var mended = await Clock(told.Id, ClockKind.Answer);
        Assert.Equal((suspendedOn, due), (mended.StoppedOn, mended.DueOn));
        Assert.Equal((DateOnly.MaxValue, null), ((await app.Case(told.Id)).InboxOn, (await app.Case(told.Id)).NextDueOn));
        Assert.False(await Overdue(told.Id));
        var officer = await (await app.SignedIn("chuyen-vien")).Open("/y-kien?tinh-trang=qua-han&tim=nap ho ga hem 64");
        Assert.DoesNotContain("Nắp hố ga hẻm 64", officer.Text, StringComparison.Ordinal);
        await officer.Open("/y-kien?tim=nap ho ga hem 64");
        Assert.Contains("Tạm dừng", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quá hạn, chưa trả lời", officer.Text, StringComparison.Ordinal);

        await app.Work(told.Id, (work, the) => work.Move(the, Move.Resume, new()));
        Assert.False(await Overdue(told.Id));
        app.Clock.Advance(TimeSpan.FromDays(40));
        Assert.True(await Overdue(told.Id));
    }

    private Task<bool> Overdue(Guid id) =>
        app.Do(services =>
            new OpinionsOverdue().Records(new FigureBooks(services), new Scope(new(2026, 1, 1), Today), null).AnyAsync(r => r.Id == id)
        );

    private DateOnly Today => DateOnly.FromDateTime(app.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private Task<CaseClock> Clock(Guid id, ClockKind kind) =>
        app.Look(db => db.CaseClocks.AsNoTracking().SingleAsync(c => c.CaseId == id && c.Kind == kind));

    private async Task<Guid> Admitted(string words)
    {
        var (id, _, _) = await app.Letter(words, Today);
        var officer = await app.Sorted(id, "Khiếu nại");
        await officer.Choose("Bước", "Thụ lý khiếu nại").Fill("Văn bản", "Thông báo 9/TB").Press("Ghi bước này");
        Assert.Equal(CaseStatus.InProgress, (await app.Case(id)).Status);
        return id;
    }

    public sealed class OnSqlite(SqliteOffice app) : TerminateTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TerminateTests(app), IClassFixture<PostgresOffice>;
}
