using System.Net;
using GanDan.Cases.Answers;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Answers;

/// <summary>A draft keeps itself while it is written, tells nobody, and stands in nobody's way.</summary>
public abstract class KeepTests(OfficeApp app)
{
    [Fact]
    public async Task What_was_typed_is_there_when_the_page_is_opened_again_and_can_be_sent_from_where_it_was_typed()
    {
        var told = await app.Publish("Đèn hẻm 3 tắt");
        var writer = await Writer(told.Id);
        writer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Đã thay bóng.");

        var kept = await writer.Keep();

        Assert.StartsWith("Đã tự lưu lúc ", kept?.GetProperty("said").GetString(), StringComparison.Ordinal);
        var again = await Writer(told.Id);
        Assert.Equal("Đã thay bóng.", again.ValueOf("Trả lời"));
        Assert.Contains("Bản đang lưu do Nguyễn Văn Thị soạn.", again.Text, StringComparison.Ordinal);

        await writer.Fill("Văn bản (số, ngày)", "12/TB").Keep();
        await writer.Press("Gửi người dân");

        Assert.Equal(HttpStatusCode.OK, writer.Status);
        Assert.NotNull((await app.Case(told.Id)).AnsweredOn);
        Assert.Equal(1, await app.Look(db => db.CasePoints.CountAsync(p => p.CaseId == told.Id)));
    }

