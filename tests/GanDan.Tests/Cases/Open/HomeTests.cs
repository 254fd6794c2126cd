using System.Net;

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
