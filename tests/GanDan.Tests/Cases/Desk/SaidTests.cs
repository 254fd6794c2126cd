using GanDan.Tests.Cases.Moderation;

namespace GanDan.Tests.Cases.Desk;

/// <summary>Whoever opens a case at the desk reads what was answered.</summary>
public abstract class SaidTests(OfficeApp app)
{
    [Fact]
    public async Task The_page_of_a_case_shows_its_answer_point_by_point_and_who_wrote_and_reviewed_it()
    {
        var told = await app.Answer("Bờ rào công viên gãy", "Đã dựng lại bờ rào.");

        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

        Assert.Contains("Đã dựng lại bờ rào.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Đã làm xong", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Soạn:", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_named_and_not_shown_as_sent()
    {
        var told = await app.Publish("Nắp hố ga kêu");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/tra-loi");
        await officer.Fill("Trả lời", "Đang xem nắp hố ga.").Press("Lưu nháp");

        await officer.Open($"/xu-ly/{told.Id}");

        Assert.Contains("Đang soạn", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đang xem nắp hố ga.", officer.Text, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteOffice app) : SaidTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SaidTests(app), IClassFixture<PostgresOffice>;
}
