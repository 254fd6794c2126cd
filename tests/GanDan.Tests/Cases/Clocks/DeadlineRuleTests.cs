using System.Globalization;
using GanDan.Cases.Clocks;
using GanDan.Platform;
using GanDan.Platform.Calendar;

namespace GanDan.Tests.Cases.Clocks;

public sealed class DeadlineRuleTests
{
    private static readonly RuleBook Book = new(SeedRules.All.ToList());

    [Theory]
    [InlineData("2026-02-12", 10, TermUnit.Days, "2026-02-23")]
    [InlineData("2026-02-12", 7, TermUnit.WorkingDays, "2026-03-02")]
    [InlineData("2026-02-10", 10, TermUnit.WorkingDays, "2026-03-03")]
    [InlineData("2026-04-24", 5, TermUnit.WorkingDays, "2026-05-06")]
    [InlineData("2026-04-22", 7, TermUnit.WorkingDays, "2026-05-06")]
    [InlineData("2026-06-30", 10, TermUnit.Days, "2026-07-10")]
    [InlineData("2026-06-30", 10, TermUnit.WorkingDays, "2026-07-14")]
    [InlineData("2026-07-01", 7, TermUnit.WorkingDays, "2026-07-10")]
    [InlineData("2026-08-03", 30, TermUnit.Days, "2026-09-03")]
    [InlineData("2026-08-27", 5, TermUnit.WorkingDays, "2026-09-07")]
    [InlineData("2026-08-20", 5, TermUnit.WorkingDays, "2026-08-27")]
    public void A_term_ends_where_the_law_says(string trigger, int length, TermUnit unit, string due) =>
        Assert.Equal(Day(due), Rule(length, unit).From(Day(trigger), Calendar(swaps: false)).DueOn);

    [Theory]
    [InlineData("2026-08-27", 5, "2026-09-08")]
    [InlineData("2026-08-20", 5, "2026-08-26")]
    public void A_swapped_day_is_counted_as_the_notice_says(string trigger, int length, string due) =>
        Assert.Equal(Day(due), Rule(length, TermUnit.WorkingDays).From(Day(trigger), Calendar(swaps: true)).DueOn);

    [Theory]
    [InlineData("KN-ACCEPT-1", "2026-06-30", 10, TermUnit.Days, "2026-07-10")]
    [InlineData("KN-ACCEPT-1", "2026-07-01", 7, TermUnit.WorkingDays, "2026-07-10")]
    [InlineData("PA-ANSWER", "2025-08-31", 5, TermUnit.WorkingDays, "2025-09-09")]
    [InlineData("PA-ANSWER", "2025-09-01", 10, TermUnit.Days, "2025-09-11")]
    public void The_row_of_the_day_of_receipt_holds_and_no_later_one(string code, string received, int length, TermUnit unit, string due)
    {
        var rule = Book.For(code, Day(received));

        Assert.Equal((length, unit), (rule.Length, rule.Unit));
        Assert.Equal(Day(due), rule.From(Day(received), Calendar(swaps: true)).DueOn);
    }

    [Fact]
    public void A_gap_between_rows_says_so()
    {
        var broken = Assert.Throws<RuleBroken>(() => Book.For("TC-INITIAL", new(2018, 12, 31)));

        Assert.Equal("Chưa có dòng thời hạn TC-INITIAL cho ngày 31/12/2018. Nhờ quản trị bổ sung ở Thời hạn xử lý.", broken.Message);
    }

    [Theory]
    [InlineData("2026-01-01", null, false)]
    [InlineData("2025-08-31", "2025-08-31", false)]
    [InlineData("2011-01-01", "2012-07-01", false)]
    [InlineData("2011-01-01", "2012-06-30", true)]
    public void A_day_has_one_row_of_a_code(string from, string? to, bool stands)
    {
        var rule = Rule(3, TermUnit.Days, Codes.Answer, Day(from), to is null ? null : Day(to));

        var broken = Record.Exception(() => rule.Check(SeedRulesSaved()));

        Assert.Equal(stands ? null : nameof(DeadlineRule.ValidFrom), (broken as RuleBroken)?.Field);
        Assert.Equal(stands, broken is null);
    }

    [Theory]
    [InlineData(0, "x", nameof(DeadlineRule.Length))]
    [InlineData(DeadlineRule.Longest + 1, "x", nameof(DeadlineRule.Length))]
    [InlineData(5, " ", nameof(DeadlineRule.Source))]
    public void A_row_needs_a_length_and_its_ground(int length, string source, string field)
    {
        var rule = Rule(length, TermUnit.Days, "PA-NEW", source: source);

        Assert.Equal(field, Assert.Throws<RuleBroken>(() => rule.Check([])).Field);
    }

    [Fact]
    public void A_day_on_which_only_the_office_is_closed_stretches_no_term()
    {
        var closed = new OfficeDay
        {
            Date = new(2026, 11, 24),
            Kind = CalendarDayKind.OfficeClosed,
            Name = "Chuyển trụ sở",
            Source = "",
        };

        var now = OfficeCalendar.Of([.. SeedDays.All.Select(d => OfficeDay.Of(d, confirmed: true)), closed]);

        var rule = Rule(1, TermUnit.WorkingDays);
        Assert.Equal(new(2026, 11, 24), rule.From(new(2026, 11, 23), now.ForTerms).DueOn);
        Assert.Equal(new(2026, 11, 25), rule.From(new(2026, 11, 23), now.Days).DueOn);
    }

    [Fact]
    public void Every_seeded_row_is_known_by_its_words_and_beside_the_others()
    {
        Assert.All(SeedRules.All, rule => Assert.Contains(TermWords.All, words => words.Code == rule.Code));
        Assert.All(TermWords.All, words => Assert.NotNull(Book.Find(words.Code, new(2026, 11, 23))));
    }

    private static WorkingCalendar Calendar(bool swaps) =>
        OfficeCalendar
            .Of([
                .. SeedDays
                    .All.Where(d => swaps || d.Kind is not (CalendarDayKind.SwapOff or CalendarDayKind.SwapWork))
                    .Select(d => OfficeDay.Of(d, confirmed: true)),
            ])
            .ForTerms;

    // Rows that are in a table have numbers; those of the seed have none yet, and a row is not its own twin.
    private static IEnumerable<DeadlineRule> SeedRulesSaved() =>
        SeedRules.All.Select(
            (rule, i) =>
            {
                typeof(DeadlineRule).GetProperty(nameof(DeadlineRule.Id))!.SetValue(rule, i + 1);
                return rule;
            }
        );

    private static DeadlineRule Rule(
        int length,
        TermUnit unit,
        string code = "PA-TEST",
        DateOnly? from = null,
        DateOnly? to = null,
        string source = "Bộ kiểm thử"
    ) =>
        new()
        {
            Code = code,
            Length = length,
            Unit = unit,
            ValidFrom = from ?? new(2012, 7, 1),
            ValidTo = to,
            Source = source,
        };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
