using System.Globalization;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Reception;
using GanDan.Platform;
using GanDan.Platform.Calendar;

namespace GanDan.Tests.Cases.Reception;

/// <summary>What comes of a reception that another unit settles, and when who came must know, at its edges.</summary>
public sealed class ResultRuleTests
{
    private static readonly DateOnly Held = new(2026, 11, 2);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ReceptionRules Rules = new(new RuleBook(SeedRules.All.ToList()), new WorkingCalendar(SeedDays.All));

    [Theory]
    [InlineData("2026-11-23", "2026-12-02", "2026-11-30")]
    [InlineData("2026-02-10", "2026-02-26", "2026-02-24")] // over Tết
    [InlineData("2026-04-24", "2026-05-08", "2026-05-06")] // over the holidays of April and May
    public void A_report_is_due_in_seven_working_days_and_who_came_is_told_in_five(string on, string report, string told) =>
        Assert.Equal(((DateOnly?)Day(report), (DateOnly?)Day(told)), (Rules.ReportDue(Day(on)), Rules.TellDue(Day(on))));

    [Fact]
    public void Before_the_law_no_day_is_made_up() => Assert.Null(Rules.TellDue(new(2014, 6, 30)));

    [Theory]
    [InlineData("2026-11-01", "2026-11-05", "Công văn 1", nameof(CitizenReception.ResolvedOn))]
    [InlineData("2026-11-24", "2026-11-24", "Công văn 1", nameof(CitizenReception.ResolvedOn))]
    [InlineData("2026-11-05", "2026-11-04", "Công văn 1", nameof(CitizenReception.ReportedOn))]
    [InlineData("2026-11-05", "2026-11-24", "Công văn 1", nameof(CitizenReception.ReportedOn))]
    [InlineData("2026-11-05", "2026-11-06", " ", nameof(CitizenReception.Result))]
    [InlineData("2026-11-02", "2026-11-02", "Công văn 1", null)]
    public void A_report_lies_between_the_reception_and_today(string resolved, string reported, string result, string? field)
    {
        var line = PassedOn();

        void Report() => line.Report(Day(resolved), Day(reported), result, false, Today);

        if (field is null)
            Report();
        else
            Assert.Equal(field, Assert.Throws<RuleBroken>(Report).Field);
    }

    [Fact]
    public void Nothing_is_reported_of_what_nobody_else_has()
    {
        var line = PassedOn();
        line.AcceptedBy = null;

        Assert.Throws<RuleBroken>(() => line.Report(Today, Today, "Công văn 1", false, Today));
    }

    [Fact]
    public void A_phone_number_in_the_result_is_masked()
    {
        var line = PassedOn();

        line.Report(Today, Today, "Công văn 1, hỏi 0903 123 456", false, Today);

        Assert.DoesNotContain("0903", line.Result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-16", null)] // the seventh working day after 5/11
    [InlineData("2026-11-17", "2026-11-16")]
    public void A_report_is_late_after_the_seventh_working_day(string reported, string? due)
    {
        var line = PassedOn();

        line.Report(Day("2026-11-05"), Day(reported), "Công văn 1", false, Today);

        Assert.Equal(due is null ? null : Day(due), Of(line, Today).ReportLate(line));
    }

    [Fact]
    public void The_case_answered_here_is_its_own_result_and_its_letter_tells()
    {
        var line = PassedOn();
        line.BecomeCase(Guid.CreateVersion7(), Held);
        var answered = new LinkedCase(line.CaseId!.Value, "PA-1", CaseStatus.Answered, null, Day("2026-11-10"));

        Assert.Throws<RuleBroken>(() => line.Report(Today, Today, "Công văn 1", false, Today));
        Assert.Equal(Day("2026-11-17"), Of(line, Today, answered).TellBy(line));
        Assert.True(Of(line, Today, answered).TellingIsLate(line));
        Assert.False(Of(line, Day("2026-11-17"), answered).TellingIsLate(line));
        Assert.Null(Of(line, Today, answered with { LetterOn = Day("2026-11-10") }).TellBy(line));
        line.Tell(Day("2026-11-12"), "Gọi điện", answered.AnsweredOn, Today);
        Assert.False(Of(line, Today, answered).TellingIsLate(line));
    }

    [Fact]
    public void A_case_passed_on_to_another_body_waits_for_its_report()
    {
        var line = PassedOn();
        line.BecomeCase(Guid.CreateVersion7(), Held);
        var results = Of(line, Today, new LinkedCase(line.CaseId!.Value, "PA-1", CaseStatus.Forwarded, null, null));

        Assert.True(results.IsElsewhere(line));
        line.Report(Today, Today, "Công văn 1", results.CaseIsElsewhere(line), Today);

        Assert.Equal(Today, results.KnownOn(line));
    }

    [Theory]
    [InlineData("2026-11-09", "Gọi điện", nameof(CitizenReception.ToldOn))]
    [InlineData("2026-11-24", "Gọi điện", nameof(CitizenReception.ToldOn))]
    [InlineData("2026-11-10", "", nameof(CitizenReception.ToldHow))]
    public void Telling_needs_a_day_after_the_result_and_a_way(string on, string how, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBroken>(() => PassedOn().Tell(Day(on), how, Day("2026-11-10"), Today)).Field);

    [Fact]
    public void Without_a_result_there_is_nothing_to_tell() =>
        Assert.Throws<RuleBroken>(() => PassedOn().Tell(Today, "Gọi điện", null, Today));

    [Fact]
    public void A_report_is_not_corrected_to_a_day_after_the_telling()
    {
        var line = PassedOn();
        line.Report(Day("2026-11-05"), Day("2026-11-06"), "Công văn 1", false, Today);
        line.Tell(Day("2026-11-10"), "Gọi điện", line.ReportedOn, Today);

        var broken = Assert.Throws<RuleBroken>(() => line.Report(Day("2026-11-05"), Day("2026-11-11"), "Công văn 1", false, Today));

        Assert.Equal(nameof(CitizenReception.ReportedOn), broken.Field);
    }

    private static Results Of(CitizenReception line, DateOnly today, params LinkedCase[] cases) =>
        new(cases.ToDictionary(c => c.Id), Array.Empty<HeadConclusion>().ToLookup(_ => line.Id), Rules, today);

    private static CitizenReception PassedOn() =>
        new()
        {
            Id = Guid.CreateVersion7(),
            UnitId = 1,
            Year = 2026,
            Number = 1,
            HeldOn = Held,
            ReceivedBy = "",
            Content = "Nước yếu",
            Kind = CaseKind.Report,
            AcceptedBy = "Công ty Cấp nước",
            AnswerDueOn = Today,
        };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