    [Fact]
    public async Task No_step_and_no_event_is_written_and_what_others_have_open_of_the_case_stays_good()
    {
        var told = await app.Publish("Đèn hẻm 4 tắt");
        var writer = await Writer(told.Id);
        var (steps, events) = (await Steps(told.Id), await app.Look(db => db.Events.CountAsync()));
        await writer.Fill("Trả lời", "Đang xem.").Keep();
        var other = await (await app.SignedIn("xu-ly")).Open($"/xu-ly/{told.Id}");

        await writer.Fill("Trả lời", "Đang xem lại.").Keep();

        Assert.Equal((steps, events), (await Steps(told.Id), await app.Look(db => db.Events.CountAsync())));
        await other.Fill("Ghi chú nội bộ", "Đã gọi Tổ Hạ tầng.").Press("Lưu ghi chú");
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.DoesNotContain("Đang xem", (await app.Followed(told.Code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_nothing_writes_nothing()
    {
        var told = await app.Publish("Đèn hẻm 5 tắt");
        var writer = await Writer(told.Id);

        var untouched = await writer.Keep();

        Assert.Null(untouched?.GetProperty("said").GetString());
        Assert.Equal(0, await app.Look(db => db.CaseAnswers.CountAsync(a => a.CaseId == told.Id)));
        await writer.Fill("Trả lời", "Đã thay.").Keep();
        var (draft, @case) = (await Draft(told.Id), await app.Case(told.Id));

        await writer.Fill("Trả lời", " Đã thay.\r\n").Keep();

        Assert.Equal(draft.Version, (await Draft(told.Id)).Version);
        Assert.Equal(@case.Version, (await app.Case(told.Id)).Version);
    }

    [Fact]
    public async Task A_new_point_is_kept_once_however_often_and_though_the_answer_was_lost()
    {
        var told = await app.Publish("Đèn tắt và cống nghẹt");
        var writer = await Writer(told.Id);
        await writer.Press("Thêm điểm");
        writer.Point(0, "Reply", "Đã thay bóng.").Point(1, "Question", "Cống nghẹt").Point(1, "Reply", "Mai thông.");

        await writer.Keep(arrives: false);
        Assert.NotNull(await writer.Keep());
        await writer.Point(1, "Reply", "Mai thông, Tổ Thoát nước.").Keep();
        await writer.Press("Lưu nháp");

        Assert.Equal(HttpStatusCode.OK, writer.Status);
        Assert.Equal(
            ["Đã thay bóng.", "Mai thông, Tổ Thoát nước."],
            await app.Look(db => db.CasePoints.Where(p => p.CaseId == told.Id).OrderBy(p => p.Number).Select(p => p.Reply).ToListAsync())
        );
    }

    [Fact]
    public async Task A_point_is_kept_before_it_says_what_was_asked_and_an_empty_one_is_none()
    {
        var told = await app.Publish("Đèn hẻm 6 tắt");
        var writer = await Writer(told.Id);
        await writer.Press("Thêm điểm");
        await writer.Press("Thêm điểm");
        await writer.Point(2, "Reply", "Chưa rõ hỏi gì.").Keep();

        Assert.Equal(
            [1, 2],
            await app.Look(db => db.CasePoints.Where(p => p.CaseId == told.Id).OrderBy(p => p.Number).Select(p => p.Number).ToListAsync())
        );
        await writer.Press("Gửi người dân");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, writer.Status);
        Assert.Contains("Ghi điều người dân hỏi ở điểm 2", writer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_seems_personal_is_kept_as_typed_and_still_has_to_be_looked_at_before_it_is_sent()
    {
        var told = await app.Publish("Đèn hẻm 8 tắt");
        var writer = await Writer(told.Id);
        writer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Gọi 0903123456 khi cần.").Fill("Văn bản (số, ngày)", "12/TB");

        await writer.Keep();
        await writer.Press("Gửi người dân");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, writer.Status);
        Assert.Contains("giống dữ liệu cá nhân: 0903123456", writer.Text, StringComparison.Ordinal);
        Assert.Null((await app.Case(told.Id)).Answer);
        Assert.DoesNotContain("0903123456", (await app.Visitor().Open($"/phan-anh/{told.Number}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_the_reason_for_sending_back_are_said_not_to_be_kept()
    {
        var told = await Submitted("Đèn hẻm 9 tắt");
        var reviewer = await (await app.SignedIn("duyet")).Open($"/xu-ly/{told.Id}/tra-loi");

        var kept = await reviewer.Fill("Trả lời", "Đã thay bóng, sáng 22/11.").Fill("Cần sửa gì (khi trả lại)", "Thiếu ngày").Keep();

        Assert.Contains("lời trả lại chỉ được ghi khi bấm nút", kept?.GetProperty("said").GetString(), StringComparison.Ordinal);
        Assert.Null((await Draft(told.Id)).SentBackWhy);
    }

    [Fact]
    public async Task While_the_answer_waits_for_review_its_reviewer_keeps_words_and_it_waits_on()
    {
        var told = await Submitted("Đèn hẻm 10 tắt");
        var reviewer = await (await app.SignedIn("duyet")).Open($"/xu-ly/{told.Id}/tra-loi");

        await reviewer.Fill("Trả lời", "Đã thay bóng, có ảnh.").Keep();

        Assert.Equal(HttpStatusCode.OK, reviewer.Status);
        Assert.Equal(AnswerState.Submitted, (await Draft(told.Id)).State);
        Assert.False((await Writer(told.Id)).KeepsItself());
    }

    [Fact]
    public async Task Who_may_not_write_has_no_page_that_keeps_itself_and_is_refused()
    {
        var told = await app.Publish("Đèn hẻm 11 tắt");
        var writer = await Writer(told.Id);
        await writer.Fill("Trả lời", "Đã thay.").Keep();
        var clerk = await (await app.SignedIn("tiep-nhan")).Open($"/xu-ly/{told.Id}/tra-loi");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.False(clerk.KeepsItself());
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn("giam-sat")).Open($"/xu-ly/{told.Id}/tra-loi")).Status);

        var form = clerk.Page.QuerySelector("main form[method=post]")!;
        var button = clerk.Page.CreateElement("button");
        button.TextContent = "Lưu";
        button.SetAttribute("formaction", $"/xu-ly/{told.Id}/tra-loi?handler=Keep");
        form.AppendChild(button);
        await clerk.Fill("Trả lời", "Không phải tôi viết.").Press("Lưu");

        Assert.Equal(HttpStatusCode.Forbidden, clerk.Status);
        Assert.Equal("Đã thay.", (await app.Look(db => db.CasePoints.SingleAsync(p => p.CaseId == told.Id))).Reply);
    }

    private async Task<Visitor> Writer(Guid id) => await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/tra-loi");

    private async Task<Published> Submitted(string words)
    {
        var told = await app.Publish(words);
        var writer = await Writer(told.Id);
        writer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Đã thay bóng.").Fill("Văn bản (số, ngày)", "12/TB");
        await writer.Press("Trình duyệt");
        Assert.Equal(HttpStatusCode.OK, writer.Status);
        return told;
    }

    private Task<CaseAnswer> Draft(Guid id) => app.Look(db => db.CaseAnswers.AsNoTracking().SingleAsync(a => a.CaseId == id));

    private Task<int> Steps(Guid id) => app.Look(db => db.CaseSteps.CountAsync(s => s.CaseId == id));

    public sealed class OnSqlite(SqliteOffice app) : KeepTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : KeepTests(app), IClassFixture<PostgresOffice>;
}
