using System.Globalization;
using GanDan.Cases.Clocks;
using GanDan.Cases.Complaints;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Calendar;

namespace GanDan.Tests.Cases.Complaints;

/// <summary>Dialogue, decision, sending and the second complaint, at the edges of the law.</summary>
public sealed class ComplaintRulesTests
{
    private static readonly RuleBook Book = new(SeedRules.All.ToList());
    private static readonly WorkingCalendar Calendar = OfficeCalendar
        .Of([.. SeedDays.All.Select(d => OfficeDay.Of(d, confirmed: true))])
        .ForTerms;
    private static readonly DateOnly Admitted = Day("2026-10-01");
    private static readonly DateOnly Today = Day("2026-12-31");

    [Theory]
    [InlineData(Codes.AdmitSecond, "2026-06-30", "2026-07-10")]
    [InlineData(Codes.AdmitSecond, "2026-07-01", "2026-07-10")]
    [InlineData(Codes.Send, "2026-11-20", "2026-11-25")]
    [InlineData(Codes.SendSecond, "2026-11-20", "2026-11-27")]
    [InlineData(Codes.SecondComplaint, "2026-11-20", "2026-12-21")]
    [InlineData(Codes.SecondComplaintRemote, "2026-11-20", "2027-01-04")]
    [InlineData(Codes.Effect, "2026-11-20", "2026-12-21")]
    [InlineData(Codes.EffectRemote, "2026-11-20", "2027-01-04")]
    public void The_terms_of_sending_and_of_the_second_instance_end_where_the_law_says(string code, string from, string due) =>
        Assert.Equal(Day(due), Book.For(code, Day(from)).From(Day(from), Calendar).DueOn);

    [Theory]
    [InlineData(false, false, 45)]
    [InlineData(true, false, 60)]
    [InlineData(false, true, 60)]
    [InlineData(true, true, 70)]
    public void A_second_complaint_has_longer_terms(bool complex, bool remote, int days) =>
        Assert.Equal(days, Book.For(ComplaintTerms.CodeOf(complex, remote, second: true), Today).Length);

    [Theory]
    // Five whole days lie between; a Saturday is a day like another here.
    [InlineData("2026-11-16", "2026-11-21", null, null)]
    [InlineData("2026-11-16", "2026-11-20", null, "Otherwise")]
    [InlineData("2026-11-16", "2026-11-20", "Các bên đồng ý họp sớm", null)]
    [InlineData(null, "2026-11-20", null, "NoticedOn")]
    [InlineData("2026-11-22", "2026-11-21", null, "NoticedOn")]
    [InlineData("2026-11-16", "2027-01-01", null, "HeldOn")]
    [InlineData("2026-09-20", "2026-09-30", null, "HeldOn")]
    public void A_dialogue_is_told_five_days_before(string? noticed, string held, string? otherwise, string? wrong) =>
        Assert.Equal(wrong, Broken(() => Dialogue(noticed, held).Check(Admitted, Book, Calendar, otherwise, Today))?.Field);

    [Fact]
    public void Before_1_July_2026_no_term_was_set_for_the_notice() =>
        Assert.Null(Broken(() => Dialogue(null, "2026-06-30").Check(Day("2026-06-01"), Book, Calendar, null, Today)));

    [Theory]
    [InlineData("2026-10-01", null, false, null)]
    [InlineData("2026-09-30", null, false, "DecidedOn")]
    [InlineData("2027-01-01", null, false, "DecidedOn")]
    [InlineData("2026-11-20", null, true, "DecidedOn")]
    [InlineData("2026-11-20", "2026-11-20", true, null)]
    [InlineData("2026-11-20", "2026-11-21", true, "DecidedOn")]
    public void A_second_complaint_is_decided_after_a_dialogue(string decided, string? dialogue, bool second, string? wrong) =>
        Assert.Equal(wrong, Broken(() => Decision(decided).Check(Admitted, dialogue is null ? null : Day(dialogue), second, Today))?.Field);

