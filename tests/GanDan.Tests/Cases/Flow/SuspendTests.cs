using System.Net;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Flow;

/// <summary>While a case is suspended its clock stands still; taken up again, it has the days it had.</summary>
public abstract class SuspendTests(OfficeApp app)
{
    [Fact]
    public async Task A_suspended_report_leaves_what_is_overdue_and_goes_on_with_the_days_it_had()
    {
        var told = await app.Publish("Vỉa hè chờ di dời trụ điện");
        var first = (await app.Case(told.Id)).DueOn!.Value;
        await Step(told, Move.Suspend);
        var left = first.DayNumber - Today.DayNumber;
        app.Clock.Advance(TimeSpan.FromDays(30));

        var suspended = await app.Case(told.Id);
        Assert.Equal((CaseStatus.Suspended, (DateOnly?)null), (suspended.Status, suspended.NextDueOn));
        var officer = await (await app.SignedIn("chuyen-vien")).Open("/xu-ly?v=qua-han");
        Assert.DoesNotContain(suspended.Title, officer.Text, StringComparison.Ordinal);
        await officer.Open($"/xu-ly/{told.Id}");
        Assert.Contains("Tạm dừng", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("quá hạn", officer.Text, StringComparison.OrdinalIgnoreCase);
        var reader = await app.Visitor().Open("/phan-anh?tim=via he cho di doi tru dien");
        Assert.Contains("Tạm dừng", reader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quá hạn từ", reader.Text, StringComparison.Ordinal);

        await Step(told, Move.Resume);

        var resumed = await app.Case(told.Id);
        Assert.Equal(CaseStatus.InProgress, resumed.Status);
        // The days it stood still are not held against anybody; the clock keeps the date first promised.
        Assert.Equal(resumed.NextDueOn, resumed.DueOn);
        Assert.InRange(resumed.NextDueOn!.Value, Today.AddDays(left), Today.AddDays(left + 9));
        var step = await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == told.Id && s.Move == Move.Resume));
        Assert.Equal((first, resumed.NextDueOn), (step.DueBefore, step.DueAfter));
        var clock = await app.Look(db => db.CaseClocks.SingleAsync(c => c.CaseId == told.Id && c.Kind == ClockKind.Answer));
        Assert.Equal((first, true, resumed.DueOn), (clock.FirstDueOn, clock.Runs, clock.MeasuredBy));
        await officer.Open($"/xu-ly/{told.Id}/han/{clock.Id}");
        Assert.Contains("Làm tiếp:", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_open_again_when_it_was_suspended_comes_back_open_again()
    {
        var told = await app.Answer("Đèn hẻm 51 chập chờn", "Đã thay bóng.");
        await (await app.Followed(told.Code)).Press("Chưa ổn, mở lại");
        var due = (await app.Case(told.Id)).NextDueOn;

        await Step(told, Move.Suspend);
        Assert.Null((await app.Case(told.Id)).NextDueOn);
        await Step(told, Move.Resume);

        var resumed = await app.Case(told.Id);
        Assert.Equal((CaseStatus.Reopened, due), (resumed.Status, resumed.NextDueOn));
        Assert.True((await app.Look(db => db.CaseClocks.SingleAsync(c => c.CaseId == told.Id && c.Kind == ClockKind.Review))).Runs);
    }

    [Fact]
    public async Task The_laws_days_to_admit_a_complaint_wait_for_nobody()
    {
        var (id, _, _) = await app.Letter("Khiếu nại việc thu hồi sạp chợ");
        await app.Sorted(id, "Khiếu nại");
        await app.Work(id, (work, the) => work.Assign(the, "Tổ Thanh tra", null));

        await app.Work(id, (work, the) => work.Move(the, Move.Suspend, Words));

        Assert.True((await app.Look(db => db.CaseClocks.SingleAsync(c => c.CaseId == id && c.Kind == ClockKind.Admit))).Runs);
        Assert.NotNull((await app.Case(id)).NextDueOn);
    }

    [Fact]
    public async Task Neither_an_extension_nor_guiding_goes_without_its_ground()
    {
        var told = await app.Publish("Miệng cống hẻm 52 hôi");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

        await officer.Fill("Hạn mới", "10/12/2027").Fill("Vì sao cần thêm thời gian", "Chờ máy hút").Press("Gia hạn");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Ghi căn cứ", officer.ErrorAt("Căn cứ gia hạn"), StringComparison.Ordinal);
        Assert.Equal("Chờ máy hút", officer.ValueOf("Vì sao cần thêm thời gian"));

        await officer.Open($"/xu-ly/{told.Id}");
        officer.Choose("Bước", "Hướng dẫn nơi giải quyết").Fill("Nói với người gửi", "Hỏi công ty thoát nước.");
        await officer.Press("Ghi bước này");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Ghi căn cứ", officer.ErrorAt("Căn cứ"), StringComparison.Ordinal);
        Assert.Equal("Hỏi công ty thoát nước.", officer.ValueOf("Nói với người gửi"));
        Assert.Equal(CaseStatus.InProgress, (await app.Case(told.Id)).Status);

        await officer.Fill("Căn cứ", "Quyết định phân cấp thoát nước").Press("Ghi bước này");
        Assert.Equal(CaseStatus.Guided, (await app.Case(told.Id)).Status);
    }

    private static StepWords Words => new() { Told = "Chờ đơn vị ngành điện.", Ground = "Quy chế phối hợp, Điều 4" };

    private DateOnly Today => DateOnly.FromDateTime(app.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date);

    private Task Step(Published told, Move move) =>
        app.Work(told.Id, (work, the) => work.Move(the, move, move is Move.Suspend ? Words : new()));

    public sealed class OnSqlite(SqliteOffice app) : SuspendTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SuspendTests(app), IClassFixture<PostgresOffice>;
}
