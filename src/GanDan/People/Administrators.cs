using GanDan.Platform;

namespace GanDan.People;

/// <summary>An office without an administrator could never let anyone in again (ASVS 6.3.2 allows no way back but the console).</summary>
public static class Administrators
{
    /// <param name="open">Accounts that are open and hold the role.</param>
    /// <param name="leaving">The account that is to be closed or to lose the role.</param>
    public static void MustRemain(IReadOnlyCollection<Guid> open, Guid leaving)
    {
        if (open.Contains(leaving) && open.All(id => id == leaving))
            throw new RuleBroken("Đây là người quản trị cuối cùng. Hãy giao vai trò quản trị cho người khác trước.");
    }
}
