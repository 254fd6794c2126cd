using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Administration;

/// <summary>What an administrator does with the calendar of a whole year; the caller saves.</summary>
public static class CalendarYears
{
    /// <summary>The name of the calendar's rows in the trace.</summary>
    public const string Kind = "CalendarDay";
    private const string Compared = "đã đối chiếu";

    /// <summary>The standing rows of a year, by date.</summary>
    public static Task<List<OfficeDay>> DaysOf(this Db db, int year) =>
        db
            .OfficeDays.Standing()
            .Where(d => d.Date >= new DateOnly(year, 1, 1) && d.Date <= new DateOnly(year, 12, 31))
            .OrderBy(d => d.Date)
            .ToListAsync();

    /// <summary>What the law gives a year, not yet in any table.</summary>
    public static List<OfficeDay> Proposed(int year) =>
        [.. WorkingCalendar.CandidateHolidays(year).Select(day => OfficeDay.Of(day, confirmed: false))];

    /// <summary>The rows of a year; puts the proposed ones into the table first where it has none, so that one row more does not hide them.</summary>
    public static async Task<List<OfficeDay>> Opened(this Db db, int year)
    {
        var days = await db.DaysOf(year);
        if (days.Count > 0)
            return days;
        days = Proposed(year);
        db.OfficeDays.AddRange(days);
        await db.SaveChangesAsync();
        return days;
    }

    /// <summary>Marks what waits in a year as compared with its notice; returns how many days. A swap needs the notice by name.</summary>
    /// <exception cref="RuleBroken">At Source.</exception>
    public static async Task<int> ConfirmYear(this Db db, Me me, int year, string? source)
    {
        var waiting = (await db.Opened(year)).Where(d => !d.Confirmed).ToList();
        var paper = ListWords.Kept(source);
        if (paper is null && waiting.Any(d => d.Kind is CalendarDayKind.SwapOff or CalendarDayKind.SwapWork))
            throw new RuleBroken("Ghi văn bản thông báo hoán đổi, ví dụ số và ngày.", "Source");
        foreach (var day in waiting)
        {
            var now = paper ?? "Theo Bộ luật Lao động; quản trị cơ quan đã xác nhận";
            db.Traced(me, Kind, day.Id, nameof(day.Source), day.Source, now);
            db.Traced(me, Kind, day.Id, nameof(day.Confirmed), null, Compared);
            (day.Source, day.Confirmed) = (now, true);
            db.Expect(day, day.Version);
        }
        db.Record(me, new CalendarYearConfirmed(year, waiting.Count));
        return waiting.Count;
    }

    /// <summary>Takes the last confirmation of a year back; returns how many days.</summary>
    public static async Task<int> ReopenYear(this Db db, Me me, int year)
    {
        var days = (await db.DaysOf(year)).ToDictionary(d => d.Id);
        var marks = await db
            .Corrections.AsNoTracking()
            .Where(c => c.RecordKind == Kind && days.Keys.Contains(c.RecordId))
            .OrderBy(c => c.Id)
            .ToListAsync();
        if (marks.LastOrDefault(c => c.Field == nameof(OfficeDay.Confirmed))?.At is not { } last)
            return 0;
        var reopened = 0;
        foreach (var edit in marks.Where(c => c.At == last).GroupBy(c => c.RecordId))
        {
            if (edit.All(c => c.Field != nameof(OfficeDay.Confirmed)) || days[edit.Key] is not { Confirmed: true } day)
                continue;
            var before = edit.FirstOrDefault(c => c.Field == nameof(OfficeDay.Source))?.Before ?? day.Source;
            db.Traced(me, Kind, day.Id, nameof(day.Source), day.Source, before);
            db.Traced(me, Kind, day.Id, nameof(day.Confirmed), Compared, null);
            (day.Source, day.Confirmed) = (before, false);
            db.Expect(day, day.Version);
            reopened++;
        }
        db.Record(me, new CalendarYearReopened(year, reopened));
        return reopened;
    }
}
