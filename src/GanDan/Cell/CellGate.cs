using GanDan.Platform;

namespace GanDan.Cell;

/// <summary>Who may open the vault; decided in the vault, by its secretary.</summary>
public static class CellGate
{
    /// <summary>The access a person gets. Throws <see cref="RuleBroken"/> when the last secretary would become something else.</summary>
    public static CellAccess Give(IReadOnlyCollection<CellAccess> now, Guid account, CellRole role, DateTime at)
    {
        if (role is not CellRole.Secretary)
            MustKeepSecretary(now, account);
        return new CellAccess
        {
            AccountId = account,
            Role = role,
            GivenAt = at,
        };
    }

    /// <summary>Throws <see cref="RuleBroken"/> when nobody would be left who can let others in.</summary>
    public static void MustKeepSecretary(IReadOnlyCollection<CellAccess> now, Guid leaving)
    {
        if (now.Any(a => a.AccountId == leaving && a.Role is CellRole.Secretary) && now.Count(a => a.Role is CellRole.Secretary) == 1)
            throw new RuleBroken("Sổ chi bộ phải còn ít nhất một bí thư. Trao quyền bí thư cho người kế nhiệm trước.");
    }
}
