using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Events;

namespace GanDan.People;

/// <summary>Something that happened to an account; the trail finds it again under the account.</summary>
public abstract record AccountEvent(Guid AccountId) : IEvent
{
    Guid? IEvent.Subject => AccountId;
}

[Display(Name = "Mở tài khoản")]
public sealed record AccountCreated(Guid AccountId) : AccountEvent(AccountId);

[Display(Name = "Sửa hồ sơ tài khoản")]
public sealed record AccountChanged(Guid AccountId) : AccountEvent(AccountId);

[Display(Name = "Đóng tài khoản")]
public sealed record AccountClosed(Guid AccountId) : AccountEvent(AccountId);

[Display(Name = "Mở lại tài khoản")]
public sealed record AccountReopened(Guid AccountId) : AccountEvent(AccountId);

[Display(Name = "Cấp đường dẫn đặt mật khẩu")]
public sealed record LinkGiven(Guid AccountId) : AccountEvent(AccountId);

[Display(Name = "Giao vai trò")]
public sealed record RoleGiven(Guid AccountId, Role Role, string? UnitCode) : AccountEvent(AccountId);

[Display(Name = "Thôi giao vai trò")]
public sealed record RoleTaken(Guid AccountId, Role Role, string? UnitCode) : AccountEvent(AccountId);

[Display(Name = "Đặt mật khẩu")]
public sealed record PasswordChosen(Guid AccountId) : AccountEvent(AccountId);

/// <param name="Way">password, code, recovery-code, passkey or link.</param>
[Display(Name = "Đăng nhập")]
public sealed record SignedIn(Guid AccountId, string Way) : AccountEvent(AccountId);

[Display(Name = "Đăng xuất")]
public sealed record SignedOut(Guid AccountId) : AccountEvent(AccountId);

[Display(Name = "Đăng xuất khỏi mọi máy")]
public sealed record SignedOutEverywhere(Guid AccountId) : AccountEvent(AccountId);

/// <summary>A sign-in that failed; no account when nobody of that name is known, and never the name that was typed: it may be a password.</summary>
[Display(Name = "Đăng nhập không thành")]
public sealed record SignInFailed(Guid? AccountId) : IEvent
{
    Guid? IEvent.Subject => AccountId;
}

/// <param name="Kind">one-time-code or passkey.</param>
[Display(Name = "Đặt lớp xác thực")]
public sealed record SecondFactorSet(Guid AccountId, string Kind) : AccountEvent(AccountId);

[Display(Name = "Bỏ lớp xác thực")]
public sealed record SecondFactorRemoved(Guid AccountId, string Kind) : AccountEvent(AccountId);

/// <summary>An administrator took all second factors away after the person came in person.</summary>
[Display(Name = "Đặt lại xác thực hai lớp")]
public sealed record SecondFactorReset(Guid AccountId) : AccountEvent(AccountId);

[Display(Name = "Tạo mã dự phòng")]
public sealed record RecoveryCodesMade(Guid AccountId) : AccountEvent(AccountId);
