using GanDan.Platform.Access;
using GanDan.Platform.Events;

namespace GanDan.People;

/// <summary>Something that happened to an account; the trail finds it again under the account.</summary>
public abstract record AccountEvent(Guid AccountId) : IEvent
{
    Guid? IEvent.Subject => AccountId;
}

public sealed record AccountCreated(Guid AccountId) : AccountEvent(AccountId);

public sealed record AccountChanged(Guid AccountId) : AccountEvent(AccountId);

public sealed record AccountClosed(Guid AccountId) : AccountEvent(AccountId);

public sealed record AccountReopened(Guid AccountId) : AccountEvent(AccountId);

public sealed record LinkGiven(Guid AccountId) : AccountEvent(AccountId);

public sealed record RoleGiven(Guid AccountId, Role Role, string? UnitCode) : AccountEvent(AccountId);

public sealed record RoleTaken(Guid AccountId, Role Role, string? UnitCode) : AccountEvent(AccountId);

public sealed record PasswordChosen(Guid AccountId) : AccountEvent(AccountId);

/// <param name="Way">password, code, recovery-code, passkey or link.</param>
public sealed record SignedIn(Guid AccountId, string Way) : AccountEvent(AccountId);

public sealed record SignedOut(Guid AccountId) : AccountEvent(AccountId);

public sealed record SignedOutEverywhere(Guid AccountId) : AccountEvent(AccountId);

/// <summary>A sign-in that failed; no account when nobody of that name is known, and never the name that was typed: it may be a password.</summary>
public sealed record SignInFailed(Guid? AccountId) : IEvent
{
    Guid? IEvent.Subject => AccountId;
}

/// <param name="Kind">one-time-code or passkey.</param>
public sealed record SecondFactorSet(Guid AccountId, string Kind) : AccountEvent(AccountId);

public sealed record SecondFactorRemoved(Guid AccountId, string Kind) : AccountEvent(AccountId);

/// <summary>An administrator took all second factors away after the person came in person.</summary>
public sealed record SecondFactorReset(Guid AccountId) : AccountEvent(AccountId);

public sealed record RecoveryCodesMade(Guid AccountId) : AccountEvent(AccountId);
