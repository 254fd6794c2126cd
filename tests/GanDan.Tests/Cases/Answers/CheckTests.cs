using GanDan.Cases.Answers;
using GanDan.Platform;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Answers;

/// <summary>The list of what an answer still lacks is the rule that refuses it. Today is Monday, 23/11/2026.</summary>
public abstract class CheckTests(OfficeApp app)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void What_the_list_says_is_lacking_is_what_sending_is_refused_for()
    {
        var point = new Point { Number = 2, Question = "Bao giờ dọn rác?" };
        Assert.Equal(["Question"], Good(point));
        Refused(point, "Points[1].Outcome");
        (point.Outcome, point.Reply) = (Outcome.WillBeDone, "Tổ Môi trường dọn.");
        Refused(point, "Points[1].PromisedOn");
        point.PromisedOn = Today;
        Refused(point, "Points[1].PromisedOn");
        point.PromisedOn = Today.AddDays(1);
        Refused(point, "Points[1].Document");
        point.VisitedOn = Today.AddDays(1);
        Refused(point, "Points[1].VisitedOn");
        point.VisitedOn = Today;

        AnswerCheck.MustHold(point.Checks(Today, 0));
        Assert.All(point.Checks(Today, 0), c => Assert.True(c.Met));
    }

    [Fact]
    public async Task A_choice_that_was_not_made_is_told_where_it_is_made()
    {
        var (id, _, _) = await app.Letter("Đề nghị thay nắp cống");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/tra-loi");

        await officer.Press("Gửi người dân");

        Assert.Equal("Chọn kết quả cho điểm 1.", officer.ErrorAt("Kết quả"));
        Assert.Equal(
            ["#Form_Points_0__Outcome", "#Form_Points_0__Reply", "#Form_Points_0__Document"],
            officer.Page.QuerySelectorAll(".errbox a").Select(a => a.GetAttribute("href"))
        );
        Assert.NotNull(officer.Page.GetElementById("Form_Points_0__Outcome"));
    }

    [Fact]
    public async Task The_list_stands_beside_the_text_and_follows_it_without_saving()
    {
        var (id, _, _) = await app.Letter("Đề nghị dọn rác sau chợ");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/tra-loi");
        Assert.Contains("Còn 3 chỗ trước khi gửi", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Điểm 1 ghi điều người dân hỏi", officer.Text, StringComparison.Ordinal);

        officer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Đã dọn sáng nay, gọi 0903123456.").Fill("Ngày đến xem", "23/11/2026");
        await officer.Press("Xem lại còn thiếu gì");

        Assert.Contains("Còn 1 chỗ trước khi gửi", officer.Text, StringComparison.Ordinal);
        Assert.Contains("giống dữ liệu cá nhân: 0903123456", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Đã dọn sáng nay, gọi 0903123456.", officer.ValueOf("Trả lời"));
        Assert.Equal(0, await app.Look(db => db.CasePoints.CountAsync(p => p.CaseId == id)));
        await officer.Check("Tôi đã xem kỹ: những chỗ giống dữ liệu cá nhân được phép công khai").Press("Xem lại còn thiếu gì");
        Assert.Contains("Đủ để gửi", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_in_the_question_can_be_looked_at_too()
    {
        var (id, _, _) = await app.Letter("Cho hỏi đường dây 0903 765 432 của ai");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/tra-loi");

        officer.Fill("Điều người dân hỏi", "0903 765 432 của ai").Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Của trạm y tế.");
        await officer.Fill("Văn bản (số, ngày)", "12/TB").Press("Xem lại còn thiếu gì");

        await officer.Check("Tôi đã xem kỹ: những chỗ giống dữ liệu cá nhân được phép công khai").Press("Xem lại còn thiếu gì");
        Assert.Contains("Đủ để gửi", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_complaint_the_list_says_that_its_decision_is_lacking()
    {
        var (id, _, _) = await app.Letter("Khiếu nại lệnh tháo mái hiên");
        await (await app.Sorted(id, "Khiếu nại")).Choose("Bước", "Thụ lý khiếu nại").Press("Ghi bước này");

        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/tra-loi");

        Assert.Contains("phải có quyết định giải quyết bằng văn bản", officer.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Good(Point point) => point.Checks(Today, 0).Where(c => c.Met).Select(c => c.Field!.Split('.')[^1]);

    private static void Refused(Point point, string field)
    {
        var refused = Assert.Throws<RuleBroken>(() => AnswerCheck.MustHold(point.Checks(Today, 0)));
        Assert.Equal(field, refused.Field);
        Assert.Equal(field, point.Checks(Today, 0).First(c => !c.Met).Field);
    }

    public sealed class OnSqlite(SqliteOffice app) : CheckTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : CheckTests(app), IClassFixture<PostgresOffice>;
}
