using GanDan.Cases.Clocks;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>The terms of reception as the rows and the calendar have them now.</summary>
public sealed record ReceptionRules(RuleBook Book, WorkingCalendar Calendar)
{
    /// <summary>The answer on intake is due (Luật Tiếp công dân 42/2013 Đ.28).</summary>
    public DateOnly AnswerDue(DateOnly heldOn) => Book.For(Codes.ReceptionAnswer, heldOn).From(heldOn, Calendar).DueOn;

    /// <summary>The notice of a refusal is due (Đ.9, Nghị định 154/2026 Đ.4); null for a day before the rule.</summary>
    public DateOnly? NoticeDue(DateOnly refusedOn) => Book.Find(Codes.RefusalNotice, refusedOn)?.From(refusedOn, Calendar).DueOn;

    /// <summary>The last day for posting when this one was posted too late; null when all is well or no rule holds.</summary>
    public DateOnly? ShouldHaveBeenPosted(ReceptionDay day) =>
        Book.Find(Codes.SchedulePosting, day.PostedOn) is { } rule && Posting.IsLate(day.HeldOn, day.PostedOn, rule, Calendar)
            ? Posting.Latest(day.HeldOn, rule, Calendar)
            : null;

    /// <summary>The report of the unit that took a matter is due (Đ.27); null for a day before the rule.</summary>
    public DateOnly? ReportDue(DateOnly resolvedOn) => Book.Find(Codes.ReceptionReport, resolvedOn)?.From(resolvedOn, Calendar).DueOn;

    /// <summary>Who came is to be told by this day (Đ.28 khoản 2); null for a day before the rule.</summary>
    public DateOnly? TellDue(DateOnly knownOn) => Book.Find(Codes.ReceptionTold, knownOn)?.From(knownOn, Calendar).DueOn;

    /// <summary>What has to be done before a day of online reception, in its order (Đ.3a); nothing for a day in person.</summary>
    public IReadOnlyList<OnlineStep> OnlineSteps(ReceptionDay day) =>
        !day.IsOnline
            ? []
            :
            [
                .. new[] { (Codes.OnlineNotice, day.NotifiedOn), (Codes.OnlineTest, day.TestedOn) }
                    .Select(step => (Rule: Book.Find(step.Item1, day.HeldOn), Done: step.Item2))
                    .Where(step => step.Rule is not null)
                    .Select(step => new OnlineStep(step.Rule!.Code, step.Done, Posting.Latest(day.HeldOn, step.Rule, Calendar))),
            ];
}

/// <summary>Reads the terms of reception.</summary>
public sealed class ReceptionTerms(Db db, OfficeCalendar calendar)
{
    private static readonly string[] Mine =
    [
        Codes.ReceptionAnswer,
        Codes.RefusalNotice,
        Codes.ReceptionReport,
        Codes.ReceptionTold,
        Codes.SchedulePosting,
        Codes.OnlineNotice,
        Codes.OnlineTest,
        Codes.HeadIgnores,
    ];

    public async Task<ReceptionRules> Read() =>
        new(
            new RuleBook(await db.DeadlineRules.AsNoTracking().Where(r => Mine.Contains(r.Code)).ToListAsync()),
            (await calendar.Read()).ForTerms
        );
}
