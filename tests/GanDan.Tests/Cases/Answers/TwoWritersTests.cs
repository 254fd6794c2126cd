using System.Net;
using GanDan.Tests.Cases.Moderation;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Answers;

/// <summary>Two people write the same answer: the second is told and loses nothing, and the first one's words are not written over unread.</summary>
public abstract class TwoWritersTests(OfficeApp app)
{
    [Fact]
    public async Task The_second_is_told_reads_what_differs_and_only_a_press_writes_over_it()
    {
        var told = await app.Publish("Cống hẻm 3 nghẹt");
        var (first, second) = (await Writer("chuyen-vien", told.Id), await Writer("xu-ly", told.Id));
        await first.Fill("Trả lời", "Đã thông sáng nay.").Keep();
        second.Fill("Trả lời", "Mai mới thông.");
        var behind = await Writer("xu-ly", told.Id);
        await first.Fill("Trả lời", "Đã thông sáng nay, Tổ 2.").Keep();

        foreach (var late in new[] { second, behind.Fill("Trả lời", "Mai mới thông.") })
        {
            Assert.Null(await late.Keep());
            Assert.Equal(HttpStatusCode.Conflict, late.Status);
            Assert.Equal("Đã thông sáng nay, Tổ 2.", await Reply(told.Id));
        }

        // The page that the script leaves where it is, and its button.
        second = behind;
        Assert.Equal("Mai mới thông.", second.ValueOf("Trả lời"));
        Assert.Contains("Điểm 1: Trả lời", second.Text, StringComparison.Ordinal);
        Assert.Contains("Đã thông sáng nay, Tổ 2.", second.Text, StringComparison.Ordinal);
        Assert.False(second.KeepsItself());
        await second.Press("Thêm điểm");
        Assert.False(second.KeepsItself());
        await second.Point(1, "Question", "Bao giờ thông?").Press("Lưu nháp");
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.True(second.KeepsItself());
    }

    [Fact]
    public async Task A_button_does_not_write_over_words_that_another_page_has_kept_by_itself()
    {
        var told = await app.Publish("Cống hẻm 4 nghẹt");
        await (await Writer("chuyen-vien", told.Id)).Fill("Trả lời", "Đang thông.").Keep();
        var (first, second) = (await Writer("chuyen-vien", told.Id), await Writer("xu-ly", told.Id));
        await first.Fill("Trả lời", "Đã thông xong.").Keep();

        await second.Fill("Lời mở đầu", "Chào bà con.").Press("Lưu nháp");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Đã thông xong.", await Reply(told.Id));
        Assert.Equal("Chào bà con.", second.ValueOf("Lời mở đầu"));
        await second.Press("Lưu nháp");
        Assert.Equal("Đang thông.", await Reply(told.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_who_begin_at_once_one_is_told(bool byItself)
    {
        // Often enough that they meet within the database, and not only before it.
        for (var at = 0; at < 5; at++)
        {
            var told = await app.Publish($"Cống hẻm 5/{at} nghẹt");
            var (first, second) = (await Writer("chuyen-vien", told.Id), await Writer("xu-ly", told.Id));
            first.Fill("Trả lời", "Một.");
            second.Fill("Trả lời", "Hai.");

            await Task.WhenAll(new[] { first, second }.Select(writer => byItself ? (Task)writer.Keep() : writer.Press("Lưu nháp")));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], new[] { first.Status, second.Status }.OrderBy(s => s));
            Assert.Equal(first.Status is HttpStatusCode.OK ? "Một." : "Hai.", await Reply(told.Id));
            var (refused, typed) = first.Status is HttpStatusCode.OK ? (second, "Hai.") : (first, "Một.");
            Assert.Equal(typed, refused.ValueOf("Trả lời"));
        }
    }

    [Fact]
    public async Task A_step_of_another_is_told_the_words_are_kept_and_a_button_waits_until_it_was_seen()
    {
        var told = await app.Publish("Cống hẻm 6 nghẹt");
        var writer = await Writer("chuyen-vien", told.Id);
        var other = await (await app.SignedIn("xu-ly")).Open($"/xu-ly/{told.Id}");
        await other.Fill("Ghi chú nội bộ", "Đã gọi Tổ Thoát nước.").Press("Lưu ghi chú");
        Assert.Equal(HttpStatusCode.OK, other.Status);
        writer.Choose("Kết quả", "Đã làm xong").Fill("Văn bản (số, ngày)", "12/TB");

        var kept = await writer.Fill("Trả lời", "Đã thông.").Keep();

        Assert.Contains("Người khác vừa thay đổi việc này", kept?.GetProperty("said").GetString(), StringComparison.Ordinal);
        Assert.Equal("Đã thông.", await Reply(told.Id));
        await writer.Press("Gửi người dân");
        Assert.Equal(HttpStatusCode.Conflict, writer.Status);
        Assert.DoesNotContain("Chỗ khác với bản đang lưu", writer.Text, StringComparison.Ordinal);
        await writer.Press("Gửi người dân");
        Assert.Equal(HttpStatusCode.OK, writer.Status);
    }

    [Fact]
    public async Task Nothing_is_kept_into_a_case_that_another_has_answered_or_sent_for_review()
    {
        var (answered, submitted) = (await app.Publish("Cống hẻm 7 nghẹt"), await app.Publish("Cống hẻm 8 nghẹt"));
        foreach (var (told, button) in new[] { (answered, "Gửi người dân"), (submitted, "Trình duyệt") })
        {
            var behind = await Writer("xu-ly", told.Id);
            var other = await Writer("chuyen-vien", told.Id);
            other.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Đã thông.").Fill("Văn bản (số, ngày)", "12/TB");
            await other.Press(button);
            Assert.Equal(HttpStatusCode.OK, other.Status);

            await behind.Fill("Trả lời", "Chưa thông.").Keep();

            Assert.Equal(HttpStatusCode.Conflict, behind.Status);
            Assert.Equal("Chưa thông.", behind.ValueOf("Trả lời"));
            Assert.Equal("Đã thông.", await Reply(told.Id));
            Assert.Equal(1, await app.Look(db => db.CaseAnswers.CountAsync(a => a.CaseId == told.Id)));
        }
        var opened = await Writer("chuyen-vien", answered.Id);
        Assert.False(opened.KeepsItself());
        await opened.Press("Lưu nháp");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, opened.Status);
    }

    [Fact]
    public async Task Who_sends_it_for_review_is_its_writer_whoever_touched_the_draft_first()
    {
        var told = await app.Publish("Cống hẻm 9 nghẹt");
        await (await Writer("chuyen-vien", told.Id)).Fill("Trả lời", "Chữ gõ thử.").Keep();
        var writer = await Writer("xu-ly", told.Id);

        writer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Đã thông.").Fill("Văn bản (số, ngày)", "12/TB");
        await writer.Press("Trình duyệt");

        Assert.Contains("Duyệt và gửi người dân", (await Writer("chuyen-vien", told.Id)).Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Writer(string person, Guid id) => await (await app.SignedIn(person)).Open($"/xu-ly/{id}/tra-loi");

    private Task<string?> Reply(Guid id) => app.Look(db => db.CasePoints.Where(p => p.CaseId == id).Select(p => p.Reply).SingleAsync());

    public sealed class OnSqlite(SqliteOffice app) : TwoWritersTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TwoWritersTests(app), IClassFixture<PostgresOffice>;
}
