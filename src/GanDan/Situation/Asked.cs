using GanDan.Figures;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using GanDan.Programme;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Situation;

/// <summary>The period and unit in an address (<c>?ky=2017-2020&amp;don-vi=26734</c>), resolved, with what else could be chosen.</summary>
public sealed record Asked(Period Period, Scope Scope, IReadOnlyList<string> Periods, IReadOnlyList<Unit> Units)
{
    public static async Task<Asked> From(Db db, DateOnly today, string? ky, string? donVi)
    {
        var period = string.IsNullOrWhiteSpace(ky) ? await Period.Default(db, today) : await Period.Resolve(db, ky);
        var unit = string.IsNullOrWhiteSpace(donVi) ? null : await UnitScope.Resolve(db, donVi, period.To);
        var terms = await db.Terms.AsNoTracking().OrderByDescending(t => t.From).Select(t => t.Code).ToListAsync();
        var years = Enumerable.Range(period.From.Year, period.To.Year - period.From.Year + 1).Select(y => $"{y}");
        var units = (await db.Units.AsNoTracking().Where(u => u.Kind == UnitKind.Ward).ToListAsync())
            .OrderBy(u => u.ValidFrom)
            .ThenBy(u => u.SortKey, StringComparer.Ordinal);
        return new(
            period,
            new Scope(period.From, period.To, unit),
            [.. terms.Append(period.Code).Concat(years).Append($"{today.Year}").Distinct(StringComparer.Ordinal)],
            [.. units]
        );
    }

    /// <summary>How a unit is named in an address: its code, with a day when the code alone would mean another one.</summary>
    public string CodeOf(Unit unit) => unit.ValidOn(Period.To) ? unit.Code : $"{unit.Code}@{unit.ValidTo ?? unit.ValidFrom:yyyy-MM-dd}";

    /// <summary>The address of a figure for the same period and unit.</summary>
    public string Link(string code, string? more = null) =>
        $"/so-lieu/{code}?ky={Uri.EscapeDataString(Period.Code)}{(Scope.Unit is { } unit ? $"&don-vi={unit.Code}@{unit.ValidFrom:yyyy-MM-dd}" : "")}{more}";
}
