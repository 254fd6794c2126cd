using GanDan.Platform.Calendar;
using GanDan.Platform.Text;

namespace GanDan.Platform.Access;

/// <summary>
/// Who is asking, in this request or job: the account, its roles and the moment. Scoped; filled by the sign-in middleware,
/// or by <see cref="Become"/> for commands and jobs that act for someone.
/// </summary>
public sealed class Me(TimeProvider clock)
{
    private IReadOnlyList<Grant> grants = [];

    public Guid? AccountId { get; private set; }

    public string Name { get; private set; } = T.House;

    public bool SignedIn => AccountId is not null;

    public DateTime Now => clock.NowUtc();

    public DateOnly Today => clock.Today();

    public IReadOnlyList<Grant> Grants => grants;

    /// <summary>The command line acts as the system, which may do everything a specialist may.</summary>
    public bool IsSystem { get; private set; }

    public void Become(Guid accountId, string name, IReadOnlyList<Grant> given)
    {
        AccountId = accountId;
        Name = name;
        grants = given;
    }

    public void BecomeSystem() => IsSystem = true;

    /// <summary>True when some role, for some unit, allows it; what is done for the whole office needs a role for all of it.</summary>
    public bool May(Permission permission) => IsSystem || grants.Any(g => Brings(g, permission));

    /// <summary>Codes at the top of the subtrees for which it is allowed; null means the whole office, empty means nowhere.</summary>
    public IReadOnlySet<string>? UnitsWhere(Permission permission)
    {
        if (IsSystem)
            return null;
        var allowed = grants.Where(g => Brings(g, permission)).ToList();
        return allowed.Any(g => g.UnitCode is null) ? null : allowed.Select(g => g.UnitCode!).ToHashSet(StringComparer.Ordinal);
    }

    private static bool Brings(Grant grant, Permission permission) =>
        Roles.Allow(grant.Role).Contains(permission) && (grant.UnitCode is null || !permission.IsOfOffice());
}
