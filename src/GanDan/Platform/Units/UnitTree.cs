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

    /// <summary>
    /// The ward of that day in which a unit lies or was taken up whole; null when it was torn apart, or nobody has written where it went.
    /// </summary>
    public static Unit? WardOn(IReadOnlyList<Unit> units, IReadOnlyList<UnitSuccession> successions, int id, DateOnly day)
    {
        var at = units.FirstOrDefault(u => u.Id == id);
        // Each step leads to a later unit or a higher one; more of them than there are units would be a circle.
        for (var steps = 0; at is not null && steps <= units.Count; steps++)
        {
            if (at.Kind < UnitKind.Ward)
                return null;
            if (at.ValidOn(day) && at.Kind is UnitKind.Ward)
                return at;
            at = at.ValidOn(day) ? units.FirstOrDefault(u => u.ValidOn(day) && IsParent(u, at)) : OnlySuccessor(units, successions, at);
        }
        return null;
    }

    /// <summary>The unit that a ward goes on as under another name or code: all of it and nothing else. Null when it has ended or was changed.</summary>
    public static Unit? SameOn(IReadOnlyList<Unit> units, IReadOnlyList<UnitSuccession> successions, int id, DateOnly day)
    {
        var at = units.FirstOrDefault(u => u.Id == id);
        for (var steps = 0; at is not null && steps <= units.Count; steps++)
        {
            if (at.ValidOn(day))
                return at;
            var next = OnlySuccessor(units, successions, at);
            at = next is not null && successions.Count(s => s.ToId == next.Id) == 1 ? next : null;
        }
        return null;
    }

    private static Unit? OnlySuccessor(IReadOnlyList<Unit> units, IReadOnlyList<UnitSuccession> successions, Unit from) =>
        successions.Where(s => s.FromId == from.Id).ToList() is [{ Partial: false } only]
            ? units.FirstOrDefault(u => u.Id == only.ToId)
            : null;

    // Codes are used again, so a parent must have lived at the same time as its child.
    private static bool IsParent(Unit parent, Unit child) =>
        child.ParentCode == parent.Code
        && parent.ValidFrom <= (child.ValidTo ?? DateOnly.MaxValue)
        && child.ValidFrom <= (parent.ValidTo ?? DateOnly.MaxValue);
}
