using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Events;

namespace GanDan.Administration;

[Display(Name = "Sửa thông tin cơ quan")]
public sealed record OfficeChanged(string Name, string Symbol, int Threshold) : IEvent;

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
