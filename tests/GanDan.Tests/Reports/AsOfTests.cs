using System.Net;

namespace GanDan.Tests.Reports;

/// <summary>A report whose period goes on says until which day it counted; one whose period has not begun is not sealed.</summary>
public abstract class AsOfTests(OfficeApp app)
{
    [Fact]
    public async Task A_period_that_goes_on_is_told_before_it_is_sealed_and_on_the_paper()
    {
        const string said = "Số liệu tính đến ngày 23/11/2026; kỳ báo cáo còn đến hết ngày 31/12/2026.";
        var officer = await app.Write("Đăng ký {initiatives.registered} mô hình.", 2026);
        await officer.Follow("Chốt bản này");
        var before = officer.Text;
        await officer.Press("Chốt bản này");
        var sealedPage = officer.Text;

        Assert.Contains(said, before, StringComparison.Ordinal);
        Assert.Contains(said, sealedPage, StringComparison.Ordinal);
        Assert.Contains(said, await officer.File("bao-cao-hanh-chinh.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_has_ended_says_nothing_of_the_kind()
    {
        var officer = await (await app.Write("Không có số nào.", 2024)).Seal();

        Assert.DoesNotContain("tính đến ngày", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tính đến ngày", await officer.File("bao-cao-the-thuc-dang.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_has_not_begun_is_not_sealed()
    {
        var officer = await (await app.Write("Đăng ký {initiatives.registered} mô hình.", 2030)).Seal();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Kỳ báo cáo bắt đầu từ ngày 1/1/2030, chưa có số nào để chốt.", officer.Text, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteOffice app) : AsOfTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : AsOfTests(app), IClassFixture<PostgresOffice>;
}
