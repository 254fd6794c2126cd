using System.Globalization;
using System.Net;
using GanDan.Cases.Clocks;
using GanDan.Cases.Reception;
using GanDan.Platform;
using GanDan.Platform.Calendar;

namespace GanDan.Tests.Cases.Reception;

/// <summary>What must be done before a day of online reception, at its edges.</summary>
public sealed class OnlineReceptionRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ReceptionRules Rules = new(new RuleBook(SeedRules.All.ToList()), new WorkingCalendar(SeedDays.All));

    [Theory]
    [InlineData("2026-12-01", "2026-11-24", "2026-11-30")]
    [InlineData("2026-12-07", "2026-11-30", "2026-12-04")] // the day before a Monday is Friday
    [InlineData("2026-09-04", "2026-08-25", "2026-09-03")] // over National Day and the Monday swapped for it
    public void It_is_told_five_working_days_before_and_tried_one_before(string heldOn, string notice, string trial)
    {
        var steps = Rules.OnlineSteps(Online(Day(heldOn)));

        Assert.Equal([(Codes.OnlineNotice, Day(notice)), (Codes.OnlineTest, Day(trial))], steps.Select(s => (s.Code, s.Latest)));
    }

    [Fact]
    public void A_step_is_late_after_its_day_done_or_not()
    {
        var step = new OnlineStep(Codes.OnlineTest, null, Today);

        Assert.False(step.IsLateOn(Today));
        Assert.True(step.IsLateOn(Today.AddDays(1)));
        Assert.False((step with { DoneOn = Today }).IsLateOn(Today.AddDays(9)));
        Assert.True((step with { DoneOn = Today.AddDays(1) }).IsLateOn(Today.AddDays(9)));
    }

    [Fact]
    public void A_day_in_person_has_none()
    {
        var day = Online(new(2026, 12, 1));
        day.IsOnline = false;

        Assert.Empty(Rules.OnlineSteps(day));
    }

    [Fact]
    public void The_law_knows_it_from_July_2026()
    {
        Assert.Equal(nameof(DayForm.Way), Assert.Throws<RuleBroken>(() => Online(new(2026, 6, 30)).Check(Today)).Field);
        Online(new(2026, 7, 1)).Check(Today);
    }

    [Theory]
    [InlineData(nameof(ReceptionDay.NotifiedOn), "2026-11-24")]
    [InlineData(nameof(ReceptionDay.TestedOn), "2026-11-24")]
    public void What_was_done_was_not_done_tomorrow(string field, string on)
    {
        var day = Online(new(2026, 12, 1));
        (day.NotifiedOn, day.TestedOn) = field is nameof(ReceptionDay.NotifiedOn) ? ((DateOnly?)Day(on), (DateOnly?)null) : (null, Day(on));

        Assert.Equal(field, Assert.Throws<RuleBroken>(() => day.Check(Today)).Field);
    }

    [Fact]
    public void It_opens_an_hour_before() => Assert.Equal(new TimeOnly(6, 30), OnlineReception.OpensAt(Online(Today)));

    private static ReceptionDay Online(DateOnly on) =>
        new()
        {
            UnitId = 1,
            HeldOn = on,
            From = new(7, 30),
            To = new(11, 0),
            Place = "Điểm kết nối tầng trệt",
            ReceivedBy = "Võ Thanh Tâm",
            PostedOn = new(2026, 6, 1),
            IsOnline = true,
        };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public abstract class OnlineReceptionTests(OfficeApp app)
{
    [Fact]
    public async Task An_online_day_tells_everybody_where_to_come_and_the_desk_what_is_still_to_be_done()
    {
        var officer = await New("04/12/2026");

        await officer.Fill("Ngày thông báo cho người dự", "23/11/2026").Press("Lưu");

        Assert.Contains("trực tuyến, mở từ 06:30", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Thông báo: đã làm 23/11/2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Thử đường truyền: chậm nhất 3/12/2026", officer.Text, StringComparison.Ordinal);
        var stranger = await app.Visitor().Open("/lich-tiep-dan");
        Assert.Contains("Đến địa điểm trên từ 06:30 để được kết nối", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("chỉ được nghe khi bạn đồng ý không giữ bí mật họ tên", stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_too_near_says_that_the_notice_is_late()
    {
        var officer = await New("26/11/2026");

        await officer.Press("Lưu");
        await officer.Follow("thứ Năm, 26/11/2026");

        Assert.Contains("chậm nhất 19/11/2026", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_of_tomorrow_is_refused_at_its_field()
    {
        var officer = await New("05/12/2026");

        await officer.Fill("Ngày thử đường truyền", "24/11/2026").Press("Lưu");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt("Ngày thử đường truyền"));
    }

    private async Task<Visitor> New(string day)
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/tiep-dan/lich/ngay");
        officer.Fill("Ngày tiếp", day).Choose("Đơn vị tiếp", "Phường Sen").Fill("Từ giờ", "07:30").Fill("Đến giờ", "11:00");
        officer.Fill("Địa điểm tiếp", "Điểm kết nối tầng trệt").Choose("Loại ngày tiếp", "Ngày tiếp thường xuyên");
        return officer.Fill("Người tiếp", "Võ Thanh Tâm").Fill("Ngày niêm yết", "10/11/2026").Choose("Cách tiếp", "Trực tuyến");
    }

    public sealed class OnSqlite(SqliteOffice app) : OnlineReceptionTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : OnlineReceptionTests(app), IClassFixture<PostgresOffice>;
}
