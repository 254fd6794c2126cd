using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Events;

namespace GanDan.Cases.Clocks;

[Display(Name = "Thêm dòng thời hạn xử lý")]
public sealed record DeadlineRuleAdded(string Code, int Length, TermUnit Unit, DateOnly ValidFrom, DateOnly? ValidTo, string Source)
    : IEvent;

/// <summary>A row reads differently now; the facts are those it has now, the ones before stand in the event before.</summary>
[Display(Name = "Sửa dòng thời hạn xử lý")]
public sealed record DeadlineRuleChanged(string Code, int Length, TermUnit Unit, DateOnly ValidFrom, DateOnly? ValidTo, string Source)
    : IEvent;

/// <summary>An officer let due dates follow changed rules or days; each case's timeline says from when to when.</summary>
[Display(Name = "Tính lại hạn đã hứa")]
public sealed record DueDatesRecalculated(int Clocks) : IEvent;
