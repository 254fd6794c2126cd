using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Flow;

/// <summary>What was joined by mistake is taken apart again.</summary>
public abstract class SeparateTests(OfficeApp app)
{
    [Fact]
    public async Task A_case_taken_out_goes_on_with_its_first_date_and_its_sender_reads_why()
    {
        var (one, code, _) = await app.Letter("Kiến nghị dọn cỏ ở bờ kênh");
        var (into, _, _) = await app.Letter("Kiến nghị dọn cỏ ở sân bóng");
        var before = await app.Case(one);
        await app.Join(one, into);

        var page = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{one}");
        await page.Fill("Vì sao tách", "Hai chỗ khác nhau, xin trả lời riêng.").Press("Tách ra");

        var after = await app.Case(one);
        Assert.Equal((CaseStatus.InProgress, null), (after.Status, after.MergedIntoId));
        Assert.Equal((before.DueOn, before.DueOn), (after.DueOn, after.NextDueOn));
        Assert.Single(
            await app.Look(db =>
                db.CaseClocks.Where(c => c.CaseId == one && c.Kind == ClockKind.Answer && c.StoppedOn == null && c.MetOn == null)
                    .ToListAsync()
            )
        );
        Assert.Contains("Hai chỗ khác nhau", (await app.Followed(code)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(one, await app.Look(db => db.Cases.Where(c => c.MergedIntoId == into).Select(c => c.Id).ToListAsync()));
    }

    [Fact]
    public async Task Without_a_reason_it_stays_joined_and_the_field_says_so()
    {
        var (one, _, _) = await app.Letter("Kiến nghị lắp đèn ở ngõ sau");
        var (into, _, _) = await app.Letter("Kiến nghị lắp đèn ở ngõ trước");
        await app.Join(one, into);

        var page = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{one}");
        page = await page.Press("Tách ra");

        Assert.Contains("Nói rõ vì sao tách", page.Text, StringComparison.Ordinal);
        Assert.Equal(into, (await app.Case(one)).MergedIntoId);
    }

    [Fact]
    public async Task After_the_answer_to_both_it_is_not_taken_out_and_what_stands_alone_neither()
    {
        var (one, _, _) = await app.Letter("Kiến nghị vá đường đoạn giữa");
        var (into, _, _) = await app.Letter("Kiến nghị vá đường đoạn đầu");
        var alone = await Assert.ThrowsAsync<RuleBroken>(() => app.Work(one, (work, the) => work.Separate(the, "vì")));
        await app.Join(one, into);
        await app.Work(into, (work, the) => work.Answer(the, "Đã vá cả hai đoạn."));

        var answered = await Assert.ThrowsAsync<RuleBroken>(() => app.Work(one, (work, the) => work.Separate(the, "vì")));

        Assert.StartsWith("Việc này đang ở bước", alone.Sentence, StringComparison.Ordinal);
        Assert.Equal("Why", answered.Field);
        Assert.Equal(into, (await app.Case(one)).MergedIntoId);
    }

    [Fact]
    public async Task What_turns_out_a_complaint_sends_those_joined_to_it_back_on_their_own_way_in_the_same_step()
    {
        var (one, code, _) = await app.Letter("Kiến nghị lấp hố trước cổng chợ");
        var (into, _, _) = await app.Letter("Không đồng ý quyết định thu hồi sạp chợ");
        var before = await app.Case(one);
        await app.Join(one, into);

        var officer = (await app.Sorting(into)).Choose("Loại đơn", "Khiếu nại");
        await officer.Press("Ghi phân loại");
        var refused = officer.ErrorAt("Loại đơn");
        await officer.Check(Apart).Press("Ghi phân loại");

        Assert.Contains("đã có 1 việc khác gộp vào", refused, StringComparison.Ordinal);
        Assert.Equal(CaseKind.Complaint, (await app.Case(into)).Kind);
        var after = await app.Case(one);
        Assert.Equal((CaseStatus.InProgress, null, before.DueOn), (after.Status, after.MergedIntoId, after.DueOn));
        var sender = (await app.Followed(code)).Text;
        Assert.Contains("được tách ra và trả lời riêng", sender, StringComparison.Ordinal);
        Assert.DoesNotContain("thu hồi sạp", sender, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_about_joined_cases_where_there_are_none()
    {
        var (one, _, _) = await app.Letter("Kiến nghị tỉa cành cây me");

        Assert.DoesNotContain(Apart, (await app.Sorting(one)).Text, StringComparison.Ordinal);
    }

    private const string Apart = "Tách những việc đã gộp vào đây ra: mỗi việc chạy tiếp hạn của nó, người gửi được báo";

    public sealed class OnSqlite(SqliteOffice app) : SeparateTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SeparateTests(app), IClassFixture<PostgresOffice>;
}
