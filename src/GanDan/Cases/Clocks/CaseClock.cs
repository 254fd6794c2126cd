using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Registers;

namespace GanDan.Cases.Clocks;

public enum ClockKind
{
    [Display(Name = "Xem lần đầu")]
    Acknowledge,

    [Display(Name = "Trả lời")]
    Answer,

    [Display(Name = "Trả lời lại")]
    Review,

    [Display(Name = "Chờ người dân xác nhận")]
    Verdict,

    [Display(Name = "Thụ lý")]
    Admit,

    [Display(Name = "Giải quyết")]
    Resolve,

    [Display(Name = "Chuyển nơi có thẩm quyền")]
    Forward,

    [Display(Name = "Gửi quyết định")]
    Send,

    /// <summary>The decision to suspend, to terminate or to go on has to be sent.</summary>
    [Display(Name = "Gửi quyết định tạm đình chỉ, đình chỉ, giải quyết tiếp")]
    SendOrder,
}

/// <summary>
/// A term that runs on a case. The first due date never changes; an extension or a recalculation changes the present one and says why in
/// the case's timeline. Overdue is computed, never stored.
/// </summary>
public sealed class CaseClock : IVersioned
{
    /// <summary>Kinds whose date may be put off by a decision that says why; the others only end.</summary>
    public static readonly IReadOnlyList<ClockKind> ExtendableKinds = [ClockKind.Answer, ClockKind.Review, ClockKind.Resolve];

    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required ClockKind Kind { get; init; }

    /// <summary>Which rule began it, as it read then.</summary>
    public required string RuleCode { get; init; }
    public required int Length { get; init; }
    public required TermUnit Unit { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly FirstDueOn { get; init; }
    public required DateOnly DueOn { get; set; }

    /// <summary>The day on which what was due was done; null while the clock runs.</summary>
    public DateOnly? MetOn { get; private set; }

    /// <summary>Ended without having to be met: merged, withdrawn, declined. Of a suspended case: stands still since that day.</summary>
    public DateOnly? StoppedOn { get; private set; }

    /// <summary>By how many days suspensions have put the date off; no lateness is reckoned for them.</summary>
    public int StoodStill { get; private set; }
    public int Version { get; set; }

    public bool Runs => MetOn is null && StoppedOn is null;

    public bool OverdueOn(DateOnly today) => Runs && today > DueOn;

    /// <summary>Met after the date first promised; an extension does not make it on time, while days of a suspension do not count.</summary>
    public bool MetLate => MetOn > MeasuredBy;

    /// <summary>The date by which lateness is measured.</summary>
    public DateOnly MeasuredBy => FirstDueOn.AddDays(StoodStill);

    public bool Extendable => ExtendableKinds.Contains(Kind);

    public void Meet(DateOnly on)
    {
        if (Runs)
            MetOn = on;
    }

    public void Stop(DateOnly on)
    {
        if (Runs)
            StoppedOn = on;
    }

    /// <summary>
    /// Goes on after standing still, with the days it had left on the day it was stopped, counted as the term itself is. What had run out
    /// by then stays late by as many days. The first date is the one it always was.
    /// </summary>
    public void GoOn(DateOnly on, Platform.Calendar.WorkingCalendar calendar)
    {
        if (StoppedOn is not { } since)
            return;
        StoppedOn = null;
        if (on <= since)
            return;
        var before = DueOn;
        DueOn =
            DueOn <= since ? DueOn.AddDays(on.DayNumber - since.DayNumber)
            : Unit is TermUnit.Days ? calendar.PlusDays(on, DueOn.DayNumber - since.DayNumber)
            : calendar.PlusWorkingDays(on, WorkingDaysLeft(since, calendar));
        StoodStill += DueOn.DayNumber - before.DayNumber;
    }

    // A date given by hand may lie on a day of rest with no working day before it: then the next working day is the last.
    private int WorkingDaysLeft(DateOnly since, Platform.Calendar.WorkingCalendar calendar) =>
        Math.Max(1, Enumerable.Range(1, DueOn.DayNumber - since.DayNumber).Count(d => calendar.IsWorkingDay(since.AddDays(d))));

    /// <summary>Goes on as if it had never stopped; one that was met stays met.</summary>
    public void RunOn() => StoppedOn = null;

    /// <summary>The rule as it read when the clock began; it stands in no table and has no source of its own.</summary>
    public DeadlineRule AsPromised() =>
        new()
        {
            Code = RuleCode,
            Length = Length,
            Unit = Unit,
            ValidFrom = StartsOn,
            Source = "",
        };

    /// <summary>A clock of the rule, started by an event of that day.</summary>
    public static CaseClock Start(Guid caseId, ClockKind kind, DeadlineRule rule, DateOnly on, Platform.Calendar.WorkingCalendar calendar)
    {
        var due = rule.From(on, calendar).DueOn;
        return new()
        {
            CaseId = caseId,
            Kind = kind,
            RuleCode = rule.Code,
            Length = rule.Length,
            Unit = rule.Unit,
            StartsOn = on,
            FirstDueOn = due,
            DueOn = due,
        };
    }
}
