using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Reception;
using GanDan.Platform;
using GanDan.Platform.Calendar;

namespace GanDan.Tests.Cases.Reception;

public sealed class CitizenReceptionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ReceptionRules Rules = new(new RuleBook(SeedRules.All.ToList()), new WorkingCalendar(SeedDays.All));

    // Off from Thursday 4 to Wednesday 10 February 2027, as a notice might say.
    private static readonly WorkingCalendar WithTet2027 = new(
        Enumerable.Range(4, 7).Select(day => new CalendarDay(new(2027, 2, day), CalendarDayKind.Holiday, "Tết", "Thử"))
    );

    [Theory]
    [InlineData("2026-11-23", "2026-12-07")]
    [InlineData("2026-02-10", "2026-03-03")]
    [InlineData("2026-02-13", "2026-03-06")]
    [InlineData("2026-04-24", "2026-05-13")]
    public void The_answer_is_due_ten_working_days_after_the_reception(string heldOn, string due) =>
        Assert.Equal(Day(due), Rules.AnswerDue(Day(heldOn)));

    [Theory]
    [InlineData("2026-11-23", "2026-11-26")]
    [InlineData("2026-11-26", "2026-12-01")]
    [InlineData("2027-02-03", "2027-02-15")]
    public void The_notice_of_a_refusal_is_due_three_working_days_on(string refusedOn, string due) =>
        Assert.Equal(Day(due), new ReceptionRules(Rules.Book, WithTet2027).NoticeDue(Day(refusedOn)));

    [Fact]
    public void Before_the_rule_no_day_of_a_notice_is_made_up() => Assert.Null(Rules.NoticeDue(new(2026, 6, 30)));

    [Theory]
    [InlineData("2026-12-01", "2026-11-24", false)]
    [InlineData("2026-12-01", "2026-11-25", true)]
    [InlineData("2026-02-24", "2026-02-11", true)]
    [InlineData("2026-02-24", "2026-02-06", false)]
    public void A_day_is_posted_five_working_days_before_it(string heldOn, string postedOn, bool late)
    {
        var day = Scheduled(Day(heldOn), Day(postedOn));

        var latest = Rules.ShouldHaveBeenPosted(day);

        Assert.Equal(late, latest is not null);
        Assert.True(latest is null || latest < Day(postedOn));
    }

    [Fact]
    public void The_head_may_not_leave_the_day_to_a_deputy()
    {
        var day = Scheduled(new(2026, 12, 1), Today, head: "Võ Thanh Tâm", by: "Đỗ Minh Phúc");

        var broken = Assert.Throws<RuleBroken>(() => day.Check(Today));

        Assert.Equal(nameof(ReceptionDay.ReceivedBy), broken.Field);
    }

    [Theory]
    [InlineData("2026-06-30", "Đỗ Minh Phúc")]
    [InlineData("2026-07-01", "VÕ THANH TÂM")]
    public void Before_July_2026_or_in_person_the_day_stands(string heldOn, string by)
    {
        var day = Scheduled(Day(heldOn), new(2026, 6, 1), head: "Võ Thanh Tâm", by: by);

        day.Check(Today);

        Assert.True(day.IsHeads);
    }

    [Fact]
    public void A_denunciation_is_refused_by_the_line_itself()
    {
        var line = Line();
        line.Kind = CaseKind.Denunciation;

        var broken = Assert.Throws<RuleBroken>(() => line.Check(Today));

        Assert.Equal("Kind", broken.Field);
    }

    [Fact]
    public void The_day_may_not_leave_the_year_of_the_number()
    {
        var line = Line();
        line.HeldOn = new(2025, 12, 31);

        Assert.Equal("HeldOn", Assert.Throws<RuleBroken>(() => line.Check(Today)).Field);
    }

    [Fact]
    public void A_refusal_needs_a_ground_of_the_law_and_what_happened()
    {
        var line = Line();

        Assert.Equal("Ground", Assert.Throws<RuleBroken>(() => line.Refuse(null, "Đập bàn", Today, null)).Field);
        Assert.Equal("RefusalWords", Assert.Throws<RuleBroken>(() => line.Refuse(RefusalGround.Disrupts, " ", Today, null)).Field);
        line.Refuse(RefusalGround.Disrupts, "Đập bàn, chửi bới", Today, Today.AddDays(3));

        Assert.Equal(ReceptionStanding.Refused, line.Standing(Today));
        Assert.False(line.MayBecomeCase);
        Assert.True(line.NoticeOverdueOn(Today.AddDays(4)));
    }

    [Fact]
    public void Who_was_guided_is_not_refused_any_more()
    {
        var line = Line();
        line.Guide("Đến Tòa án nhân dân khu vực.", null, Today);

        Assert.Throws<RuleBroken>(() => line.Refuse(RefusalGround.Disrupts, "Đập bàn", Today, null));
        Assert.Equal((ReceptionStanding.Guided, Today), (line.Standing(Today), line.SettledOn));
    }

    [Fact]
    public void Overdue_is_the_day_after_the_answer_was_due()
    {
        var line = Line();

        Assert.Equal(ReceptionStanding.Waiting, line.Standing(line.AnswerDueOn));
        Assert.Equal(ReceptionStanding.Overdue, line.Standing(line.AnswerDueOn.AddDays(1)));
    }

    [Fact]
    public void A_phone_number_in_the_words_is_not_searchable()
    {
        var line = Line();
        line.Content = "Nước yếu, gọi tôi 0903 123 456";

        Assert.DoesNotContain("0903", line.MaskedContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0903", line.SearchText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-05", "ngày 05 tháng 02 năm 2026")]
    [InlineData("2026-11-24", "ngày 24 tháng 11 năm 2026")]
    [InlineData("2026-03-09", "ngày 09 tháng 3 năm 2026")]
    public void A_paper_writes_its_day_as_the_decree_says(string day, string words) => Assert.Equal(words, Sheet.Day(Day(day)));

    private static CitizenReception Line() =>
        new()
        {
            Id = Guid.CreateVersion7(),
            UnitId = 1,
            Year = 2026,
            Number = 1,
            HeldOn = Today,
            ReceivedBy = "Trần Thị Mận",
            Content = "Nước yếu",
            AnswerDueOn = new(2026, 12, 7),
        };

    private static ReceptionDay Scheduled(DateOnly heldOn, DateOnly postedOn, string? head = null, string by = "Võ Thanh Tâm") =>
        new()
        {
            UnitId = 1,
            HeldOn = heldOn,
            From = new(7, 30),
            To = new(11, 0),
            Place = "Phòng tiếp công dân",
            IsHeads = head is not null,
            Head = head,
            ReceivedBy = by,
            PostedOn = postedOn,
        };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
