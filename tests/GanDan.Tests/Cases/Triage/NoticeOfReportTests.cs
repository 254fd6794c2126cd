using System.Net;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Tests.Cases.Moderation;

namespace GanDan.Tests.Cases.Triage;

/// <summary>A report that came over the web gets its notice in writing too, in words that do not call it a letter.</summary>
public abstract class NoticeOfReportTests(OfficeApp app)
{
    [Theory]
    [InlineData(Move.Forward, NoticeForm.Forward, "V/v chuyển phản ánh, kiến nghị")]
    [InlineData(Move.Guide, NoticeForm.Guide, "gửi phản ánh, kiến nghị đến")]
    [InlineData(Move.Refuse, NoticeForm.Refuse, "Về việc không thụ lý, lưu phản ánh, kiến nghị")]
    public async Task After_its_step_the_notice_is_printed_from_the_page_of_the_case(Move move, string slug, string said)
    {
        var told = await app.Publish($"Đường ray cũ bỏ không, bước {move}");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        Assert.Null(officer.Page.QuerySelector($"a[href='/xu-ly/{told.Id}/in/{slug}']"));

        await app.Work(
            told.Id,
            (work, the) => work.Move(the, move, new() { Told = "Hỏi ngành đường sắt.", Ground = "Luật Đường sắt, Điều 5" })
        );

        await officer.Open($"/xu-ly/{told.Id}");
        Assert.NotNull(officer.Page.QuerySelector($"a[href='/xu-ly/{told.Id}/in/{slug}']"));
        Assert.Equal(move is Move.Refuse, officer.Text.Contains("Không thụ lý, lưu ngày 23/11/2026", StringComparison.Ordinal));
        await officer.Open($"/xu-ly/{told.Id}/in/{slug}");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        foreach (var words in new[] { said, told.Number, "Hỏi ngành đường sắt.", "Luật Đường sắt, Điều 5" })
            Assert.Contains(words, officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nhận được đơn", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("trong một năm", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_was_filed_says_since_when_and_until_when()
    {
        var (id, _, _) = await app.Letter("Đơn không ký tên về bãi xe");
        var officer = await app.Sorted(id, "Kiến nghị", ground: "Không ký hoặc điểm chỉ");
        await officer.Choose("Bước", "Không thụ lý, lưu đơn").Fill("Nói với người gửi", "Đơn chưa ký.").Press("Ghi bước này");

        Assert.Equal(CaseStatus.Refused, (await app.Case(id)).Status);
        await officer.Open($"/xu-ly/{id}");
        Assert.Contains("Lưu đơn ngày 23/11/2026.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Đơn lưu đến 23/11/2027", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/xu-ly/{id}/in/{NoticeForm.Refuse}");
        Assert.Contains("Đơn được lưu tại", officer.Text, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteOffice app) : NoticeOfReportTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : NoticeOfReportTests(app), IClassFixture<PostgresOffice>;
}
