using System.Globalization;
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

    public sealed class OnSqlite(SqliteOffice app) : StatuteTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : StatuteTests(app), IClassFixture<PostgresOffice>;
}
