using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Calendar;
using GanDan.Platform.Events;

namespace GanDan.Administration;

[Display(Name = "Sửa thông tin cơ quan")]
public sealed record OfficeChanged(string Name, string Symbol, int Threshold, int? ContactMonths = null) : IEvent;

[Display(Name = "Thêm đơn vị")]
public sealed record UnitAdded(string Code, DateOnly From) : IEvent;

[Display(Name = "Đổi tên đơn vị")]
public sealed record UnitRenamed(string Code, DateOnly From) : IEvent;

[Display(Name = "Đơn vị thôi hoạt động")]
public sealed record UnitEnded(string Code, DateOnly From, DateOnly LastDay) : IEvent;

[Display(Name = "Ghi sáp nhập đơn vị")]
public sealed record UnitSucceeded(string FromCode, string ToCode, DateOnly On, bool Partial) : IEvent;

[Display(Name = "Thêm nhiệm kỳ")]
public sealed record TermAdded(Guid TermId, string Code, DateOnly From, DateOnly To) : IEvent
{
    Guid? IEvent.Subject => TermId;
}

[Display(Name = "Thêm ngày vào lịch làm việc")]
public sealed record CalendarDayAdded(Guid DayId, DateOnly Date, CalendarDayKind Kind) : IEvent
{
    Guid? IEvent.Subject => DayId;
}

[Display(Name = "Sửa ngày trong lịch làm việc")]
public sealed record CalendarDayChanged(Guid DayId, DateOnly Date, CalendarDayKind Kind) : IEvent
{
    Guid? IEvent.Subject => DayId;
}

[Display(Name = "Xác nhận lịch nghỉ của năm")]
public sealed record CalendarYearConfirmed(int Year, int Days) : IEvent;

[Display(Name = "Hoàn tác xác nhận lịch nghỉ của năm")]
public sealed record CalendarYearReopened(int Year, int Days) : IEvent;
