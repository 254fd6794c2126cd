using System.Net;
using GanDan.Cases;
using GanDan.Cases.Answers;
using GanDan.Cases.Flow;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Open;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Follow;

/// <summary>A verdict is everybody's at once; the words that came with it have been seen by nobody yet.</summary>
public abstract class VerdictWordsTests(OfficeApp app)
{
    private const string Words = "Ông Trần Văn Bí số 12 lười lắm, sửa đèn thì gọi 0903 123 456 rẻ nhất phường";

    [Fact]
    public async Task Everybody_reads_the_verdict_and_nobody_but_the_sender_and_the_office_its_words()
    {
        var told = await app.Answer("Đèn hẻm 31 tắt", "Đã thay bóng.");

        var sender = await (await app.Followed(told.Code)).Fill("Nói thêm", Words).Press("Chưa ổn, mở lại");

        Assert.Contains(Words, sender.Text, StringComparison.Ordinal);
        Assert.Contains("Chỉ bạn và văn phòng đọc lời này.", sender.Text, StringComparison.Ordinal);
        var (_, page, _) = await app.Get($"/phan-anh/{told.Number}");
        page = WebUtility.HtmlDecode(page);
        Assert.Contains("Người gửi: chưa ổn", page, StringComparison.Ordinal);
        Assert.Contains("Lời viết kèm do văn phòng đọc", page, StringComparison.Ordinal);
        foreach (var word in new[] { "lười", "rẻ nhất", "Văn Bí", "0903" })
            Assert.DoesNotContain(word, page, StringComparison.Ordinal);
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        Assert.Contains(Words, officer.Text, StringComparison.Ordinal);
        Assert.Null((await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == told.Id && s.Move == Move.Reopen))).Told);
    }

    [Fact]
    public async Task The_sender_is_asked_right_below_the_answer_and_nobody_else_is()
    {
        var told = await app.Answer("Đèn hẻm 35 tắt", "Đã thay bóng.");

        var sender = await app.Followed(told.Code);
        var reader = await app.Visitor().Open($"/phan-anh/{told.Number}");

        Assert.Equal(
            ["tl-1", "og", "dt"],
            sender.Page.QuerySelectorAll("main section").Select(s => s.GetAttribute("aria-labelledby")).Where(id => id is not null).Take(3)
        );
        Assert.Null(reader.Page.GetElementById("og"));
    }

    [Theory]
    [InlineData("Chưa ổn, mở lại", "Đã mở lại.")]
    [InlineData("Đã ổn", "Cảm ơn bạn. Việc này đã đóng.")]
    public async Task The_same_verdict_sent_again_is_thanked_for_and_is_one(string button, string said)
    {
        var told = await app.Answer($"Đèn hẻm 36 tắt, {button}", "Đã thay bóng.");
        var sender = await app.Followed(told.Code);
        var tab = sender.Again();

        await sender.Fill("Nói thêm", "Như đã nói").Press(button);
        await tab.Fill("Nói thêm", "Như đã nói").Press(button);

        Assert.Equal(HttpStatusCode.OK, tab.Status);
        Assert.Contains(said, tab.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Look(db => db.CaseVerdicts.CountAsync(v => v.CaseId == told.Id)));
    }

    [Fact]
    public async Task Other_words_after_the_verdict_are_not_taken_for_the_same()
    {
        var told = await app.Answer("Đèn hẻm 37 tắt", "Đã thay bóng.");
        var sender = await app.Followed(told.Code);
        var tab = sender.Again();
        await sender.Press("Chưa ổn, mở lại");

        await tab.Fill("Nói thêm", "Còn tối ở đầu hẻm").Press("Chưa ổn, mở lại");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tab.Status);
        Assert.Contains("Còn tối ở đầu hẻm", tab.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_report_is_followed_from_the_page_of_one()
    {
        var (first, second) = (await app.Publish("Cây hẻm 38 gãy"), await app.Publish("Cây hẻm 39 gãy"));
        var sender = await app.Followed(first.Code);

        await sender.Fill("Mã theo dõi", second.Code).Press("Xem");

        Assert.Equal("Cây hẻm 39 gãy", sender.Heading);
    }

    [Fact]
    public async Task Who_only_inspects_reads_the_words_with_what_is_personal_masked()
    {
        var told = await app.Answer("Đèn hẻm 32 tắt", "Đã thay bóng.");
        await (await app.Followed(told.Code)).Fill("Nói thêm", Words).Press("Đã ổn");

        var inspector = await (await app.SignedIn("giam-sat")).Open($"/xu-ly/{told.Id}");

        Assert.Contains("sửa đèn thì gọi •••", inspector.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0903", inspector.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_joined_reads_the_verdict_of_the_other_and_not_the_words()
    {
        var (one, other) = (await app.Publish("Nước yếu hẻm 33"), await app.Publish("Hẻm 33 nước chảy yếu"));
        await app.Join(other.Id, one.Id);
        await app.Work(one.Id, (work, the) => work.Answer(the, "Đã thay ống."));
        await app.Look(async db =>
        {
            db.CaseAnswers.Add(
                new()
                {
                    CaseId = one.Id,
                    Round = 1,
                    Text = "Đã thay ống.",
                    State = AnswerState.Published,
                    WrittenByName = "Cán bộ",
                    PublishedAt = app.Clock.GetUtcNow().UtcDateTime,
                }
            );
            return await db.SaveChangesAsync();
        });
        await (await app.Followed(one.Code)).Fill("Nói thêm", "Vẫn yếu ở nhà tôi").Press("Chưa ổn, mở lại");

        var reader = await app.Followed(other.Code);

        Assert.Contains("Người gửi: chưa ổn", reader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vẫn yếu ở nhà tôi", reader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_too_long_come_back_in_their_field()
    {
        var told = await app.Answer("Đèn hẻm 34 tắt", "Đã thay bóng.");
        var words = new string('a', Verdict.WordsMaxLength + 40);

        var sender = await (await app.Followed(told.Code)).Fill("Nói thêm", words).Press("Chưa ổn, mở lại");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sender.Status);
        Assert.Contains("1.000", sender.ErrorAt("Nói thêm"), StringComparison.Ordinal);
        Assert.Equal(words, sender.ValueOf("Nói thêm"));
        Assert.Equal(CaseStatus.Answered, (await app.Case(told.Id)).Status);
        Assert.Equal(0, await app.Look(db => db.CaseVerdicts.CountAsync(v => v.CaseId == told.Id)));

        await sender.Fill("Nói thêm", words[..Verdict.WordsMaxLength]).Press("Chưa ổn, mở lại");
        Assert.Equal(Verdict.WordsMaxLength, (await app.Look(db => db.CaseVerdicts.SingleAsync(v => v.CaseId == told.Id))).Words!.Length);
    }

    public sealed class OnSqlite(SqliteOffice app) : VerdictWordsTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : VerdictWordsTests(app), IClassFixture<PostgresOffice>;
}
