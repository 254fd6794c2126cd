using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Calendar;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;

namespace GanDan.Cases.Clocks;

/// <summary>How a term is counted (Bộ luật Dân sự 2015 Đ.144–148).</summary>
public enum TermUnit
{
    /// <summary>Only working days count.</summary>
    [Display(Name = "ngày làm việc")]
    WorkingDays,

    /// <summary>Every day counts; the end moves off a day of rest.</summary>
    [Display(Name = "ngày")]
    Days,
}

/// <summary>
/// A term of the law or of the office as a dated row: its code, its length, from when to when it holds, and where that is written. The row
/// is chosen by the day of the event, never by today (product, principle 9).
/// </summary>
public sealed class DeadlineRule : IVersioned
{
    public const int CodeMaxLength = 40;
    public const int SourceMaxLength = 300;
    public const int Longest = 400;

    public int Id { get; private init; }

    /// <summary>What runs, e.g. <c>PA-ANSWER</c>; one code has one row for every day.</summary>
    public required string Code { get; init; }
    public required int Length { get; set; }
    public required TermUnit Unit { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day it holds; null while it does.</summary>
    public DateOnly? ValidTo { get; set; }
    public required string Source { get; set; }
    public int Version { get; set; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>The due date of a term that something on the trigger day began, with every step to it.</summary>
    public Deadline From(DateOnly trigger, WorkingCalendar calendar) =>
        Unit is TermUnit.WorkingDays ? calendar.ExplainWorkingDays(trigger, Length) : calendar.ExplainDays(trigger, Length);

    /// <summary>Throws <see cref="RuleBroken"/> when the row itself, or beside the others of its code, makes no sense.</summary>
    public void Check(IEnumerable<DeadlineRule> others)
    {
        if (Length is < 1 or > Longest)
            throw new RuleBroken("Thời hạn phải từ 1 đến {0} ngày.", nameof(Length), Longest);
        if (ValidTo < ValidFrom)
            throw new RuleBroken("Ngày hết hiệu lực không thể trước ngày có hiệu lực.", nameof(ValidTo));
        if (string.IsNullOrWhiteSpace(Source))
            throw new RuleBroken("Ghi căn cứ: số, ngày văn bản, hoặc quyết định của cơ quan.", nameof(Source));
        var twin = others.FirstOrDefault(o =>
            o.Code == Code && o.Id != Id && o.ValidFrom <= (ValidTo ?? DateOnly.MaxValue) && ValidFrom <= (o.ValidTo ?? DateOnly.MaxValue)
        );
        if (twin is not null)
            throw new RuleBroken(
                "Từ {0} đã có dòng khác của {1}; mỗi ngày chỉ một dòng có hiệu lực. Ghi ngày hết hiệu lực cho dòng kia trước.",
                nameof(ValidFrom),
                VietnameseNumbers.Date(twin.ValidFrom),
                Code
            );
    }
}

/// <summary>All rows together: which term holds for an event.</summary>
public sealed class RuleBook(IReadOnlyCollection<DeadlineRule> rules)
{
    public IReadOnlyCollection<DeadlineRule> Rules => rules;

    /// <summary>The row of the code for an event of that day; null where there is a gap.</summary>
    public DeadlineRule? Find(string code, DateOnly on) => rules.FirstOrDefault(r => r.Code == code && r.HoldsOn(on));

    /// <summary>The first day for which the code has a row; null when it has none.</summary>
    public DateOnly? Since(string code) => rules.Where(r => r.Code == code).Min(r => (DateOnly?)r.ValidFrom);

    /// <summary>The row of the code for an event of that day; throws <see cref="RuleBroken"/> when the administrator has left a gap.</summary>
    public DeadlineRule For(string code, DateOnly on) =>
        Find(code, on)
        ?? throw new RuleBroken(
            "Chưa có dòng thời hạn {0} cho ngày {1}. Nhờ quản trị bổ sung ở Thời hạn xử lý.",
            null,
            code,
            VietnameseNumbers.Date(on)
        );
}
