using System.Net;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Desk;

/// <summary>What an officer types for everybody is looked at before everybody reads it, and what does not fit comes back.</summary>
public abstract class ToldTests(OfficeApp app)
{
    private const string Looked = "Tôi đã xem kỹ: những chỗ giống dữ liệu cá nhân được phép công khai";
    private const string Note = "Ghi chú nội bộ";
    private const string Box = "Tin giữa chừng cho người dân";

    [Fact]
    public async Task A_note_stays_inside_and_a_message_says_before_it_is_sent_who_will_read_it()
    {
        var told = await app.Publish("Trụ nước hẻm 60 rò");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        Assert.Contains("Người gửi và mọi người trên trang công khai sẽ đọc.", officer.Text, StringComparison.Ordinal);

        await officer.Fill(Note, "Tổ nước hứa miệng, chưa chắc").Press("Lưu ghi chú");
        await officer.Fill(Box, "Tổ nước đến sáng mai.").Press("Gửi tin cho người dân");

        var sender = (await app.Followed(told.Code)).Text;
        Assert.Contains("Tổ nước đến sáng mai.", sender, StringComparison.Ordinal);
        Assert.DoesNotContain("hứa miệng", sender, StringComparison.Ordinal);
        Assert.DoesNotContain("hứa miệng", (await app.Visitor().Open($"/phan-anh/{told.Number}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_is_not_public_a_message_and_an_answer_are_the_senders_alone()
    {
        var id = await app.Report("Xin xem lại giờ tiếp dân");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        const string OfSender = "Chỉ người gửi đọc bằng mã của mình";

        Assert.Contains(OfSender, officer.Text, StringComparison.Ordinal);
        Assert.Contains(OfSender, (await officer.Open($"/xu-ly/{id}/tra-loi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_with_a_number_of_somebody_is_refused_where_it_was_typed()
    {
        var told = await app.Publish("Bồn hoa hẻm 61 đầy rác");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

        await officer.Fill(Box, "Tổ trưởng là anh Cam, gọi 0903 123 456").Press("Gửi tin cho người dân");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("0903 123 456", officer.ErrorAt(Box), StringComparison.Ordinal);
        Assert.Equal("Tổ trưởng là anh Cam, gọi 0903 123 456", officer.ValueOf(Box));
        Assert.Equal(0, await app.Look(db => db.CaseSteps.CountAsync(s => s.CaseId == told.Id && s.Move == Move.Tell)));

        await officer.Fill(Note, "Tổ trưởng là anh Cam, gọi 0903 123 456").Press("Lưu ghi chú");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    [Fact]
    public async Task A_number_of_the_offices_own_goes_out_once_somebody_has_looked_and_the_step_says_so()
    {
        var told = await app.Publish("Trạm bơm hẻm 66 kêu to");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        await officer.Fill(Box, "Cần gấp thì gọi tổ trực 0903 123 456").Press("Gửi tin cho người dân");

        await officer.Check(Looked).Press("Gửi tin cho người dân");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var step = await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == told.Id && s.Move == Move.Tell));
        Assert.Equal("Cần gấp thì gọi tổ trực 0903 123 456", step.Told);
        Assert.Equal("Đã xem kỹ, không phải dữ liệu cá nhân: 0903 123 456", step.Note);
    }

    [Theory]
    [InlineData("Chuyển nơi có thẩm quyền", "Forward")]
    [InlineData("Hướng dẫn nơi giải quyết", "Guide")]
    [InlineData("Không thụ lý, lưu đơn", "Refuse")]
    [InlineData("Tạm dừng", "Suspend")]
    public async Task What_ends_or_stops_a_case_is_looked_at_like_an_answer(string step, string move)
    {
        var told = await app.Publish($"Mương hẻm 67 cạn, {step}");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        officer.Choose("Bước", step).Fill("Nói với người gửi", "Gặp chị Na, 0903 765 432").Fill("Căn cứ", "Quy chế 12");

        await officer.Press("Ghi bước này");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("0903 765 432", officer.ErrorAt("Nói với người gửi"), StringComparison.Ordinal);
        await officer.Check(Looked).Press("Ghi bước này");
        Assert.True(officer.Status is HttpStatusCode.OK, officer.Page.QuerySelector(".errbox")?.TextContent);
        var kept = await app.Look(db => db.CaseSteps.Where(s => s.CaseId == told.Id).ToListAsync());
        Assert.Contains("0903 765 432", kept.Single(s => s.Move.ToString() == move).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_more_time_is_needed_is_looked_at_too()
    {
        var told = await app.Publish("Kè hẻm 68 sạt");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        officer
            .Fill("Hạn mới", "30/12/2026")
            .Fill("Vì sao cần thêm thời gian", "Chờ ông Tư 0903 765 432")
            .Fill("Căn cứ gia hạn", "Quy chế 12");

        await officer.Press("Gia hạn");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("0903 765 432", officer.ErrorAt("Vì sao cần thêm thời gian"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Note, "Lưu ghi chú")]
    [InlineData(Box, "Gửi tin cho người dân")]
    public async Task Words_longer_than_a_step_holds_come_back(string box, string button)
    {
        var told = await app.Publish($"Ghế đá hẻm 62 gãy, {button}");
        var words = new string('b', CaseStep.TextMaxLength + 400);
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

        await officer.Fill(box, words).Press(button);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("2000", officer.ErrorAt(box), StringComparison.Ordinal);
        Assert.Equal(words, officer.ValueOf(box));
    }

    [Fact]
    public async Task The_name_of_a_body_is_as_long_as_its_column()
    {
        var id = await app.Report("Hàng rào hẻm 63 đổ");

        var refused = await Assert.ThrowsAsync<RuleBroken>(() =>
            app.Work(id, (work, the) => work.Assign(the, new string('c', Case.HandledByMaxLength + 1), null))
        );
        await app.Work(id, (work, the) => work.Assign(the, new string('c', Case.HandledByMaxLength), null));

        Assert.Equal(nameof(Case.HandledBy), refused.Field);
        Assert.Equal(Case.HandledByMaxLength, (await app.Case(id)).HandledBy!.Length);
    }

    [Fact]
    public async Task The_ground_of_an_answer_is_looked_at_as_its_words_are()
    {
        var told = await app.Publish("Bậc thềm hẻm 64 lún");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/tra-loi");
        officer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Đã kê lại bậc.").Fill("Văn bản (số, ngày)", "12/TB");

        await officer.Fill("Căn cứ", "Hỏi chị Na, 0903 765 432").Press("Gửi người dân");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("0903 765 432", officer.ErrorAt("Căn cứ"), StringComparison.Ordinal);
        Assert.Equal("Hỏi chị Na, 0903 765 432", officer.ValueOf("Căn cứ"));
        Assert.Equal(CaseStatus.InProgress, (await app.Case(told.Id)).Status);
        officer.Check("Tôi đã xem kỹ: những chỗ giống dữ liệu cá nhân được phép công khai");
        await officer.Press("Gửi người dân");
        Assert.Equal(CaseStatus.Answered, (await app.Case(told.Id)).Status);
    }

    [Fact]
    public async Task Why_something_is_sent_back_is_as_long_as_its_column()
    {
        var told = await app.Answer("Giấy hẹn hẻm 65 trả trễ", "Trả ngày 20.", "Thủ tục hành chính");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/dinh-chinh");
        await officer.Fill("Trả lời", "Trả ngày 21.").Fill("Vì sao đính chính", "Nhầm ngày trả").Press("Trình duyệt");
        var reviewer = await (await app.SignedIn("duyet")).Open($"/xu-ly/{told.Id}/dinh-chinh");
        var why = new string('d', 1001);

        await reviewer.Fill("Cần sửa gì (khi trả lại)", why).Press("Trả lại để sửa");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reviewer.Status);
        Assert.NotNull(reviewer.ErrorAt("Cần sửa gì (khi trả lại)"));
        Assert.Equal(why, reviewer.ValueOf("Cần sửa gì (khi trả lại)"));
    }

    public sealed class OnSqlite(SqliteOffice app) : ToldTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ToldTests(app), IClassFixture<PostgresOffice>;
}
