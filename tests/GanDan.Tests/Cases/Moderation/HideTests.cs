using System.Net;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Tests.Cases.Open;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Moderation;

/// <summary>What is taken from the public is taken with a reason, says so, and can come back.</summary>
public abstract class HideTests(OfficeApp app)
{
    private static readonly string[] everywhere =
    [
        "/",
        "/phan-anh",
        "/phan-anh?tim=ve+sau",
        "/phan-anh/rss",
        "/phan-anh/lich.ics",
        "/ban-do",
        "/du-lieu-mo/phan-anh.csv",
        "/du-lieu-mo/phan-anh.json",
    ];

    [Fact]
    public async Task A_hidden_case_says_so_and_is_nowhere_else()
    {
        var open = await app.Publish("Ve sầu kêu ở trạm bơm");
        var answered = await app.Answer("Ve sầu kêu ở công viên", "Đã xem ve sầu.");

        foreach (var told in new[] { open, answered })
            await Hide(told, "Xúc phạm hoặc đe dọa");

        foreach (var path in everywhere)
        {
            var (_, listed, _) = await app.Get(path);
            foreach (var gone in new[] { "Ve sầu", "ve sầu.", open.Number, answered.Number })
                Assert.DoesNotContain(gone, listed, StringComparison.Ordinal);
        }
        var (status, text, _) = await app.Get($"/phan-anh/{answered.Number}");
        Assert.Equal(HttpStatusCode.Gone, status);
        text = WebUtility.HtmlDecode(text);
        Assert.Contains("Xúc phạm hoặc đe dọa", text, StringComparison.Ordinal);
        Assert.Contains("23/11/2026", text, StringComparison.Ordinal);
        Assert.Contains("/khieu-nai-to-cao", text, StringComparison.Ordinal);
        Assert.DoesNotContain("e sầu", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await app.Get($"/phan-anh/{answered.Number}")).Status);
    }

    [Fact]
    public async Task The_sender_reads_everything_and_why_it_is_hidden()
    {
        var told = await app.Answer("Cột điện nghiêng trước chùa", "Đã chống lại cột.");

        await Hide(told, "Có dữ liệu cá nhân của một người");

        var sender = await app.Followed(told.Code);
        Assert.Contains("Đã chống lại cột.", sender.Text, StringComparison.Ordinal);
        Assert.Contains("Cột điện nghiêng", sender.Text, StringComparison.Ordinal);
        Assert.Contains("Có dữ liệu cá nhân của một người", sender.Text, StringComparison.Ordinal);
        Assert.Contains("Ẩn khỏi trang công khai", sender.Text, StringComparison.Ordinal);
        var step = await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == told.Id && s.Move == Move.Hide));
        Assert.Equal("Chuyên biệt", step.Note);
    }

    [Fact]
    public async Task Unticking_a_published_case_leads_to_the_form_that_asks_why()
    {
        var told = await app.Publish("Nắp hố ga kêu to");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

        await officer.Check("Cho công khai lời này", false).Press("Lưu phân loại");

        Assert.Equal($"/xu-ly/{told.Id}/an", officer.Path);
        Assert.Equal(HttpStatusCode.OK, (await app.Get($"/phan-anh/{told.Number}")).Status);
        await officer.Press("Ẩn phản ánh này");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal("Chọn một lý do trong danh sách.", officer.ErrorAt("Lý do ẩn"));
        await officer.Choose("Lý do ẩn", "Quảng cáo").Press("Ẩn phản ánh này");
        Assert.Equal(HttpStatusCode.Gone, (await app.Get($"/phan-anh/{told.Number}")).Status);
    }

    [Fact]
    public async Task Of_two_who_hide_at_once_the_second_is_told()
    {
        var told = await app.Publish("Bảng quảng cáo che biển báo");
        var first = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/an");
        var second = await (await app.SignedIn("tiep-nhan")).Open($"/xu-ly/{told.Id}/an");

        await first.Choose("Lý do ẩn", "Quảng cáo").Press("Ẩn phản ánh này");
        await second.Choose("Lý do ẩn", "Trái pháp luật").Fill("Căn cứ", "Điều 8").Press("Ẩn phản ánh này");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Người khác vừa ẩn việc này", second.Text, StringComparison.Ordinal);
        Assert.Contains("Quảng cáo", second.Text, StringComparison.Ordinal);
        Assert.Single(await app.Look(db => db.CaseHidings.Where(h => h.CaseId == told.Id).ToListAsync()));
    }

    [Fact]
    public async Task It_can_be_shown_again_and_both_are_steps()
    {
        var told = await app.Publish("Ghế đá gãy ở bến xe");
        await Hide(told, "Người gửi đề nghị");

        await (await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/an")).Press("Cho hiện lại");

        var (status, text, _) = await app.Get($"/phan-anh/{told.Number}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Cho hiện lại trên trang công khai", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.NotNull((await app.Look(db => db.CaseHidings.SingleAsync(h => h.CaseId == told.Id))).ShownAt);
        Assert.Equal(1, await app.Look(db => db.CaseSteps.CountAsync(s => s.CaseId == told.Id && s.Move == Move.Show)));
    }

    [Fact]
    public async Task Ticking_publish_while_sorting_shows_a_hidden_case_again()
    {
        var told = await app.Publish("Dây điện võng ở hẻm 5");
        await Hide(told, "Quảng cáo");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

        await officer.Check("Cho công khai lời này").Press("Lưu phân loại");

        Assert.Equal(HttpStatusCode.OK, (await app.Get($"/phan-anh/{told.Number}")).Status);
        Assert.Equal(1, await app.Look(db => db.CaseSteps.CountAsync(s => s.CaseId == told.Id && s.Move == Move.Show)));
    }

    [Fact]
    public async Task What_the_law_forbids_names_the_law()
    {
        var told = await app.Publish("Tờ rơi dán kín cột đèn");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/an");

        await officer.Choose("Lý do ẩn", "Trái pháp luật").Fill("Ghi chú nội bộ", "xem lại").Press("Ẩn phản ánh này");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Ghi điều luật", officer.ErrorAt("Căn cứ"), StringComparison.Ordinal);
        Assert.Equal("xem lại", officer.ValueOf("Ghi chú nội bộ"));
        Assert.Equal(Publication.Published, (await app.Case(told.Id)).Publication);
    }

    [Fact]
    public async Task Who_may_not_sort_may_not_hide()
    {
        var told = await app.Publish("Cống sau chợ bốc mùi");

        var handler = await (await app.SignedIn("xu-ly")).Open($"/xu-ly/{told.Id}/an");

        Assert.Equal(HttpStatusCode.Forbidden, handler.Status);
    }

    [Fact]
    public async Task What_was_joined_to_a_hidden_case_says_the_same_and_what_never_was_public_says_nothing()
    {
        var into = await app.Publish("Hẻm 21 mất nước");
        var joined = await app.Publish("Hẻm 21 không có nước");
        var never = await app.Report("Hẻm 22 mất nước");
        await (await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{joined.Id}"))
            .Fill("Số công khai của việc kia", into.Number)
            .Press("Gộp");

        await Hide(into, "Quảng cáo");

        Assert.Equal(HttpStatusCode.Gone, (await app.Get($"/phan-anh/{joined.Number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get($"/phan-anh/{(await app.Case(never)).PublicNumber}")).Status);
    }

    [Fact]
    public async Task Everybody_can_read_the_list_of_reasons()
    {
        var reader = await app.Visitor().Open("/ly-do-an");

        foreach (var reason in new[] { "dữ liệu cá nhân", "đe dọa", "Quảng cáo", "Không liên quan", "Người gửi đề nghị", "Trái pháp luật" })
            Assert.Contains(reason, reader.Text, StringComparison.Ordinal);
    }

    private async Task Hide(Published told, string reason)
    {
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/an");
        await officer.Choose("Lý do ẩn", reason).Fill("Ghi chú nội bộ", "Chuyên biệt").Press("Ẩn phản ánh này");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    public sealed class OnSqlite(SqliteOffice app) : HideTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : HideTests(app), IClassFixture<PostgresOffice>;
}
