using GanDan.Platform.Calendar;

namespace GanDan.Administration;

/// <summary>One square of a month: the day, what the calendar says of it, and whether the office works.</summary>
public sealed record DaySquare(DateOnly Date, OfficeDay? Special, bool Works);

/// <summary>A month as weeks from Monday to Sunday; null for squares of the months beside it.</summary>
public sealed record MonthSheet(int Month, IReadOnlyList<DaySquare?[]> Weeks)
{
    private const int DaysInWeek = 7;

    /// <summary>The twelve months of a year.</summary>
    public static IReadOnlyList<MonthSheet> Of(int year, IEnumerable<OfficeDay> days)
    {
        var special = days.ToDictionary(d => d.Date);
        var calendar = new WorkingCalendar(special.Values.Select(d => d.ToDay()));
        return [.. Enumerable.Range(1, 12).Select(month => new MonthSheet(month, Weeks(new(year, month, 1))))];

        List<DaySquare?[]> Weeks(DateOnly first)
        {
            var weeks = new List<DaySquare?[]>();
            for (var day = first; day.Month == first.Month; day = day.AddDays(1))
            {
                var place = ((int)day.DayOfWeek + DaysInWeek - 1) % DaysInWeek;
                if (weeks.Count == 0 || place == 0)
                    weeks.Add(new DaySquare?[DaysInWeek]);
                weeks[^1][place] = new(day, special.GetValueOrDefault(day), calendar.IsWorkingDay(day));
            }
            return weeks;
        }
    }
}
