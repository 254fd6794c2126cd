using GanDan.Platform.Access;
using GanDan.Platform.Units;

namespace GanDan.Figures;

/// <summary>What the numbers above a register are taken for: the year and unit of its filters, within what the person may see.</summary>
public static class RegisterScope
{
    private const int FirstYear = 1975;

    /// <param name="year">The year of the filter; all years without it.</param>
    /// <param name="unitSlug">The unit of the filter, as it stands in the address.</param>
    public static Scope Of(Me me, KnownUnits units, int? year, string? unitSlug)
    {
        var from = new DateOnly(year is >= 1 and <= 9999 ? year.Value : FirstYear, 1, 1);
        var to = new DateOnly(year is >= 1 and <= 9999 ? year.Value : me.Today.Year, 12, 31);
        var seen = units.Where(me, Permission.SeeRegisters);
        if (string.IsNullOrEmpty(unitSlug))
            return new Scope(from, to, seen is null ? null : new UnitScope("", from, "", seen, []));

        var asked = units.OfSlug(unitSlug);
        var named = units.Latest(unitSlug);
        return new Scope(
            from,
            to,
            new UnitScope(
                named?.Code ?? "",
                named?.ValidFrom ?? from,
                named?.Name ?? "",
                seen is null ? asked : [.. asked.Intersect(seen)],
                []
            )
        );
    }
}
