using System.Globalization;
using System.Net;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Triage;

/// <summary>The limit to complain at its edges.</summary>
public sealed class StatuteRuleTests
{
    private static readonly RuleBook Rules = new(SeedRules.All.ToList());
    private static readonly WorkingCalendar Calendar = new(SeedDays.All);

    [Theory]
    [InlineData("2026-08-24", 0, "2026-11-23")] // 90 days end on Sunday the 22nd
    [InlineData("2026-08-25", 0, "2026-11-23")]
    [InlineData("2026-08-25", 3, "2026-11-26")]
    public void Ninety_days_and_those_of_an_obstacle(string known, int obstacle, string last) =>
        Assert.Equal(Day(last), ComplaintStatute.LastDay(Day(known), obstacle, Rules, Calendar));

    [Fact]
    public void Of_an_unknown_day_nothing_is_said_and_the_last_day_is_still_in_time()
    {
        Assert.Null(ComplaintStatute.LastDay(null, 0, Rules, Calendar));
        Assert.False(ComplaintStatute.Passed(null, Day("2026-11-23")));
        Assert.False(ComplaintStatute.Passed(Day("2026-11-23"), Day("2026-11-23")));
        Assert.True(ComplaintStatute.Passed(Day("2026-11-23"), Day("2026-11-24")));
    }

