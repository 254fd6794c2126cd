using GanDan.Figures;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using GanDan.Programme;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Situation;

/// <summary>The period and unit in an address (<c>?ky=2017-2020&amp;don-vi=26734</c>), resolved, with what else could be chosen.</summary>
public sealed record Asked(Period Period, Scope Scope, IReadOnlyList<string> Periods, IReadOnlyList<Unit> Units)
{
    public static async Task<Asked> From(Db db, FigureReader figures, DateOnly today, string? ky, string? donVi)
    {
        var recorded = await figures.Years();
        var period = string.IsNullOrWhiteSpace(ky) ? await Unasked(db, recorded, today) : await Period.Resolve(db, ky);
        var unit = string.IsNullOrWhiteSpace(donVi) ? null : await UnitScope.Resolve(db, donVi, period.To);
        var units = (await db.Units.AsNoTracking().Where(u => u.Kind == UnitKind.Ward).ToListAsync())
            .OrderBy(u => u.ValidFrom)
            .ThenBy(u => u.SortKey, StringComparer.Ordinal);
        return new(period, new Scope(period.From, period.To, unit), await OfferedPeriods.Of(db, today, recorded, period), [.. units]);
    }

    // An office that has only just brought in its old books has entered no term yet: its books say which years to look at.
    private static async Task<Period> Unasked(Db db, (int From, int To)? recorded, DateOnly today)
    {
        var usual = await Period.Default(db, today);
        return !usual.IsTerm && recorded is { } span && span.To < today.Year
            ? Period.Parse(OfferedPeriods.Whole(recorded).Single())!
            : usual;
    }

    /// <summary>How a unit is named in an address: its code, with a day when the code alone would mean another one.</summary>
    public string CodeOf(Unit unit) => unit.ValidOn(Period.To) ? unit.Code : $"{unit.Code}@{unit.ValidTo ?? unit.ValidFrom:yyyy-MM-dd}";

    /// <summary>The address of a figure for the same period and unit.</summary>
    public string Link(string code, string? more = null) =>
        $"/so-lieu/{code}?ky={Uri.EscapeDataString(Period.Code)}{(Scope.Unit is { } unit ? $"&don-vi={unit.Code}@{unit.ValidFrom:yyyy-MM-dd}" : "")}{more}";
}
