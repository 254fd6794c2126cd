using System.Net;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Complaints;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Data;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Complaints;

/// <summary>A complaint from its admission to the second instance, as an officer does it. Today is Monday, 23/11/2026.</summary>
public abstract class ComplaintTests(OfficeApp app)
{
    [Fact]
    public async Task The_page_is_there_for_complaints_alone_and_says_when_one_is_not_admitted()
    {
        var (report, _, _) = await app.Letter("Kiến nghị trồng cây");
        var (id, _, _) = await app.Letter("Khiếu nại chưa thụ lý, chưa đối thoại");
        var officer = await app.Sorted(id, "Khiếu nại");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open($"/xu-ly/{report}/khieu-nai")).Status);
        await officer.Open($"/xu-ly/{id}/khieu-nai");

        Assert.Contains("Khiếu nại này chưa thụ lý.", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghi buổi đối thoại", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialogue_stands_on_the_timeline_and_a_short_notice_asks_for_its_reason()
    {
        var (id, code) = await Admitted("Khiếu nại mức bồi thường cây trồng");
        var officer = await Complaint(id);
        officer.Fill("Ngày đã thông báo cho các bên", "19/11/2026").Fill("Ngày đối thoại", "23/11/2026");
        officer.Fill("Nơi đối thoại", "Phòng họp phường, gọi 0903 123 456").Choose("Kết quả đối thoại", "Thống nhất một phần");
        await officer.Fill("Biên bản đối thoại (số, ngày)", "4/BB ngày 23/11").Press("Ghi đối thoại");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("sớm nhất ngày 24/11/2026", officer.ErrorAt("Lý do thông báo muộn"), StringComparison.Ordinal);
        Assert.Equal("4/BB ngày 23/11", officer.ValueOf("Biên bản đối thoại (số, ngày)"));
        Assert.Equal(0, await app.Look(db => db.ComplaintDialogues.CountAsync(d => d.CaseId == id)));
        await officer.Fill("Lý do thông báo muộn", "Hai bên xin họp sớm").Press("Ghi đối thoại");

        var step = await Step(id, Move.Dialogue);
        Assert.Equal("4/BB ngày 23/11", step.Document);
        Assert.Contains("Hai bên xin họp sớm", step.Note, StringComparison.Ordinal);
        Assert.DoesNotContain("0903", step.Told, StringComparison.Ordinal);
        var followed = (await app.Followed(code)).Text;
        Assert.Contains("thống nhất một phần", followed, StringComparison.Ordinal);
        Assert.DoesNotContain("xin họp sớm", followed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_decision_meets_its_term_on_its_day_and_has_three_working_days_to_be_sent()
    {
        var (id, code) = await Admitted("Khiếu nại quyết định phạt số 31");
        await Decided(id, "12/QĐ-UBND");
        Assert.Equal(new DateOnly(2026, 11, 23), (await Clock(id, ClockKind.Resolve)).MetOn);
        var send = await Clock(id, ClockKind.Send);
        Assert.Equal((Codes.Send, new DateOnly(2026, 11, 26)), (send.RuleCode, send.DueOn));
        Assert.Equal(send.DueOn, (await app.Case(id)).NextDueOn);
        await Assert.ThrowsAsync<RuleBroken>(() => app.Work(id, (work, the) => work.Answer(the, "Đã giải quyết.")));

        var officer = await Complaint(id);
        await officer.Fill("Ngày gửi quyết định", "22/11/2026").Fill("Gửi bằng (phiếu gửi, biên bản giao)", "EMS 17").Press("Ghi đã gửi");
        Assert.Contains("không trước ngày quyết định", officer.ErrorAt("Ngày gửi quyết định"), StringComparison.Ordinal);
        await officer.Fill("Ngày gửi quyết định", "23/11/2026").Press("Ghi đã gửi");

        Assert.False((await Clock(id, ClockKind.Send)).MetLate);
        var second = await Clock(id, ClockKind.Verdict);
        Assert.Equal((Codes.SecondComplaint, new DateOnly(2026, 12, 23)), (second.RuleCode, second.DueOn));
        Assert.Contains(
            "Khiếu nại lần hai hoặc khởi kiện tại Tòa án: đến hết ngày 23/12/2026",
            (await app.Followed(code)).Text,
            StringComparison.Ordinal
        );

        await app.Work(id, (work, the) => work.Answer(the, "Đã giải quyết bằng quyết định 12."));
        await app.Work(id, (work, the) => work.Move(the, Move.Note, new() { Note = "Lưu hồ sơ" }));

        Assert.Contains("được đến hết ngày 23/12/2026", (await app.Followed(code)).Text, StringComparison.Ordinal);
        Assert.True((await Clock(id, ClockKind.Verdict)).Runs);
        Assert.Single(await app.Look(db => db.CaseClocks.Where(c => c.CaseId == id && c.Kind == ClockKind.Verdict).ToListAsync()));
    }

    [Fact]
    public async Task A_complaint_has_no_answer_before_its_decision_is_recorded_and_sent()
    {
        var (id, code) = await Admitted("Khiếu nại thông báo thu hồi lòng đường");

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => app.Work(id, (work, the) => work.Answer(the, "Đã xem xét.")));

        Assert.Contains("Ghi số, ngày quyết định", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal([31], refused.Args);
        Assert.Null((await app.Case(id)).AnsweredOn);
        Assert.DoesNotContain("Đã xem xét.", (await app.Followed(code)).Text, StringComparison.Ordinal);
        await Decided(id, "22/QĐ");
        await Sent(id, "23/11/2026");
        await app.Work(id, (work, the) => work.Answer(the, "Đã xem xét."));
        Assert.Equal(CaseStatus.Answered, (await app.Case(id)).Status);
    }

    [Fact]
    public async Task A_complaint_is_not_joined_with_what_others_read_nor_with_anything_once_admitted()
    {
        var (report, reporter, _) = await app.Letter("Kiến nghị sửa lề đường trước chợ");
        var (id, _) = await Admitted("Khiếu nại việc sửa lề đường");
        var (again, _, _) = await app.Letter("Khiếu nại lần nữa việc sửa lề đường");
        await app.Sorted(again, "Khiếu nại");

        await Assert.ThrowsAsync<RuleBroken>(() => app.Join(report, id));
        await Assert.ThrowsAsync<RuleBroken>(() => app.Join(again, report));
        await Assert.ThrowsAsync<RuleBroken>(() => app.Join(id, again));
        await app.Join(again, id);

        Assert.Equal(id, (await app.Case(again)).MergedIntoId);
        Assert.Equal(CaseStatus.Received, (await app.Case(report)).Status);
        Assert.DoesNotContain("Khiếu nại việc sửa lề đường", (await app.Followed(reporter)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_others_were_joined_to_does_not_become_a_complaint()
    {
        var (into, _, _) = await app.Letter("Kiến nghị dời trạm rác");
        var (other, _, _) = await app.Letter("Kiến nghị dời trạm rác, lần hai");
        await app.Join(other, into);

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => app.Work(into, (work, the) => work.Classify(the, CaseKind.Complaint)));

        Assert.Equal("Kind", refused.Field);
    }

    [Theory]
    [InlineData("20/11/2026", false)]
    [InlineData("23/11/2026", true)]
    public async Task A_decision_sent_a_day_too_late_says_so(string sentOn, bool late)
    {
        var (id, _) = await Admitted($"Khiếu nại gửi ngày {sentOn}", new(2026, 11, 2));
        await Decided(id, "13/QĐ", "17/11/2026");

        await Sent(id, sentOn);

        Assert.Equal(late, (await Clock(id, ClockKind.Send)).MetLate);
    }

    [Fact]
    public async Task A_decision_in_time_is_in_time_on_whichever_day_it_is_published()
    {
        var (id, _) = await Admitted("Khiếu nại công bố sau", new(2026, 10, 20));
        await Decided(id, "21/QĐ", "19/11/2026");
        await Sent(id, "20/11/2026");

        await app.Work(id, (work, the) => work.Answer(the, "Đã giải quyết."));

        Assert.Equal(new DateOnly(2026, 11, 19), (await app.Case(id)).AnsweredOn);
        Assert.Equal(new DateOnly(2026, 11, 19), (await Clock(id, ClockKind.Resolve)).MetOn);
    }

    [Fact]
    public async Task On_the_last_day_a_second_complaint_is_a_case_of_its_own_with_the_terms_of_the_second_instance()
    {
        var (first, code) = await Admitted("Khiếu nại quyết định thu hồi sạp", new(2026, 10, 1));
        await Decided(first, "14/QĐ", "22/10/2026");
        await Sent(first, "23/10/2026");

        // Thirty days from 23/10 end on a Sunday: today is the last.
        var officer = await Again(first, "23/11/2026");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var made = await Second(first);
        Assert.Equal((CaseKind.Complaint, "Không đồng ý quyết định 14"), (made.Kind, made.Summary));
        var admit = await Clock(made.Id, ClockKind.Admit);
        Assert.Equal((Codes.AdmitSecond, new DateOnly(2026, 12, 2)), (admit.RuleCode, admit.DueOn));
        Assert.Contains(made.PublicNumber, (await Step(first, Move.ComplainAgain)).Told, StringComparison.Ordinal);
        Assert.False((await Clock(first, ClockKind.Verdict)).Runs);
        Assert.Equal(
            1,
            await app.Look(db =>
                db.CaseContacts.CountAsync(c => c.CaseId == made.Id && db.CaseContacts.Any(f => f.CaseId == first && f.Sealed == c.Sealed))
            )
        );
        Assert.Contains(made.PublicNumber, officer.Text, StringComparison.Ordinal);
        var resident = await app.Followed(code);
        await resident.Press($"Xem đơn {made.PublicNumber}");
        Assert.Contains("Không đồng ý quyết định 14", resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_too_late_it_is_refused_at_its_field_unless_there_was_an_obstacle()
    {
        var (first, _) = await Admitted("Khiếu nại quá hạn lần hai", new(2026, 10, 1));
        await Decided(first, "15/QĐ", "20/10/2026");
        await Sent(first, "20/10/2026");

        var officer = await Again(first, "20/11/2026");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("ngày cuối là 19/11/2026", officer.ErrorAt("Trở ngại khách quan (nếu quá hạn)"), StringComparison.Ordinal);
        Assert.Equal("Không đồng ý quyết định 14", officer.ValueOf("Nội dung khiếu nại lần hai"));
        Assert.Equal(0, await app.Look(db => db.Petitions.CountAsync(p => p.SecondOfId == first)));
        await officer.Fill("Trở ngại khách quan (nếu quá hạn)", "Nằm viện, giấy ra viện 12").Press("Ghi khiếu nại lần hai");
        Assert.Contains("giấy ra viện 12", (await Step(first, Move.ComplainAgain)).Note, StringComparison.Ordinal);

        Assert.DoesNotContain("Nội dung khiếu nại lần hai", officer.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => Make(first));
    }

    [Fact]
    public async Task Where_the_first_came_from_far_away_there_are_forty_five_days()
    {
        var (first, _) = await Admitted("Khiếu nại ở xã đảo", new(2026, 9, 1), remote: true);
        await Decided(first, "16/QĐ", "08/10/2026");
        await Sent(first, "09/10/2026");
        Assert.Equal(Codes.SecondComplaintRemote, (await Clock(first, ClockKind.Verdict)).RuleCode);

        // Forty-five days from 9/10 end today.
        Assert.Equal(HttpStatusCode.OK, (await Again(first, "23/11/2026")).Status);
    }

    [Fact]
    public async Task A_second_complaint_is_admitted_by_its_own_article_and_not_decided_or_answered_without_a_dialogue()
    {
        var (first, _) = await Admitted("Khiếu nại lên hai cấp", new(2026, 10, 1));
        await Decided(first, "17/QĐ", "22/10/2026");
        await Sent(first, "23/10/2026");
        await Again(first, "20/11/2026");
        var id = (await Second(first)).Id;
        var officer = await app.Sorted(id, "Khiếu nại");
        Assert.Contains("Điều 11, 36", officer.Text, StringComparison.Ordinal);
        await officer.Choose("Bước", "Thụ lý khiếu nại").Check("Ở vùng sâu, vùng xa, đi lại khó khăn").Press("Ghi bước này");
        Assert.Equal(
            (Codes.ResolveSecondRemote, new DateOnly(2027, 1, 22)),
            ((await Clock(id, ClockKind.Resolve)).RuleCode, (await Clock(id, ClockKind.Resolve)).DueOn)
        );

        await Assert.ThrowsAsync<RuleBroken>(() => app.Work(id, (work, the) => work.Answer(the, "Chưa có quyết định.")));
        officer = await Complaint(id);
        officer
            .Fill("Số quyết định", "3/QĐ-CT")
            .Fill("Ngày quyết định", "23/11/2026")
            .Choose("Kết quả giải quyết", "Khiếu nại sai toàn bộ");
        await officer.Press("Ghi quyết định");
        Assert.Contains("phải đối thoại", officer.ErrorAt("Ngày quyết định"), StringComparison.Ordinal);

        await app.Look(db =>
            db.Petitions.Where(p => p.CaseId == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.AdmittedOn, new DateOnly(2026, 11, 20)))
        );
        officer = await Complaint(id);
        officer.Fill("Ngày đã thông báo cho các bên", "16/11/2026").Fill("Ngày đối thoại", "21/11/2026").Fill("Nơi đối thoại", "Trụ sở");
        await officer.Choose("Kết quả đối thoại", "Không thống nhất").Fill("Biên bản đối thoại (số, ngày)", "9/BB").Press("Ghi đối thoại");
        await Decided(id, "3/QĐ-CT");
        await Sent(id, "23/11/2026");

        Assert.Equal(Codes.SendSecond, (await Clock(id, ClockKind.Send)).RuleCode);
        Assert.Equal(Codes.EffectRemote, (await Clock(id, ClockKind.Verdict)).RuleCode);
        Assert.Contains("Phân loại", (await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}")).Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => Make(id));
    }

    [Fact]
    public async Task Where_another_body_settled_the_first_it_is_sorted_as_the_second_and_has_its_terms()
    {
        var (id, _, _) = await app.Letter("Không đồng ý với quyết định của phường");
        var officer = await app.Sorting(id);
        await officer
            .Choose("Loại đơn", "Phản ánh")
            .Fill("Quyết định giải quyết lần đầu (số, ngày, cơ quan)", "7/QĐ")
            .Press("Ghi phân loại");
        Assert.Contains(
            "Chỉ khiếu nại mới có lần hai",
            officer.ErrorAt("Quyết định giải quyết lần đầu (số, ngày, cơ quan)"),
            StringComparison.Ordinal
        );

        officer
            .Choose("Loại đơn", "Khiếu nại")
            .Fill("Quyết định giải quyết lần đầu (số, ngày, cơ quan)", "7/QĐ-UBND, 2/11/2026, phường Sen");
        await officer.Press("Ghi phân loại");

        Assert.Contains("Khiếu nại lần hai; lần đầu đã có quyết định 7/QĐ-UBND", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Điều 11, 36", officer.Text, StringComparison.Ordinal);
        var admit = await app.Look(db =>
            db.CaseClocks.AsNoTracking().Where(c => c.CaseId == id && c.Kind == ClockKind.Admit).ToListAsync()
        );
        Assert.Equal(Codes.AdmitSecond, Assert.Single(admit, c => c.Runs).RuleCode);
        await officer.Choose("Bước", "Thụ lý khiếu nại").Press("Ghi bước này");
        Assert.Equal(Codes.ResolveSecond, (await Clock(id, ClockKind.Resolve)).RuleCode);

        Assert.DoesNotContain("Ghi khiếu nại lần hai", (await Complaint(id)).Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => Make(id));
    }

    [Fact]
    public async Task Who_records_after_somebody_else_is_told_and_keeps_what_was_typed()
    {
        var (id, _) = await Admitted("Khiếu nại hai người cùng ghi");
        var slow = await Complaint(id);
        await Decided(id, "18/QĐ");

        await slow.Fill("Số quyết định", "19/QĐ")
            .Fill("Ngày quyết định", "23/11/2026")
            .Choose("Kết quả giải quyết", "Khiếu nại đúng")
            .Press("Ghi quyết định");

        Assert.Equal(HttpStatusCode.Conflict, slow.Status);
        Assert.Equal("18/QĐ", await app.Look(db => db.ComplaintDecisions.Where(d => d.CaseId == id).Select(d => d.Number).SingleAsync()));
    }

    [Fact]
    public async Task A_complaint_that_turns_out_to_be_a_denunciation_leaves_nothing_of_its_dialogue()
    {
        var (id, _) = await Admitted("Khiếu nại hóa ra là tố cáo");
        var officer = await Complaint(id);
        officer.Fill("Ngày đã thông báo cho các bên", "16/11/2026").Fill("Ngày đối thoại", "23/11/2026").Fill("Nơi đối thoại", "Trụ sở");
        await officer.Fill("Biên bản đối thoại (số, ngày)", "5/BB").Press("Ghi đối thoại");
        await Decided(id, "20/QĐ");

        await app.Work(id, (work, the) => work.HandOff(the));

        Assert.Equal(0, await app.Look(db => db.ComplaintDialogues.CountAsync(d => d.CaseId == id)));
        Assert.Equal(0, await app.Look(db => db.ComplaintDecisions.CountAsync(d => d.CaseId == id)));
    }

    private async Task<(Guid Id, string Code)> Admitted(string words, DateOnly? on = null, bool remote = false)
    {
        var (id, code, _) = await app.Letter(words, on);
        var officer = (await app.Sorted(id, "Khiếu nại")).Choose("Bước", "Thụ lý khiếu nại");
        if (remote)
            officer.Check("Ở vùng sâu, vùng xa, đi lại khó khăn");
        await officer.Press("Ghi bước này");
        if (on is { } day)
            await app.Look(db =>
                db.Petitions.Where(p => p.CaseId == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.AdmittedOn, day))
            );
        return (id, code);
    }

    [Fact]
    public async Task The_days_for_a_second_complaint_run_anew_from_the_receipt_that_comes_back_later()
    {
        var (id, code) = await Admitted("Khiếu nại thu phí lòng đường", new(2026, 11, 2));
        await Decided(id, "23/QĐ", "10/11/2026");
        await Sent(id, "11/11/2026");
        await app.Work(id, (work, the) => work.Answer(the, "Đã giải quyết."));
        Assert.Equal(new DateOnly(2026, 12, 11), (await Clock(id, ClockKind.Verdict)).DueOn);

        var officer = await Complaint(id);
        officer.Fill("Ngày nhận quyết định", "10/11/2026").Fill("Theo giấy tờ nào (giấy báo phát, biên bản giao)", "Giấy báo phát 55");
        await officer.Press("Ghi ngày nhận");
        Assert.Contains("không trước ngày gửi", officer.ErrorAt("Ngày nhận quyết định"), StringComparison.Ordinal);
        await officer.Fill("Ngày nhận quyết định", "16/11/2026").Press("Ghi ngày nhận");

        var clock = Assert.Single(await Verdicts(id), c => c.Runs);
        Assert.Equal((Codes.SecondComplaint, new DateOnly(2026, 12, 16)), (clock.RuleCode, clock.DueOn));
        Assert.Contains("Sửa ngày nhận quyết định", officer.Text, StringComparison.Ordinal);
        Assert.Contains("được đến hết ngày 16/12/2026", (await app.Followed(code)).Text, StringComparison.Ordinal);
        Assert.Equal("Giấy báo phát 55", (await Step(id, Move.Serve)).Document);
        officer.Fill("Ngày nhận quyết định", "17/11/2026").Fill("Theo giấy tờ nào (giấy báo phát, biên bản giao)", "Giấy báo phát 55");
        await officer.Press("Ghi ngày nhận");
        Assert.Equal(new DateOnly(2026, 12, 17), Assert.Single(await Verdicts(id), c => c.Runs).DueOn);
        Assert.Equal(new DateOnly(2026, 11, 10), (await Clock(id, ClockKind.Resolve)).MetOn);
    }

    [Fact]
    public async Task Minutes_and_decision_print_with_what_is_recorded_and_dots_for_the_rest()
    {
        var (id, _) = await Admitted("Khiếu nại in giấy tờ");
        var officer = await Complaint(id);
        await officer.Open($"/xu-ly/{id}/khieu-nai/in/quyet-dinh");
        Assert.Contains("khiếu nại đúng / đúng một phần / sai toàn bộ", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/xu-ly/{id}/khieu-nai/in/bien-ban-doi-thoai");
        Assert.Contains("Người vắng mặt và lý do vắng mặt", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/xu-ly/{id}/khieu-nai");
        officer
            .Fill("Ngày đã thông báo cho các bên", "16/11/2026")
            .Fill("Ngày đối thoại", "23/11/2026")
            .Fill("Nơi đối thoại", "Nhà văn hóa");
        await officer
            .Choose("Kết quả đối thoại", "Thống nhất một phần")
            .Fill("Biên bản đối thoại (số, ngày)", "6/BB")
            .Press("Ghi đối thoại");
        await Decided(id, "24/QĐ-UBND");

        await officer.Open($"/xu-ly/{id}/khieu-nai");
        await officer.Follow("In biên bản 23/11/2026");
        Assert.Contains("tại Nhà văn hóa", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Kết quả chung: thống nhất một phần", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/xu-ly/{id}/khieu-nai/in/quyet-dinh");

        Assert.Contains("24/QĐ-UBND", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Kết luận: khiếu nại đúng một phần.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Biên bản: 6/BB.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Luật Khiếu nại", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lê Thị Ấu", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/xu-ly/{id}/khieu-nai/in/bien-ban-doi-thoai?buoi={Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    private Task<List<CaseClock>> Verdicts(Guid id) =>
        app.Look(db => db.CaseClocks.AsNoTracking().Where(c => c.CaseId == id && c.Kind == ClockKind.Verdict).ToListAsync());

    private async Task<Visitor> Complaint(Guid id) => await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/khieu-nai");

    private async Task Decided(Guid id, string number, string on = "23/11/2026")
    {
        var officer = await Complaint(id);
        officer.Fill("Số quyết định", number).Fill("Ngày quyết định", on).Choose("Kết quả giải quyết", "Khiếu nại đúng một phần");
        await officer.Press("Ghi quyết định");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    private async Task Sent(Guid id, string on)
    {
        var officer = await Complaint(id);
        await officer.Fill("Ngày gửi quyết định", on).Fill("Gửi bằng (phiếu gửi, biên bản giao)", "BB giao 3").Press("Ghi đã gửi");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    private async Task<Visitor> Again(Guid first, string receivedOn)
    {
        var officer = await Complaint(first);
        officer.Fill("Ngày nhận đơn lần hai", receivedOn).Fill("Nội dung khiếu nại lần hai", "Không đồng ý quyết định 14");
        return await officer.Press("Ghi khiếu nại lần hai");
    }

    private Task<Case> Second(Guid first) =>
        app.Look(db => db.Cases.AsNoTracking().SingleAsync(c => db.Petitions.Any(p => p.CaseId == c.Id && p.SecondOfId == first)));

    private Task Make(Guid first) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var the = await db.Cases.SingleAsync(c => c.Id == first);
            await services
                .GetRequiredService<SecondComplaint>()
                .Make(the, new() { ReceivedOn = new(2026, 11, 23), Words = "Khiếu nại nữa" });
        });

    private Task<CaseStep> Step(Guid id, Move move) =>
        app.Look(db => db.CaseSteps.AsNoTracking().SingleAsync(s => s.CaseId == id && s.Move == move));

    private Task<CaseClock> Clock(Guid id, ClockKind kind) =>
        app.Look(db => db.CaseClocks.AsNoTracking().OrderByDescending(c => c.Id).FirstAsync(c => c.CaseId == id && c.Kind == kind));

    public sealed class OnSqlite(SqliteOffice app) : ComplaintTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ComplaintTests(app), IClassFixture<PostgresOffice>;
}
