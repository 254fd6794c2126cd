using System.Net;
using AngleSharp.Html.Dom;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Intake;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Flow;

/// <summary>From the sending to the verdict, at the desk and at the resident's own page.</summary>
public abstract class WholeWayTests(OfficeApp app)
{
    [Fact]
    public async Task A_report_is_sorted_answered_with_evidence_and_read_by_its_code()
    {
        var (id, receipt) = await Report("Nắp cống bể trước trường");
        var officer = await Sorted(id);

        await Answered(officer, id, "Đã thay nắp cống sáng nay, Tổ Hạ tầng chịu trách nhiệm.");

        var resident = await Followed(receipt.Code);
        Assert.Contains("Đã thay nắp cống sáng nay", resident.Text, StringComparison.Ordinal);
        Assert.Contains("Văn bản: 12/TB", resident.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Answered, await Status(id));
    }

    [Fact]
    public async Task An_answer_without_evidence_is_refused_at_its_field()
    {
        var (id, _) = await Report("Nắp cống bể sau chợ");
        var officer = await Sorted(id);

        await officer.Open($"/xu-ly/{id}/tra-loi");
        await officer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Đã xong.").Press("Gửi người dân");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("chưa có bằng chứng", officer.ErrorAt("Văn bản (số, ngày)"), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.InProgress, await Status(id));
    }

