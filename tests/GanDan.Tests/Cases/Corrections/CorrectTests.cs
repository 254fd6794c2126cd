using System.Net;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Open;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Corrections;

/// <summary>A published answer is corrected in the open, or not at all.</summary>
public abstract class CorrectTests(OfficeApp app)
{
    [Fact]
    public async Task A_correction_says_when_and_why_and_keeps_what_was_there()
    {
        var told = await app.Answer("Đèn hẻm 9 tắt", "Đã thay ba bóng.", email: "lan@dan.vn");
        var before = await app.Look(db => db.CaseAnswers.SingleAsync(a => a.CaseId == told.Id));
        var officer = await Opened("chuyen-vien", told);

        await officer.Fill("Trả lời", "Đã thay hai bóng.").Fill("Vì sao đính chính", "Đếm nhầm số bóng").Press("Đăng đính chính");

        var page = await app.Visitor().Open($"/phan-anh/{told.Number}");
        Assert.Contains("Đã đính chính ngày 23/11/2026: Đếm nhầm số bóng", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đã thay hai bóng.", page.Text, StringComparison.Ordinal);
        var earlier = Assert.Single(
            page.Page.QuerySelectorAll("details"),
            d => d.TextContent.Contains("Lời trước", StringComparison.Ordinal)
        );
        Assert.Contains("Đã thay ba bóng.", earlier.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã thay hai bóng.", (await app.Followed(told.Code)).Text, StringComparison.Ordinal);
        var after = await app.Look(db => db.CaseAnswers.SingleAsync(a => a.CaseId == told.Id));
        Assert.Equal((before.Text, before.PublishedPoints), (after.Text, after.PublishedPoints));
        Assert.Equal(
            "Đếm nhầm số bóng",
            (await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == told.Id && s.Move == Move.Correct))).Told
        );
        var (_, feed, _) = await app.Get("/phan-anh/rss");
        Assert.Contains("Đã thay hai bóng.", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã thay ba bóng.", feed, StringComparison.Ordinal);
        await app.RunWork();
        Assert.Equal(1, await app.Look(db => db.Messages.CountAsync(m => m.Subject == told.Id && m.Template == nameof(Move.Correct))));
    }

    [Fact]
    public async Task A_correction_that_waits_or_came_back_is_seen_on_the_case_with_the_words_it_would_replace()
    {
        var told = await app.Answer("Giấy tờ trả chậm", "Trả ngày 20.", "Thủ tục hành chính");
        var officer = await Opened("chuyen-vien", told);
        await officer.Fill("Trả lời", "Trả ngày 21.").Fill("Vì sao đính chính", "Nhầm ngày trả").Press("Trình duyệt");

        var reviewer = await (await app.SignedIn("duyet")).Open($"/xu-ly/{told.Id}");
        var waiting = reviewer.Text;
        await reviewer.Open($"/xu-ly/{told.Id}/dinh-chinh");
        var beside = reviewer.Text;
        await reviewer.Fill("Cần sửa gì (khi trả lại)", "Ghi cả buổi").Press("Trả lại để sửa");
        await officer.Open($"/xu-ly/{told.Id}");

        Assert.Contains("Bản đính chính: Chờ duyệt", waiting, StringComparison.Ordinal);
        Assert.Contains("Đang đăng: Trả ngày 20.", beside, StringComparison.Ordinal);
        Assert.Matches("Bản đính chính: Trả lại để sửa, [^:]+: Ghi cả buổi", officer.Text);
    }

    [Fact]
    public async Task A_second_correction_leaves_the_trace_of_the_first()
    {
        var told = await app.Answer("Ổ gà trước số chẵn", "Vá ngày một.");

        foreach (var (words, why) in new[] { ("Vá ngày hai.", "Nhầm ngày"), ("Vá ngày ba.", "Lại nhầm ngày") })
        {
            var officer = await Opened("chuyen-vien", told);
            await officer.Fill("Trả lời", words).Fill("Vì sao đính chính", why).Press("Đăng đính chính");
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var page = await app.Visitor().Open($"/phan-anh/{told.Number}");
        foreach (var words in new[] { "Vá ngày một.", "Vá ngày hai.", "Vá ngày ba.", "Nhầm ngày", "Lại nhầm ngày" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Contains("Vá ngày ba.", (await app.Case(told.Id)).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_answer_is_corrected_too_and_the_last_one_stays_what_the_list_knows()
    {
        var told = await app.Answer("Kênh bốc mùi", "Đã nạo vét đoạn một.");
        await app.Work(told.Id, (work, the) => work.Say(the, solved: false, "Còn đoạn hai"));
        var reopened = await Opened("chuyen-vien", told);
        await reopened.Fill("Trả lời", "Đã nạo vét nửa đoạn một.").Fill("Vì sao đính chính", "Mới xong nửa đoạn").Press("Đăng đính chính");
        Assert.Equal(HttpStatusCode.OK, reopened.Status);
        Assert.Equal(CaseStatus.Reopened, (await app.Case(told.Id)).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/tra-loi");
        await officer
            .Choose("Kết quả", "Đã làm xong")
            .Fill("Trả lời", "Đã nạo vét cả hai đoạn.")
            .Fill("Văn bản (số, ngày)", "13/TB")
            .Press("Gửi người dân");
        Assert.Equal(HttpStatusCode.OK, officer.Status);

        await (await Opened("chuyen-vien", told)).Follow("Trả lời lần 1");
        var first = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/dinh-chinh?lan=1");
        Assert.Equal("Đã nạo vét nửa đoạn một.", first.ValueOf("Trả lời"));
        await first.Fill("Trả lời", "Đã nạo vét một phần ba đoạn một.").Fill("Vì sao đính chính", "Đo lại").Press("Đăng đính chính");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        var the = await app.Case(told.Id);
        Assert.Contains("cả hai đoạn", the.Answer, StringComparison.Ordinal);
        var page = await app.Visitor().Open($"/phan-anh/{told.Number}");
        var answers = page.Page.QuerySelectorAll("section.answer");
        Assert.Contains("Đã nạo vét cả hai đoạn.", answers[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã đính chính", answers[0].TextContent, StringComparison.Ordinal);
        foreach (var words in new[] { "một phần ba đoạn một", "nửa đoạn một", "Đã nạo vét đoạn một.", "Đo lại" })
            Assert.Contains(words, answers[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Trả lời lần 1: Đo lại", page.Text, StringComparison.Ordinal);
        Assert.True(
            await app.Look(db =>
                db.CaseClocks.AnyAsync(c => c.CaseId == told.Id && c.Kind == ClockKind.Verdict && c.MetOn == null && c.StoppedOn == null)
            )
        );
        Assert.Equal(HttpStatusCode.NotFound, (await first.Open($"/xu-ly/{told.Id}/dinh-chinh?lan=3")).Status);
    }

    [Fact]
    public async Task A_topic_that_asks_for_review_has_its_corrections_reviewed_too()
    {
        var told = await app.Answer("Hồ sơ đất chờ lâu", "Trả ngày mai.", "Thủ tục hành chính");
        var officer = await Opened("chuyen-vien", told);
        Assert.DoesNotContain("Đăng đính chính", officer.Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
        await officer.Fill("Trả lời", "Trả ngày kia.").Fill("Vì sao đính chính", "Nhầm ngày").Press("Trình duyệt");
        var reader = await app.Visitor().Open($"/phan-anh/{told.Number}");
        Assert.DoesNotContain("Trả ngày kia.", reader.Text, StringComparison.Ordinal);
        var reviewer = await (await app.SignedIn("duyet")).Open("/xu-ly?v=cho-duyet");
        Assert.Contains("Hồ sơ đất chờ lâu", reviewer.Text, StringComparison.Ordinal);

        await reviewer.Open($"/xu-ly/{told.Id}/dinh-chinh");
        await reviewer.Press("Duyệt và đăng đính chính");

        Assert.Contains("Trả ngày kia.", (await app.Visitor().Open($"/phan-anh/{told.Number}")).Text, StringComparison.Ordinal);
        Assert.NotNull((await app.Look(db => db.AnswerCorrections.SingleAsync(c => c.CaseId == told.Id))).ReviewedByName);
    }

    [Fact]
    public async Task What_somebody_else_has_written_meanwhile_is_told_and_nothing_typed_is_lost()
    {
        var told = await app.Answer("Cây gãy trước trạm", "Đã dọn.");
        var first = await Opened("chuyen-vien", told);
        var second = await Opened("truong-don-vi", told);

        await first.Fill("Trả lời", "Đã dọn lúc chín giờ.").Fill("Vì sao đính chính", "Thêm giờ").Press("Lưu nháp");
        await second.Fill("Trả lời", "Đã dọn lúc mười giờ.").Fill("Vì sao đính chính", "Nhầm giờ").Press("Đăng đính chính");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Đã dọn lúc mười giờ.", second.ValueOf("Trả lời"));
        Assert.Equal("Nhầm giờ", second.ValueOf("Vì sao đính chính"));
        Assert.Null((await app.Look(db => db.AnswerCorrections.SingleAsync(c => c.CaseId == told.Id))).PublishedAt);
    }

    [Fact]
    public async Task Personal_data_is_refused_at_its_field()
    {
        var told = await app.Answer("Nước chảy ra đường", "Đã khóa van.");
        var officer = await Opened("chuyen-vien", told);

        await officer.Fill("Trả lời", "Đã khóa van, gọi 0903 123 456.").Fill("Vì sao đính chính", "Thêm số").Press("Đăng đính chính");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("giống dữ liệu cá nhân", officer.ErrorAt("Trả lời"), StringComparison.Ordinal);
        Assert.Equal(0, await app.Look(db => db.AnswerCorrections.CountAsync(c => c.CaseId == told.Id)));
    }

    [Fact]
    public async Task A_correction_needs_a_reason_and_a_change()
    {
        var told = await app.Answer("Vỉa hè lún", "Đã lát lại.");
        var officer = await Opened("chuyen-vien", told);

        await officer.Fill("Trả lời", "Đã lát lại hết.").Press("Đăng đính chính");
        Assert.Contains("Nói rõ vì sao", officer.ErrorAt("Vì sao đính chính"), StringComparison.Ordinal);
        await officer.Fill("Trả lời", "Đã lát lại.").Fill("Vì sao đính chính", "Thử").Press("Đăng đính chính");

        Assert.Contains("Chưa sửa chữ nào", officer.ErrorAt("Lời mở đầu"), StringComparison.Ordinal);
        Assert.Equal(0, await app.Look(db => db.AnswerCorrections.CountAsync(c => c.CaseId == told.Id)));
    }

    [Fact]
    public async Task Who_neither_answers_nor_reviews_corrects_nothing()
    {
        var told = await app.Answer("Rào chắn đổ", "Đã dựng lại.");

        var clerk = await Opened("tiep-nhan", told);

        Assert.Equal(HttpStatusCode.Forbidden, clerk.Status);
    }

    private async Task<Visitor> Opened(string who, Published told) => await (await app.SignedIn(who)).Open($"/xu-ly/{told.Id}/dinh-chinh");

    public sealed class OnSqlite(SqliteOffice app) : CorrectTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : CorrectTests(app), IClassFixture<PostgresOffice>;
}