    [Fact]
    public void An_obstacle_cannot_last_longer_than_there_were_days_and_only_a_complaint_has_a_limit()
    {
        var petition = new Petition { CaseId = Guid.Empty };
        var received = Day("2026-11-23");

        Assert.Equal(
            nameof(Petition.ObstacleDays),
            Assert.Throws<RuleBroken>(() => petition.Know(CaseKind.Complaint, Day("2026-11-20"), 4, received)).Field
        );
        Assert.Equal(
            nameof(Petition.KnownOn),
            Assert.Throws<RuleBroken>(() => petition.Know(CaseKind.Complaint, Day("2026-11-24"), 0, received)).Field
        );
        petition.Know(CaseKind.Complaint, Day("2026-11-20"), 3, received);
        Assert.Equal((Day("2026-11-20"), 3), (petition.KnownOn!.Value, petition.ObstacleDays));
        petition.Know(CaseKind.Recommendation, Day("2026-11-20"), 3, received);
        Assert.Equal((null, 0), (petition.KnownOn, petition.ObstacleDays));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What an officer sees of the limit: a warning, never a refusal.</summary>
public abstract class StatuteTests(OfficeApp app)
{
    [Fact]
    public async Task A_late_complaint_is_warned_of_and_may_be_admitted_all_the_same()
    {
        var (id, _, _) = await app.Letter("Khiếu nại quyết định thu phí số 5");
        var officer = (await app.Sorting(id)).Choose("Loại đơn", "Khiếu nại");
        officer.Fill("Ngày nhận hoặc biết quyết định bị khiếu nại", "03/08/2026");
        await officer.Press("Ghi phân loại");

        Assert.Contains("sau khi hết thời hiệu khiếu nại ngày 2/11/2026", officer.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Received, (await app.Case(id)).Status);
        await officer.Choose("Bước", "Thụ lý khiếu nại").Fill("Văn bản", "Thông báo 15/TB").Press("Ghi bước này");

        Assert.Equal(CaseStatus.InProgress, (await app.Case(id)).Status);
        var step = await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == id && s.Move == Move.Admit));
        Assert.Contains("sau khi hết thời hiệu", step.Note, StringComparison.Ordinal);
        Assert.DoesNotContain("thời hiệu", step.Told ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_of_an_obstacle_put_the_limit_off()
    {
        var (id, _, _) = await app.Letter("Khiếu nại quyết định thu phí số 6");
        var officer = (await app.Sorting(id)).Choose("Loại đơn", "Khiếu nại");
        officer.Fill("Ngày nhận hoặc biết quyết định bị khiếu nại", "03/08/2026").Fill("Số ngày có trở ngại khách quan", "30");
        await officer.Press("Ghi phân loại");

        Assert.Contains("Còn thời hiệu khiếu nại: đến hết ngày 1/12/2026", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_types_in_a_late_complaint_is_told_at_once_and_it_is_taken_in_all_the_same()
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho");
        officer.Fill("Kể ngắn gọn", "Khiếu nại quyết định thu phí số 7").Check(IsComplaint).Fill(Known, "03/08/2026");
        await officer.Press("Ghi nhận");

        Assert.Equal("Đã nhận", officer.Heading);
        Assert.Contains("sau khi hết thời hiệu khiếu nại ngày 2/11/2026 (Luật Khiếu nại", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Điều 9", officer.Text, StringComparison.Ordinal);
        var made = await app.Look(db => db.Cases.SingleAsync(c => c.Summary == "Khiếu nại quyết định thu phí số 7"));
        var petition = await app.Look(db => db.Petitions.SingleAsync(p => p.CaseId == made.Id));
        Assert.Equal(
            (CaseKind.Complaint, CaseStatus.Received, new DateOnly(2026, 8, 3), null),
            (made.Kind, made.Status, petition.KnownOn!.Value, petition.TriagedOn)
        );
        var sorting = await app.Sorting(made.Id);
        Assert.Equal("3/8/2026", sorting.ValueOf(Known));
        await sorting.Press("Ghi phân loại");
        Assert.Contains("sau khi hết thời hiệu khiếu nại ngày 2/11/2026", sorting.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_in_time_or_of_an_unknown_day_is_taken_in_without_a_word()
    {
        foreach (var (known, words) in new[] { ("04/11/2026", "Khiếu nại số 8"), (null, "Khiếu nại số 9") })
        {
            var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho");
            await officer.Fill("Kể ngắn gọn", words).Check(IsComplaint).Fill(Known, known).Press("Ghi nhận");

            Assert.Equal("Đã nhận", officer.Heading);
            Assert.DoesNotContain("thời hiệu", officer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_day_of_what_is_no_complaint_is_asked_about_and_nothing_typed_is_lost()
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho");
        await officer.Fill("Kể ngắn gọn", "Chưa rõ loại gì").Fill(Known, "03/08/2026").Press("Ghi nhận");

        Assert.NotNull(officer.ErrorAt(IsComplaint));
        Assert.Equal(("Chưa rõ loại gì", "03/08/2026"), (officer.ValueOf("Kể ngắn gọn"), officer.ValueOf(Known)));
        Assert.NotNull(officer.Page.QuerySelector("details[open] [name=KnownOn]"));
        await officer.Fill(Known, "24/11/2026").Check(IsComplaint).Press("Ghi nhận");
        Assert.NotNull(officer.ErrorAt(Known));
        Assert.Equal(0, await app.Look(db => db.Cases.CountAsync(c => c.Summary == "Chưa rõ loại gì")));
    }

    [Fact]
    public async Task A_late_complaint_told_at_the_reception_is_warned_of_when_it_becomes_a_case()
    {
        var officer = (await app.SignedIn("tiep-nhan").Open("/tiep-dan/them"))
            .Choose("Đơn vị tiếp", "Phường Sen")
            .Choose("Loại vụ việc", "Khiếu nại")
            .Fill("Họ tên người đến", "Cao Văn Mít")
            .Fill("Địa chỉ người đến", "12 hẻm 3, Phường Sen")
            .Fill("Nội dung trình bày", "Khiếu nại quyết định số 10");
        await (await officer.Press("Ghi vào sổ")).Follow("Lập việc");

        await officer.Fill(Known, "03/08/2026").Press("Lập việc");

        Assert.Equal("Đã lập việc", officer.Heading);
        Assert.Contains("sau khi hết thời hiệu khiếu nại ngày 2/11/2026", officer.Text, StringComparison.Ordinal);
        var made = await app.Look(db => db.Cases.SingleAsync(c => c.Summary == "Khiếu nại quyết định số 10"));
        Assert.Equal(new(2026, 8, 3), (await app.Look(db => db.Petitions.SingleAsync(p => p.CaseId == made.Id))).KnownOn);
    }

    [Fact]
    public async Task The_day_said_at_the_reception_stands_in_the_register_warns_at_once_and_goes_with_the_case()
    {
        var officer = (await app.SignedIn("tiep-nhan").Open("/tiep-dan/them"))
            .Choose("Đơn vị tiếp", "Phường Sen")
            .Choose("Loại vụ việc", "Khiếu nại")
            .Fill(Known, "03/08/2026")
            .Fill("Họ tên người đến", "Cao Văn Ổi")
            .Fill("Địa chỉ người đến", "14 hẻm 3, Phường Sen")
            .Fill("Nội dung trình bày", "Khiếu nại quyết định số 11");

        await officer.Press("Ghi vào sổ");

        Assert.Contains("sau khi hết thời hiệu khiếu nại ngày 2/11/2026", officer.Text, StringComparison.Ordinal);
        var line = await app.Look(db => db.Receptions.SingleAsync(r => r.Content == "Khiếu nại quyết định số 11"));
        Assert.Equal(new(2026, 8, 3), line.KnownOn);
        await officer.Follow("Sửa");
        await officer.Fill(Known, "04/11/2026").Press("Lưu");
        Assert.DoesNotContain("sau khi hết thời hiệu", officer.Text, StringComparison.Ordinal);
        await officer.Follow("Lập việc");
        Assert.Equal("4/11/2026", officer.ValueOf(Known));
        await officer.Press("Lập việc");
        var made = await app.Look(db => db.Cases.SingleAsync(c => c.Summary == "Khiếu nại quyết định số 11"));
        Assert.Equal(new(2026, 11, 4), (await app.Look(db => db.Petitions.SingleAsync(p => p.CaseId == made.Id))).KnownOn);
    }

    [Theory]
    [InlineData("Phản ánh", "03/08/2026", "Ngày này chỉ ghi với khiếu nại. Chọn loại khiếu nại, hoặc xóa ngày đi.")]
    [InlineData("Khiếu nại", "24/11/2026", "Ngày nhận hoặc biết quyết định không sau ngày tiếp.")]
    public async Task A_day_of_no_complaint_or_after_the_reception_is_said_at_its_field(string kind, string known, string said)
    {
        var officer = (await app.SignedIn("tiep-nhan").Open("/tiep-dan/them"))
            .Choose("Đơn vị tiếp", "Phường Sen")
            .Choose("Loại vụ việc", kind)
            .Fill(Known, known)
            .Fill("Họ tên người đến", "Cao Văn Xoài")
            .Fill("Địa chỉ người đến", "16 hẻm 3, Phường Sen")
            .Fill("Nội dung trình bày", "Quyết định số 12");

        await officer.Press("Ghi vào sổ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal(said, officer.ErrorAt(Known));
    }

    private const string IsComplaint = "Đây là khiếu nại: hạn báo có thụ lý hay không chạy từ ngày nhận";
    private const string Known = "Ngày nhận hoặc biết quyết định bị khiếu nại";

    public sealed class OnSqlite(SqliteOffice app) : StatuteTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : StatuteTests(app), IClassFixture<PostgresOffice>;
}