    [Theory]
    [InlineData("2026-11-20", null, null)]
    [InlineData("2026-11-19", null, "SentOn")]
    [InlineData("2027-01-01", null, "SentOn")]
    [InlineData("2026-11-23", "2026-11-22", "ServedOn")]
    [InlineData("2026-11-23", "2027-01-01", "ServedOn")]
    [InlineData("2026-11-23", "2026-11-25", null)]
    public void A_decision_is_sent_after_it_was_made_and_received_after_it_was_sent(string sent, string? served, string? wrong) =>
        Assert.Equal(
            wrong,
            Broken(() => Decision("2026-11-20").Send(Day(sent), "BB 3", served is null ? null : Day(served), Today))?.Field
        );

    [Fact]
    public void A_decision_is_sent_once()
    {
        var decision = Sent("2026-11-20", null);

        Assert.Throws<RuleBroken>(() => decision.Send(Day("2026-11-24"), "BB 4", null, Today));
    }

    [Theory]
    // Thirty days from the receipt of the decision end on a Saturday: Monday is the last day.
    [InlineData("2026-11-20", null, "2026-12-21", null)]
    [InlineData("2026-11-20", null, "2026-12-22", "Obstacle")]
    // Received later than it was sent, as its papers show.
    [InlineData("2026-11-20", "2026-11-23", "2026-12-23", null)]
    [InlineData("2026-11-20", "2026-11-23", "2026-12-24", "Obstacle")]
    [InlineData("2026-11-20", "2026-11-19", "2026-12-01", "ServedOn")]
    [InlineData("2026-11-20", "2026-12-02", "2026-12-01", "ServedOn")]
    [InlineData("2026-11-20", null, "2026-11-19", "ReceivedOn")]
    public void A_second_complaint_has_thirty_days_from_the_first_decision(string sent, string? served, string received, string? wrong)
    {
        var first = new FirstComplaint(Day("2026-10-31"), Sent(sent, null), null, Remote: false);

        Assert.Equal(wrong, Broken(() => Last(first, received, served))?.Field);
    }

    [Fact]
    public void Who_lives_far_away_has_forty_five_days_and_an_obstacle_is_not_counted()
    {
        var first = new FirstComplaint(Day("2026-10-31"), Sent("2026-11-20", null), null, Remote: true);

        Assert.Equal(Day("2027-01-04"), Last(first, "2027-01-04", null));
        Assert.Equal("Obstacle", Broken(() => Last(first, "2027-01-05", null))?.Field);
        Assert.Null(Broken(() => Last(first, "2027-01-05", null, "Nằm viện, giấy ra viện 12")));
    }

    [Theory]
    [InlineData("2026-11-20", "ReceivedOn")]
    [InlineData("2026-11-21", null)]
    [InlineData("2026-12-21", null)]
    [InlineData("2026-12-22", "Obstacle")]
    public void Without_a_decision_it_comes_after_the_term_and_within_thirty_days_of_it(string received, string? wrong)
    {
        var first = new FirstComplaint(Day("2026-11-20"), null, null, Remote: false);

        Assert.Equal(wrong, Broken(() => Last(first, received, null))?.Field);
    }

    [Fact]
    public void A_decision_that_was_not_sent_has_to_be_sent_first() =>
        Assert.NotNull(Broken(() => Last(new(Day("2026-10-31"), Decision("2026-11-20"), null, Remote: false), "2026-11-25", null)));

    private static DateOnly Last(FirstComplaint first, string received, string? served, string? obstacle = null) =>
        SecondTerm.LastDay(first, Day(received), served is null ? null : Day(served), obstacle, Book, Calendar);

    private static ComplaintDialogue Dialogue(string? noticed, string held) =>
        new()
        {
            NoticedOn = noticed is null ? null : Day(noticed),
            HeldOn = Day(held),
            Place = "Trụ sở phường",
            Outcome = DialogueOutcome.NotAgreed,
            Minutes = "4/BB",
        };

    private static ComplaintDecision Decision(string on) =>
        new()
        {
            CaseId = Guid.Empty,
            Number = "12/QĐ",
            DecidedOn = Day(on),
            Outcome = DecisionOutcome.Wrong,
        };

    private static ComplaintDecision Sent(string on, string? served)
    {
        var decision = Decision(on);
        decision.Send(Day(on), "BB 3", served is null ? null : Day(served), Today);
        return decision;
    }

    private static RuleBroken? Broken(Action act) => Record.Exception(act) as RuleBroken;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
