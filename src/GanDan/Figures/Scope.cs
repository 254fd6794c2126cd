using GanDan.Platform;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Figures;

/// <summary>
/// The days and the unit a figure is taken for. A unit code means the unit valid at the period's end; <c>CODE@DATE</c> means the one
/// valid on that day. A unit covers everything under it and every earlier unit that went into it whole.
/// </summary>
public sealed record Scope(DateOnly From, DateOnly To, UnitScope? Unit = null)
{
    /// <summary>All days there are.</summary>
    public static readonly Scope Ever = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Calendar years that lie in the period from the first to the last day; a yearly target is judged on these.</summary>
    public IEnumerable<int> FullYears =>
        Enumerable
            .Range(From.Year, To.Year - From.Year + 1)
            .Where(year => From <= new DateOnly(year, 1, 1) && new DateOnly(year, 12, 31) <= To);
}

/// <summary>A unit with the ids of records that belong to it, and the earlier units of which only a part did: those cannot be told apart.</summary>
public sealed record UnitScope(string Code, DateOnly ValidFrom, string Name, IReadOnlyList<int> Ids, IReadOnlyList<string> NotSeparable)
{
    /// <summary>Resolves a code, <c>CODE</c> or <c>CODE@YYYY-MM-DD</c>. Throws <see cref="RuleBroken"/> when no unit had it on that day.</summary>
    public static async Task<UnitScope> Resolve(Db db, string code, DateOnly periodEnd)
    {
        var parts = code.Split('@', 2);
        var day = periodEnd;
        if (
            parts.Length == 2
            && !DateOnly.TryParseExact(
                parts[1],
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.None,
                out day
            )
        )
            throw new RuleBroken("Ngày của mã đơn vị {0} cần ghi dạng 2025-07-01.", "Unit", code);

        var units = await db.Units.AsNoTracking().ToListAsync();
        var unit =
            units.FirstOrDefault(u => u.Code == parts[0] && u.ValidOn(day))
            ?? throw new RuleBroken(
                "Không có đơn vị mã {0} vào ngày {1}. Xem mã ở trang Đơn vị.",
                "Unit",
                parts[0],
                VietnameseNumbers.Date(day)
            );
        var successions = await db.UnitSuccessions.AsNoTracking().ToListAsync();

        var (inside, torn) = UnitTree.Within(units, successions, unit.Id);
        var names = torn.Select(id => units.First(u => u.Id == id).Name).Order(StringComparer.Ordinal);
        return new UnitScope(unit.Code, unit.ValidFrom, unit.Name, inside, [.. names]);
    }
}

public static class ScopeWords
{
    /// <summary>What the numbers of a unit leave out: the parts of earlier units that nobody can tell apart (domain.md §12). Null when there are none.</summary>
    public static string? NotSeparableInWords(this Scope scope, T t) =>
        scope.Unit is { NotSeparable.Count: > 0 } torn
            ? t["Không tách được phần của đơn vị cũ: {0}. Số của {1} chưa gồm phần này.", string.Join(", ", torn.NotSeparable), torn.Name]
            : null;
}