    [Fact]
    public async Task Not_solved_opens_it_again_with_a_clock_of_its_own_and_leaves_the_first_answer()
    {
        var (id, receipt) = await Report("Đèn hẻm 7 chập chờn");
        await Answered(await Sorted(id), id, "Đã thay bóng.");
        var resident = await Followed(receipt.Code);

        await resident.Fill("Nói thêm", "Tối qua lại tắt").Press("Chưa ổn, mở lại");

        Assert.Equal(CaseStatus.Reopened, await Status(id));
        var clocks = await app.Look(db => db.CaseClocks.Where(c => c.CaseId == id).ToListAsync());
        Assert.True(clocks.Single(c => c.Kind is ClockKind.Review).Runs);
        Assert.Contains("Đã thay bóng.", resident.Text, StringComparison.Ordinal);
        Assert.Contains("Tối qua lại tắt", resident.Text, StringComparison.Ordinal);
        var due = clocks.Single(c => c.Kind is ClockKind.Review).DueOn;
        Assert.Contains($"trả lời lại, chậm nhất {T.In(Language.Vietnamese).DayInWords(due)}", resident.Text, StringComparison.Ordinal);
        Assert.Contains($"Hạn trả lời lại{due:d/M/yyyy}", resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_tab_that_is_behind_the_resident_sees_how_it_stands_now_and_keeps_their_words()
    {
        var (id, receipt) = await Report("Đèn hẻm 9 chập chờn");
        await Answered(await Sorted(id), id, "Đã thay bóng.");
        var (resident, behind) = (await Followed(receipt.Code), await Followed(receipt.Code));
        await resident.Press("Chưa ổn, mở lại");

        await behind.Fill("Nói thêm", "Vẫn tối như cũ").Press("Chưa ổn, mở lại");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, behind.Status);
        Assert.Contains("Việc này đang ở bước “Mở lại”", behind.Text, StringComparison.Ordinal);
        Assert.Contains("Đã thay bóng.", behind.Text, StringComparison.Ordinal);
        Assert.Contains("Nói thêmVẫn tối như cũ", behind.Text, StringComparison.Ordinal);
        Assert.Single(await app.Look(db => db.CaseVerdicts.Where(v => v.CaseId == id).ToListAsync()));
    }

    [Fact]
    public async Task The_answer_after_a_reopening_is_measured_by_the_clock_of_that_reopening()
    {
        var (id, receipt) = await Report("Đèn hẻm 8 chập chờn");
        await Answered(await Sorted(id), id, "Đã thay bóng.");
        await (await Followed(receipt.Code)).Press("Chưa ổn, mở lại");

        await Answered(await app.SignedIn("chuyen-vien"), id, "Đã thay cả dây.");

        var second = (await Followed(receipt.Code)).Page.QuerySelectorAll(".answer")[0];
        Assert.Contains("Trả lời lần 2 Đúng hạn", Labels.Clean(second.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Solved_closes_it_and_the_verdict_stands_beside_the_answer()
    {
        var (id, receipt) = await Report("Cây nghiêng trước trạm y tế");
        await Answered(await Sorted(id), id, "Đã chống cây.");

        var resident = await Followed(receipt.Code).Press("Đã ổn");

        Assert.Equal(CaseStatus.Closed, await Status(id));
        Assert.Contains("Người gửi: đã ổn", resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extension_keeps_the_first_date_and_the_answer_after_it_is_late()
    {
        var (id, receipt) = await Report("Hẻm 12 ngập khi mưa");
        var officer = await Sorted(id);

        await officer.Open($"/xu-ly/{id}");
        officer.Fill("Hạn mới", "10/12/2026").Fill("Vì sao cần thêm thời gian", "Chờ vật tư");
        await officer.Fill("Căn cứ gia hạn", "Quy chế 12, Điều 3").Press("Gia hạn");

        var clock = await app.Look(db => db.CaseClocks.SingleAsync(c => c.CaseId == id && c.Kind == ClockKind.Answer));
        Assert.Equal((new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 10)), (clock.FirstDueOn, clock.DueOn));
        Assert.Equal(new DateOnly(2026, 12, 3), await app.Look(db => db.Cases.Where(c => c.Id == id).Select(c => c.DueOn).SingleAsync()));
        var resident = await Followed(receipt.Code);
        Assert.Contains("Hạn 3/12/2026 dời đến 10/12/2026", resident.Text, StringComparison.Ordinal);
        Assert.Contains("Chờ vật tư", resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_publish_at_once_are_told_and_one_answer_stands()
    {
        var (id, _) = await Report("Rác sau chợ tạm");
        var first = await Written(await Sorted(id), id, "Đã dọn lần một.");
        var second = await Written(await app.SignedIn("truong-don-vi"), id, "Đã dọn lần hai.");

        await first.Press("Gửi người dân");
        await second.Press("Gửi người dân");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Đã dọn lần hai.", second.ValueOf("Trả lời"));
        Assert.Single(await app.Look(db => db.CaseAnswers.Where(a => a.CaseId == id && a.PublishedAt != null).ToListAsync()));
    }

    [Fact]
    public async Task A_topic_that_asks_for_review_needs_a_second_person()
    {
        var (id, _) = await Report("Hồ sơ đất chờ lâu", "Thủ tục hành chính");
        var officer = await Written(await Sorted(id, "Thủ tục hành chính"), id, "Hồ sơ trả ngày mai.");

        Assert.DoesNotContain("Gửi người dân", officer.Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
        await officer.Press("Trình duyệt");
        var reviewer = await (await app.SignedIn("duyet")).Open($"/xu-ly/{id}/tra-loi");
        await reviewer.Press("Duyệt và gửi người dân");

        Assert.Equal(CaseStatus.Answered, await Status(id));
    }

    [Fact]
    public async Task What_is_sent_back_says_why_and_can_be_sent_again()
    {
        var (id, _) = await Report("Lệ phí thu sai", "Thủ tục hành chính");
        await (await Written(await Sorted(id, "Thủ tục hành chính"), id, "Sẽ xem.")).Press("Trình duyệt");
        var reviewer = await (await app.SignedIn("duyet")).Open($"/xu-ly/{id}/tra-loi");

        await reviewer.Fill("Cần sửa gì (khi trả lại)", "Nói rõ căn cứ thu").Press("Trả lại để sửa");

        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/tra-loi");
        Assert.Contains("Nói rõ căn cứ thu", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Sẽ xem.", officer.ValueOf("Trả lời"));
        var page = await officer.Open($"/xu-ly/{id}");
        var reviewedBy = await app.Look(db => db.CaseAnswers.Where(a => a.CaseId == id).Select(a => a.ReviewedByName).SingleAsync());
        Assert.Contains($"Trả lại để sửa, {reviewedBy}: Nói rõ căn cứ thu", page.Text, StringComparison.Ordinal);
        var inbox = await officer.Open("/xu-ly");
        Assert.Contains("Câu trả lời: Trả lại để sửa", inbox.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_review_is_no_draft_of_its_writer_any_more()
    {
        var (id, _) = await Report("Phí gửi xe thu quá mức");
        var officer = await Written(await Sorted(id), id, "Đã nhắc bãi xe.");
        await officer.Press("Trình duyệt");

        await officer.Open($"/xu-ly/{id}/tra-loi");

        var buttons = officer.Page.QuerySelectorAll("main button").Select(b => b.TextContent.Trim()).ToList();
        Assert.DoesNotContain("Lưu nháp", buttons);
        Assert.DoesNotContain("Duyệt và gửi người dân", buttons);
        Assert.Contains("Gửi người dân", buttons);
    }

    [Fact]
    public async Task All_that_an_answer_lacks_is_said_at_once_and_a_file_that_came_with_it_is_asked_for_again()
    {
        var (id, _) = await Report("Hàng rào trường đổ");
        var officer = await Sorted(id);
        await officer.Open($"/xu-ly/{id}/tra-loi");
        await officer.Choose("Kết quả", "Sẽ làm, có hẹn ngày").Press("Thêm điểm");
        officer.Page.QuerySelectorAll("[name='Form.Points[1].Question']").Cast<IHtmlInputElement>().Single().Value = "Cổng cũng hỏng";

        await officer
            .Attach(
                "Ảnh hoặc PDF làm bằng chứng",
                "x.pdf",
                "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"u8.ToArray()
            )
            .Press("Trình duyệt");

        var said = officer.Page.QuerySelectorAll(".errbox li").Select(li => li.TextContent).ToList();
        Assert.Contains("Điểm 1 hẹn sẽ làm: ghi ngày hẹn, sau hôm nay.", said);
        Assert.Contains("Chọn kết quả cho điểm 2.", said);
        Assert.Contains("Ghi câu trả lời cho điểm 2: đã làm gì, ai chịu trách nhiệm.", said);
        Assert.Contains("1 tệp vừa chọn chưa được giữ", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Talk_of_a_private_person_is_declined_erased_and_not_counted()
    {
        var (id, receipt) = await Report("Nhà kia có người theo đạo lạ, hay tụ tập");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");

        await officer
            .Choose("Bước", "Không nhận: chuyện riêng của một người")
            .Check("Nếu chọn “Không nhận”: tôi hiểu lời, ảnh và liên hệ bị xóa hẳn")
            .Press("Ghi bước này");

        var erased = await app.Look(db => db.Cases.SingleAsync(c => c.Id == id));
        Assert.Equal(("", ""), (erased.Summary, erased.SearchText));
        Assert.NotNull(erased.WithdrawnAt);
        var resident = await Followed(receipt.Code);
        Assert.Contains("nói về đời tư của một người", resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đạo lạ", resident.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nhà bên mở loa karaoke tới khuya")]
    [InlineData("Rác đổ trước cổng nhà số chẵn")]
    [InlineData("Cán bộ ở bộ phận một cửa nói năng khó chịu")]
    public async Task Matters_are_taken_in_whatever_words_tell_them(string words)
    {
        var (id, _) = await Report(words);

        Assert.Equal(CaseStatus.Received, await Status(id));
    }

    [Fact]
    public async Task Joined_reports_keep_both_codes_and_get_one_answer()
    {
        var (first, one) = await Report("Ổ gà đầu hẻm 9");
        var (second, two) = await Report("Đường đầu hẻm 9 bị ổ gà");
        var officer = await Sorted(first);

        await officer.Open($"/xu-ly/{second}");
        await officer.Fill("Số công khai của việc kia", one.Number).Press("Gộp");
        await Answered(officer, first, "Đã trám ổ gà.");

        foreach (var code in new[] { one.Code, two.Code })
            Assert.Contains("Đã trám ổ gà.", (await Followed(code)).Text, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Merged, await Status(second));
    }

    [Fact]
    public async Task Who_opens_a_contact_leaves_a_line_that_the_resident_reads()
    {
        var (id, receipt) = await Report("Nước yếu cuối hẻm", phone: "0903123456");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        Assert.DoesNotContain("0903123456", officer.Text, StringComparison.Ordinal);

        await officer.Press("Mở thông tin liên hệ");
        Assert.NotNull(officer.ErrorAt("Mở để làm gì"));
        Assert.DoesNotContain("0903123456", officer.Text, StringComparison.Ordinal);
        await officer.Choose("Mở để làm gì", "Báo kết quả").Press("Mở thông tin liên hệ");

        Assert.Contains("0903123456", officer.Text, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector(".errbox"));
        Assert.Equal(1, await app.Look(db => db.ContactLooks.CountAsync(l => l.CaseId == id)));
        Assert.Contains("Báo kết quả", (await Followed(receipt.Code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_says_the_same_whatever_it_is()
    {
        var visitor = await app.Visitor().Open("/theo-doi");

        await visitor.Fill("Mã theo dõi", "AAAA-BBBB-CCCC").Press("Xem");
        var shaped = visitor.ErrorAt("Mã theo dõi");
        await visitor.Fill("Mã theo dõi", "x").Press("Xem");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal(shaped, visitor.ErrorAt("Mã theo dõi"));
    }

    private async Task<(Guid Id, Receipt Receipt)> Report(string words, string topic = "Đường, hẻm", string? phone = null)
    {
        var receipt = await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var book = await services.GetRequiredService<IntakeBooks>().Read(db, services.GetRequiredService<OfficeCalendar>());
            var form = new IntakeForm
            {
                Key = FormKey.New(),
                Words = words,
                Topic = topic,
                Ward = "Phường Sen",
                Wish = phone is null ? Wish.CodeOnly : Wish.Message,
                Phone = phone,
            };
            return await services.GetRequiredService<Receiver>().Receive(form, book, []);
        });
        return (await app.Look(db => db.Cases.Where(c => c.PublicNumber == receipt.Number).Select(c => c.Id).SingleAsync()), receipt);
    }

    private async Task<Visitor> Sorted(Guid id, string topic = "Đường, hẻm")
    {
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        await officer.Choose("Loại việc", topic).Fill("Nơi xử lý", "Tổ Hạ tầng").Press("Nhận và giao");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        return officer;
    }

    private static async Task<Visitor> Written(Visitor officer, Guid id, string reply)
    {
        await officer.Open($"/xu-ly/{id}/tra-loi");
        return officer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", reply).Fill("Văn bản (số, ngày)", "12/TB ngày 23/11");
    }

    private static async Task Answered(Visitor officer, Guid id, string reply)
    {
        await (await Written(officer, id, reply)).Press("Gửi người dân");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    private async Task<Visitor> Followed(string code) =>
        await (await app.Visitor().Open("/theo-doi")).Fill("Mã theo dõi", code).Press("Xem");

    private Task<CaseStatus> Status(Guid id) => app.Look(db => db.Cases.Where(c => c.Id == id).Select(c => c.Status).SingleAsync());

    public sealed class OnSqlite(SqliteOffice app) : WholeWayTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : WholeWayTests(app), IClassFixture<PostgresOffice>;
}
