using System.Globalization;
using GanDan.Platform;
using GanDan.Platform.Calendar;

namespace GanDan.Tests.Platform.Calendar;

public sealed class OfficeDayTests
{
    [Theory]
    [InlineData("2027-02-08", CalendarDayKind.Holiday, "Tết Âm lịch", "", null)]
    [InlineData("2027-02-07", CalendarDayKind.Holiday, "Tết Âm lịch", "", null)]
    [InlineData("2027-01-09", CalendarDayKind.SwapWork, "Làm bù", "Thông báo 1", null)]
    [InlineData("2027-01-08", CalendarDayKind.SwapOff, "Nghỉ", "Thông báo 1", null)]
    [InlineData("2027-01-08", CalendarDayKind.SwapWork, "Làm bù", "Thông báo 1", "Date")]
    [InlineData("2027-01-09", CalendarDayKind.SwapOff, "Nghỉ", "Thông báo 1", "Date")]
    [InlineData("2027-01-09", CalendarDayKind.Compensatory, "Nghỉ bù", "", "Date")]
    [InlineData("2028-01-03", CalendarDayKind.Holiday, "Nghỉ", "", "Date")]
    [InlineData("2027-01-01", CalendarDayKind.Holiday, "Tết Dương lịch", "", "Date")]
    [InlineData("2027-01-09", CalendarDayKind.SwapWork, "Làm bù", " ", "Source")]
    [InlineData("2027-01-08", CalendarDayKind.SwapOff, "Nghỉ", "", "Source")]
    [InlineData("2027-01-08", CalendarDayKind.OfficeClosed, "", "", "Name")]
    public void A_row_keeps_to_its_year_and_its_kind(string date, CalendarDayKind kind, string name, string source, string? wrong)
    {
        OfficeDay[] others = [OfficeDay.Of(new(new(2027, 1, 1), CalendarDayKind.Holiday, "Tết Dương lịch", ""), confirmed: true)];
        var day = OfficeDay.Of(new(DateOnly.Parse(date, CultureInfo.InvariantCulture), kind, name, source), confirmed: true);

        var refused = Record.Exception(() => day.Check(2027, others)) as RuleBroken;

        Assert.Equal(wrong, refused?.Field);
    }

    // Tết 2027: mùng 1 is Saturday 6/2; proposed are 5–9/2 and, for the two rest days among them, 10–11/2.
    [Theory]
    [InlineData("2027-02-04", 1, "2027-02-12")]
    [InlineData("2027-02-03", 1, "2027-02-04")]
    [InlineData("2027-02-09", 1, "2027-02-12")]
    [InlineData("2027-02-11", 0, "2027-02-12")]
    [InlineData("2027-02-03", 3, "2027-02-15")]
    public void Terms_at_the_edges_of_Tet(string trigger, int days, string due)
    {
        var seeded = OfficeCalendar.Of([.. SeedDays.All.Select(day => OfficeDay.Of(day, confirmed: true))]);

        var found = seeded.Days.PlusWorkingDays(DateOnly.Parse(trigger, CultureInfo.InvariantCulture), days);

        Assert.Equal(DateOnly.Parse(due, CultureInfo.InvariantCulture), found);
    }

    [Fact]
    public void A_year_without_rows_is_reckoned_with_what_the_law_gives_and_is_provisional()
    {
        var calendar = OfficeCalendar.Of([.. SeedDays.All.Select(day => OfficeDay.Of(day, confirmed: true))]);

        var overTet = calendar.Days.ExplainWorkingDays(new(2028, 1, 24), 1);

        // Mùng 1 of 2028 is Wednesday 26/1; 25/1 is its eve.
        Assert.Equal(new(2028, 2, 1), overTet.DueOn);
        Assert.Equal([2028], calendar.Unconfirmed(overTet));
        Assert.Empty(calendar.Unconfirmed(calendar.Days.ExplainWorkingDays(new(2027, 3, 1), 5)));
    }

    [Fact]
    public void A_day_the_office_alone_is_closed_is_skipped_by_its_own_name()
    {
        var calendar = new WorkingCalendar([new(new(2026, 11, 24), CalendarDayKind.OfficeClosed, "Ngày truyền thống", "")]);

        var term = calendar.ExplainWorkingDays(new(2026, 11, 23), 1);

        Assert.Equal(new(2026, 11, 25), term.DueOn);
        Assert.Contains(new DayStep(new(2026, 11, 24), null, DayReason.OfficeClosed, "Ngày truyền thống"), term.Steps);
    }
}
