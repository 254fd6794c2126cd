using System.Net;
using GanDan.Cases.Open;

namespace GanDan.Tests.Cases.Open;

public abstract class HomeTests(OfficeApp app)
{
    [Fact]
    public async Task A_stranger_reads_answers_and_finds_where_to_tell_and_to_follow()
    {
        await app.Tell("Đèn ngõ Ba tắt", answer: "Đã thay đèn ngõ Ba.");

        var stranger = await app.Visitor().Open("/");

        Assert.Equal("Bạn cần chính quyền xử lý việc gì?", stranger.Heading);
        Assert.Contains("Đã thay đèn ngõ Ba.", stranger.Text, StringComparison.Ordinal);
        Assert.NotNull(stranger.Page.QuerySelector("a[href^='/gui-phan-anh?topic=']"));
        Assert.Equal(5, stranger.Page.QuerySelectorAll(".tabbar a").Length);
        await stranger.Fill("Đã gửi rồi? Nhập mã theo dõi", "AAAA-BBBB-CCCC").Press("Xem");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stranger.Status);
    }

    [Fact]
    public async Task What_is_told_on_the_first_page_stands_in_the_form_without_any_complaint_about_the_rest()
    {
        var stranger = await app.Visitor().Open("/");

        await stranger.Fill("Bạn cần chính quyền xử lý việc gì?", "Đèn ngõ Tư chớp tắt").Press("Tiếp tục");

        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.Equal("Gửi phản ánh, kiến nghị", stranger.Heading);
        Assert.Equal("Đèn ngõ Tư chớp tắt", stranger.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Empty(stranger.Page.QuerySelectorAll(".errbox, .is-err"));
        await stranger.Fill("Địa chỉ hoặc chỗ dễ nhận ra", "đầu ngõ Tư").Press("Xem lại rồi gửi");
        await stranger.Press("Gửi");
        Assert.StartsWith("Đã nhận", stranger.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_this_month_opens_to_as_many_reports_as_it_says()
    {
        var month = new DateOnly(PublicBooks.Today.Year, PublicBooks.Today.Month, 1);
        await app.Tell("Ngõ Năm ngập", on: month);
        await app.Tell("Ngõ Năm ngập tháng trước", on: month.AddDays(-1));
        await app.Tell("Ngõ Năm chưa ai xem", c => c.Publication = GanDan.Cases.Publication.AwaitingReview, on: month);

        var stranger = await app.Visitor().Open("/");
        var shown = stranger.Page.QuerySelector("a[href='/phan-anh?thang=2026-11']")!.TextContent;
        await stranger.Open("/phan-anh?thang=2026-11");

        Assert.Contains($"{shown} phản ánh", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("Ngõ Năm ngập", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tháng trước", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa ai xem", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("tháng 11/2026", stranger.Page.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 4 }, 4.0)]
    [InlineData(new[] { 9, 1 }, 5.0)]
    [InlineData(new[] { 2, 100, 3 }, 3.0)]
    public void The_usual_wait_is_that_of_the_middle_one(int[] days, double? middle) => Assert.Equal(middle, MonthSoFar.Middle(days));

    [Fact]
    public async Task Who_is_signed_in_goes_to_work()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/");

        Assert.StartsWith("/tinh-hinh", officer.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_for_complaints_is_shown_and_takes_nothing_in()
    {
        var stranger = await app.Visitor().Open("/khieu-nai-to-cao");

        Assert.Contains("7 ngày làm việc", stranger.Text, StringComparison.Ordinal);
        Assert.Empty(stranger.Page.QuerySelectorAll("main form, main input, main textarea"));
    }

    public sealed class OnSqlite(SqliteOffice app) : HomeTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : HomeTests(app), IClassFixture<PostgresOffice>;
}
