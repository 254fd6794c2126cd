namespace GanDan.Platform.Units;

/// <summary>What belongs to a unit: everything under it while both existed, and every earlier unit that went into it whole.</summary>
public static class UnitTree
{
    /// <summary>Ids of the unit, of all below it and of those that went into them; and the units of which only a part did.</summary>
    public static (IReadOnlyList<int> Ids, IReadOnlyList<int> Torn) Within(
        IReadOnlyList<Unit> units,
        IReadOnlyList<UnitSuccession> successions,
        int root
    )
    {
        var inside = new HashSet<int> { root };
        var torn = new SortedSet<int>();
        for (var grew = true; grew; )
        {
            grew = false;
            foreach (var child in units.Where(u => !inside.Contains(u.Id) && units.Any(p => inside.Contains(p.Id) && IsParent(p, u))))
                grew |= inside.Add(child.Id);
            foreach (var step in successions.Where(s => inside.Contains(s.ToId)))
                if (step.Partial)
                    torn.Add(step.FromId);
                else
                    grew |= inside.Add(step.FromId);
        }
        return ([.. inside.Order()], [.. torn]);
    }

    // Codes are used again, so a parent must have lived at the same time as its child.
    private static bool IsParent(Unit parent, Unit child) =>
        child.ParentCode == parent.Code
        && parent.ValidFrom <= (child.ValidTo ?? DateOnly.MaxValue)
        && child.ValidFrom <= (parent.ValidTo ?? DateOnly.MaxValue);
}
