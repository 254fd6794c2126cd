using GanDan.Cases.Clocks;
using GanDan.Platform.Calendar;

namespace GanDan.Cases.Triage;

/// <summary>
/// The limit to complain (thời hiệu khiếu nại): 90 days from the day the decision was received or known; days on which illness, a natural
/// disaster, work or study far away or another obstacle of no fault kept somebody from complaining are not counted (Luật Khiếu nại 02/2011
/// Đ.9). It warns and refuses nothing by itself: whether there was an obstacle is for a person to find out.
/// </summary>
public static class ComplaintStatute
{
    /// <summary>The last day to complain, by the row that held on the day the decision became known; null when that day is not known.</summary>
    public static DateOnly? LastDay(DateOnly? knownOn, int obstacleDays, RuleBook rules, WorkingCalendar calendar)
    {
        if (knownOn is not { } known || rules.Find(Codes.Statute, known) is not { } rule)
            return null;
        var longer = new DeadlineRule
        {
            Code = rule.Code,
            Length = rule.Length + obstacleDays,
            Unit = rule.Unit,
            ValidFrom = rule.ValidFrom,
            Source = rule.Source,
        };
        return longer.From(known, calendar).DueOn;
    }

    /// <summary>The complaint came after the last day.</summary>
    public static bool Passed(DateOnly? lastDay, DateOnly receivedOn) => lastDay < receivedOn;
}
