using System.Net;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Triage;

/// <summary>A written petition from the counter to its end.</summary>
public abstract class TriageTests(OfficeApp app)
{
    [Fact]
    public async Task A_letter_says_that_it_is_not_sorted_and_then_what_the_table_says()
    {
        var (id, _, _) = await app.Letter("Không đồng ý quyết định phạt số 12");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        Assert.Contains("Đơn này chưa phân loại", officer.Text, StringComparison.Ordinal);

        await app.Sorted(id, "Khiếu nại", whose: "Ủy ban nhân dân Thành phố");

        await officer.Open($"/xu-ly/{id}");
        Assert.Contains("hướng dẫn người khiếu nại đến đúng nơi, không chuyển đơn", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Luật Khiếu nại 02/2011/QH13, Điều 27", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_that_is_not_ours_is_forwarded_only_with_a_reason_that_the_step_keeps()
    {
        var (id, _, _) = await app.Letter("Khiếu nại việc thu hồi đất");
        var officer = await app.Sorted(id, "Khiếu nại", whose: "Ủy ban nhân dân Thành phố");

        officer.Choose("Bước", "Chuyển nơi có thẩm quyền").Fill("Nói với người gửi", "Đã chuyển Thành phố.");
        await officer.Press("Ghi bước này");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains(
            "không phải “Chuyển nơi có thẩm quyền”",
            officer.ErrorAt("Lý do làm khác bảng phân loại"),
            StringComparison.Ordinal
        );
        Assert.Equal(CaseStatus.Received, (await app.Case(id)).Status);
        await officer.Fill("Lý do làm khác bảng phân loại", "Theo yêu cầu của Thanh tra").Press("Ghi bước này");

        Assert.Equal(CaseStatus.Forwarded, (await app.Case(id)).Status);
        Assert.Contains("Theo yêu cầu của Thanh tra", (await Step(id, Move.Forward)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_runs_by_the_laws_terms_from_receipt_and_then_from_admission()
    {
        var (id, code, _) = await app.Letter("Khiếu nại mức thu lệ phí", new(2026, 11, 20));
        var officer = await app.Sorted(id, "Khiếu nại");
        var admit = await Clock(id, ClockKind.Admit);
        Assert.Equal((Codes.Admit, new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 1)), (admit.RuleCode, admit.StartsOn, admit.DueOn));
        Assert.False((await Clock(id, ClockKind.Answer)).Runs);
        Assert.Equal(admit.DueOn, (await app.Case(id)).NextDueOn);

        await officer.Choose("Bước", "Thụ lý khiếu nại").Fill("Văn bản", "Thông báo 9/TB").Press("Ghi bước này");

        Assert.NotNull((await Clock(id, ClockKind.Admit)).MetOn);
        var resolve = await Clock(id, ClockKind.Resolve);
        Assert.Equal(
            (Codes.Resolve, app.Clock.GetUtcNow().AddHours(7).Date.AddDays(30)),
            (resolve.RuleCode, resolve.DueOn.ToDateTime(default))
        );
        Assert.Equal(resolve.DueOn, (await app.Case(id)).DueOn);
        await officer.Open($"/xu-ly/{id}/han/{resolve.Id}");
        Assert.Contains("Giải quyết lần đầu", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Thụ lý khiếu nại", (await app.Followed(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_to_publish_a_complaint_and_as_a_report_it_waits_for_a_look()
    {
        var (id, _, _) = await app.Letter("Khiếu nại hóa ra chỉ là phản ánh");
        await app.Sorted(id, "Khiếu nại");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        Assert.DoesNotContain("Cho công khai lời này", officer.Text, StringComparison.Ordinal);

        await officer.Choose("Loại đơn", "Phản ánh").Choose("Loại việc", "Việc khác").Fill("Nơi xử lý", "Tổ Hạ tầng").Press("Nhận và giao");

        Assert.Equal((CaseKind.Report, Publication.AwaitingReview), ((await app.Case(id)).Kind, (await app.Case(id)).Publication));
        Assert.Contains("Cho công khai lời này", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_is_not_answered_before_it_is_admitted()
    {
        var (id, _, _) = await app.Letter("Khiếu nại chưa thụ lý");
        await app.Sorted(id, "Khiếu nại");

        await Assert.ThrowsAsync<RuleBroken>(() => app.Work(id, (work, the) => work.Answer(the, "Đã giải quyết.")));
        await app.Work(id, (work, the) => work.Move(the, Move.Note, new() { Note = "x" }));

        Assert.Equal(CaseStatus.Received, (await app.Case(id)).Status);
    }

    [Fact]
    public async Task A_complex_matter_has_the_longer_term_and_the_first_date_stays()
    {
        var (id, _, _) = await app.Letter("Khiếu nại nhiều hộ");
        var officer = await app.Sorted(id, "Khiếu nại");
        await officer.Choose("Bước", "Thụ lý khiếu nại").Press("Ghi bước này");
        var first = await Clock(id, ClockKind.Resolve);

        await officer.Open($"/xu-ly/{id}/phan-loai");
        await officer.Press("Ghi nhận");
        Assert.Equal("Chọn lý do phức tạp: luật đòi ghi bằng văn bản.", officer.ErrorAt("Vụ việc phức tạp vì"));
        await officer
            .Choose("Vụ việc phức tạp vì", "Phải xác minh từ hai nơi trở lên")
            .Fill("Văn bản (số, ngày)", "21/BC")
            .Press("Ghi nhận");

        var clock = await Clock(id, ClockKind.Resolve);
        Assert.Equal((first.DueOn, first.DueOn.AddDays(15)), (clock.FirstDueOn, clock.DueOn));
        Assert.Contains("Phải xác minh từ hai nơi", (await Step(id, Move.Extend)).Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_is_withdrawn_in_writing_only_and_taken_up_again_only_when_it_was_coerced()
    {
        var (id, code, _) = await app.Letter("Khiếu nại rồi rút");
        var officer = await app.Sorted(id, "Khiếu nại");
        Assert.DoesNotContain("Rút phản ánh này", (await app.Followed(code)).Text, StringComparison.Ordinal);

        await officer.Press("Ghi rút đơn");
        Assert.Contains("bằng văn bản", officer.ErrorAt("Đơn rút (số, ngày)"), StringComparison.Ordinal);
        await officer.Fill("Đơn rút (số, ngày)", "Đơn rút 23/11").Press("Ghi rút đơn");
        Assert.Equal(CaseStatus.Withdrawn, (await app.Case(id)).Status);
        Assert.Equal("Đơn rút 23/11", (await Step(id, Move.Withdraw)).Document);

        await officer.Open($"/xu-ly/{id}/phan-loai");
        await officer.Fill("Căn cứ, văn bản", "Biên bản 4").Press("Thụ lý lại");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        await officer.Check("Người khiếu nại bị ép rút đơn").Press("Thụ lý lại");

        Assert.Equal(CaseStatus.InProgress, (await app.Case(id)).Status);
        Assert.True((await Clock(id, ClockKind.Resolve)).Runs);
    }

    [Fact]
    public async Task A_report_that_is_not_ours_has_five_working_days_to_be_passed_on()
    {
        var (id, _, _) = await app.Letter("Cột điện cao thế nghiêng");
        var officer = await app.Sorted(id, "Phản ánh", whose: "Công ty Điện lực");
        Assert.Equal((Codes.Forward, new DateOnly(2026, 11, 30)), await TermOf(id));

        await officer.Fill("Nói với người gửi", "Đã chuyển điện lực.").Press("Ghi bước này");

        Assert.Equal(CaseStatus.Forwarded, (await app.Case(id)).Status);
        Assert.NotNull((await Clock(id, ClockKind.Forward)).MetOn);
    }

    [Fact]
    public async Task A_report_of_a_procedure_has_a_term_of_its_own()
    {
        var (id, _, _) = await app.Letter("Thủ tục xin phép bắt nộp một giấy hai lần");
        await (await app.Sorting(id))
            .Choose("Loại đơn", "Phản ánh")
            .Check("Phản ánh về quy định, thủ tục hành chính")
            .Choose("Thẩm quyền", "Không thuộc thẩm quyền")
            .Fill("Cơ quan có thẩm quyền", "Sở Nội vụ")
            .Press("Ghi phân loại");

        Assert.True((await app.Case(id)).AboutAdministrativeRule);
        Assert.Equal((Codes.ForwardOfRule, new DateOnly(2026, 11, 30)), await TermOf(id));
    }

    [Fact]
    public async Task What_cannot_be_dealt_with_is_filed_a_year_and_then_erased()
    {
        var (id, code, _) = await app.Letter("Đơn không ký tên về hẻm 12");
        var officer = await app.Sorted(id, "Kiến nghị", ground: "Không ký hoặc điểm chỉ");
        Assert.Contains("lưu đơn", officer.Text, StringComparison.Ordinal);
        await officer.Press("Ghi bước này");
        Assert.Equal(CaseStatus.Refused, (await app.Case(id)).Status);

        Assert.Equal(0, await Erase());
        await Filed(id, new(2026, 11, 22));
        Assert.Equal(1, await Erase());
        Assert.Equal(0, await Erase());

        var erased = await app.Case(id);
        Assert.Equal(FiledPetitions.Gone, erased.Summary);
        Assert.False(await app.Look(db => db.CaseContacts.AnyAsync(c => c.CaseId == id)));
        Assert.Contains("Không ký hoặc điểm chỉ", (await app.Followed(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Originals_are_given_back_once_and_the_page_reminds_of_them()
    {
        var (id, _, _) = await app.Letter("Kèm sổ gốc");
        var officer = await (await app.Sorting(id))
            .Choose("Loại đơn", "Phản ánh")
            .Check("Có kèm bản gốc giấy tờ (phải trả lại)")
            .Press("Ghi phân loại");
        await officer.Open($"/xu-ly/{id}");
        Assert.Contains("Còn giữ bản gốc giấy tờ", officer.Text, StringComparison.Ordinal);

        await officer.Open($"/xu-ly/{id}/phan-loai");
        await officer.Press("Đã trả bản gốc");

        Assert.DoesNotContain("Còn giữ bản gốc giấy tờ", officer.Text, StringComparison.Ordinal);
        Assert.Null((await Step(id, Move.ReturnPapers)).Note);
    }

    [Fact]
    public async Task Five_signatures_are_flagged_and_found_in_the_inbox()
    {
        var (id, _, number) = await app.Letter("Cả xóm xin đèn");
        await (await app.Sorting(id)).Choose("Loại đơn", "Kiến nghị").Fill("Số người ký đơn", "5").Press("Ghi phân loại");
        var (other, _, few) = await app.Letter("Bốn nhà xin đèn");
        await (await app.Sorting(other)).Choose("Loại đơn", "Kiến nghị").Fill("Số người ký đơn", "4").Press("Ghi phân loại");

        var officer = await (await app.SignedIn("chuyen-vien")).Open("/xu-ly?don=dong-nguoi");

        Assert.Contains(number, officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(few, officer.Text, StringComparison.Ordinal);
        await officer.Open($"/xu-ly/{id}");
        Assert.Contains("từ 1 đến 2 người", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denunciation_is_explained_and_nothing_of_it_stays()
    {
        var (id, code, _) = await app.Letter("Tố cáo ông Trưởng ban nhận tiền");
        var officer = await app.Sorting(id);
        Assert.Contains("Niêm phong đơn gốc", officer.Text, StringComparison.Ordinal);

        await officer.Press("Xóa ở đây");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        await officer.Check("Đơn gốc đã niêm phong và đưa cho nơi nhận tố cáo, hoặc người gửi đã được chỉ chỗ").Press("Xóa ở đây");

        var erased = await app.Case(id);
        Assert.Equal(("", "", null), (erased.Summary, erased.SearchText, erased.BookNumber));
        Assert.False(await app.Look(db => db.CaseContacts.AnyAsync(c => c.CaseId == id)));
        Assert.Contains("Nơi nhận tố cáo", (await app.Followed(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sorts_after_somebody_else_is_told_and_keeps_what_was_typed()
    {
        var (id, _, _) = await app.Letter("Hai người cùng phân loại");
        var slow = await app.Sorting(id);
        await app.Sorted(id, "Kiến nghị");

        await slow.Choose("Loại đơn", "Khiếu nại").Fill("Số người ký đơn", "7").Press("Ghi phân loại");

        Assert.Equal(HttpStatusCode.Conflict, slow.Status);
        Assert.Equal("7", slow.ValueOf("Số người ký đơn"));
        Assert.Equal(CaseKind.Recommendation, (await app.Case(id)).Kind);
    }

    private Task<CaseStep> Step(Guid id, Move move) =>
        app.Look(db => db.CaseSteps.AsNoTracking().SingleAsync(s => s.CaseId == id && s.Move == move));

    private Task<CaseClock> Clock(Guid id, ClockKind kind) =>
        app.Look(db => db.CaseClocks.AsNoTracking().OrderByDescending(c => c.Id).FirstAsync(c => c.CaseId == id && c.Kind == kind));

    private async Task<(string, DateOnly)> TermOf(Guid id)
    {
        var clock = await Clock(id, ClockKind.Forward);
        return (clock.RuleCode, clock.DueOn);
    }

    private Task<int> Erase() =>
        app.Do(services => services.GetRequiredService<FiledPetitions>().Erase(TestContext.Current.CancellationToken));

    private Task<int> Filed(Guid id, DateOnly until) =>
        app.Look(db => db.Petitions.Where(p => p.CaseId == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.KeepUntil, until)));

    public sealed class OnSqlite(SqliteOffice app) : TriageTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TriageTests(app), IClassFixture<PostgresOffice>;
}
