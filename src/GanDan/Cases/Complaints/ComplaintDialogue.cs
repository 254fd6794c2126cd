using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Clocks;
using GanDan.Platform;
using GanDan.Platform.Calendar;
using GanDan.Platform.Text;

namespace GanDan.Cases.Complaints;

/// <summary>How a dialogue ended, as its minutes say.</summary>
public enum DialogueOutcome
{
    [Display(Name = "Thống nhất được")]
    Agreed,

    [Display(Name = "Thống nhất một phần")]
    PartlyAgreed,

    [Display(Name = "Không thống nhất")]
    NotAgreed,

    [Display(Name = "Không tiến hành được, có bên vắng mặt")]
    NotHeld,
}

/// <summary>
/// A dialogue over a complaint (Luật Khiếu nại 02/2011 Đ.30, 39): when, where, how it ended, and the number of its minutes, which hold who was
/// there; no name is kept here.
/// </summary>
public sealed class ComplaintDialogue
{
    public const int PlaceMaxLength = 300;
    public const int MinutesMaxLength = 100;

    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The day the parties were told; null for a dialogue of the days without a term for it.</summary>
    public DateOnly? NoticedOn { get; init; }
    public required DateOnly HeldOn { get; init; }

    /// <summary>With personal data masked.</summary>
    public required string Place { get; init; }
    public required DialogueOutcome Outcome { get; init; }

    /// <summary>Number and date of the minutes.</summary>
    public required string Minutes { get; init; }

    /// <summary>Throws <see cref="RuleBroken"/> at the field that is missing, or that the law forbids without a reason.</summary>
    /// <param name="admittedOn">There is no dialogue before.</param>
    /// <param name="rules">With the term between notice and dialogue.</param>
    /// <param name="otherwise">Why the notice was short, if it was.</param>
    public void Check(DateOnly admittedOn, RuleBook rules, WorkingCalendar calendar, string? otherwise, DateOnly today)
    {
        if (HeldOn > today)
            throw new RuleBroken("Buổi đối thoại chưa diễn ra. Ghi sau khi đã đối thoại.", nameof(HeldOn));
        if (HeldOn < admittedOn)
            throw new RuleBroken("Đối thoại không thể trước ngày thụ lý ({0}).", nameof(HeldOn), VietnameseNumbers.Date(admittedOn));
        if (NoticedOn > HeldOn)
            throw new RuleBroken("Ngày thông báo phải trước ngày đối thoại.", nameof(NoticedOn));
        if (rules.Find(Codes.DialogueNotice, NoticedOn ?? HeldOn) is not { } rule)
            return;
        if (NoticedOn is not { } told)
            throw new RuleBroken("Ghi ngày đã thông báo buổi đối thoại cho các bên.", nameof(NoticedOn));
        if (Earliest(told, rule, calendar) > HeldOn && string.IsNullOrWhiteSpace(otherwise))
            throw new RuleBroken(
                "Phải thông báo trước buổi đối thoại ít nhất {0} ngày: báo ngày {1} thì sớm nhất ngày {2}. Vẫn ghi thì nêu lý do.",
                "Otherwise",
                rule.Length,
                VietnameseNumbers.Date(told),
                VietnameseNumbers.Date(Earliest(told, rule, calendar))
            );
    }

    /// <summary>The first day a dialogue may be held. It is no due date, so a day of rest does not move it.</summary>
    public static DateOnly Earliest(DateOnly noticedOn, DeadlineRule rule, WorkingCalendar calendar) =>
        rule.Unit is TermUnit.Days ? noticedOn.AddDays(rule.Length) : rule.From(noticedOn, calendar).DueOn;
}
