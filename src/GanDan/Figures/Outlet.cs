using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Figures;

/// <summary>
/// The one door figures leave through: decides who sees a number, hides what is small, and prints it. Pages, exports and the board never
/// do that themselves.
/// </summary>
public sealed class Outlet(FigureCatalogue catalogue, FigureReader reader, FigureBooks books, Me me, Db db, T t)
{
    private int? threshold;

    /// <summary>Whether this person may see the figure; for a share, every figure it is made of.</summary>
    public async Task<bool> MaySee(string code)
    {
        var parts = catalogue.Ratio(code) is { } ratio ? ratio.Denominator.Append(ratio.Numerator) : [code];
        foreach (var part in parts)
            if (catalogue.Find(part) is not { } figure || !await figure.MaySee(books, me))
                return false;
        return true;
    }

    /// <summary>True for whoever may open the records of the scope: nothing is hidden from them.</summary>
    public bool SeesRecords(Scope scope)
    {
        var units = me.UnitsWhere(Permission.SeeRegisters);
        return units is null || (scope.Unit is { } unit && units.Contains(unit.Code));
    }

    /// <summary>The number as this person may read it: “2.353”, “98,5%”, “&lt;10”.</summary>
    public async Task<string> Print(FigureValue value, Scope scope)
    {
        if (value.Unit is UnitOfCount.Percent)
            return Share(value.Numerator ?? 0, value.Denominator ?? 0);
        var residents = catalogue.Find(value.Code)?.CountsResidents ?? false;
        return residents && !SeesRecords(scope) && SmallCells.TooSmall(value.Value ?? 0, await Threshold())
            ? $"<{await Threshold()}"
            : t.Number(value.Value ?? 0);
    }

    /// <summary>A breakdown as this person may read it.</summary>
    public async Task<IReadOnlyList<FigureCell>> Take(string code, Scope scope, Breakdown by)
    {
        var cells = await reader.Take(code, scope, by);
        return catalogue.Get(code).CountsResidents && !SeesRecords(scope) ? SmallCells.Hide(cells, await Threshold()) : cells;
    }

    public string Print(FigureCell cell) => cell.Value is { } value ? t.Number(value) : "<" + t.Number(threshold ?? 10);

    /// <summary>One decimal, half up, by whole numbers: 1000 of 1105 is 90,5%. Nothing over nothing is a dash.</summary>
    public string Share(long above, long below)
    {
        if (below == 0)
            return "–";
        var tenths = ((above * 2000) + below) / (2 * below);
        return t.Number(tenths / 10m) + "%";
    }

    private async Task<int> Threshold() =>
        threshold ??= await db.Office.AsNoTracking().Select(o => o.Threshold).SingleOrDefaultAsync() is var set and > 0 ? set : 10;
}
