using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;

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
        // The numbers above a register bear no code: they count the rows that this person sees there.
        return units is null || (scope.Unit is { } unit && (unit.Code.Length == 0 || units.Contains(unit.Code)));
    }

    /// <summary>
    /// True where the number is too small to be told to whoever may not open its records. A share is when its whole is, and when the part
    /// above the line is a count of residents that could be worked out of it.
    /// </summary>
    public async Task<bool> TooSmall(FigureValue value)
    {
        var under = await Threshold();
        if (catalogue.Ratio(value.Code) is not { } ratio)
            return CountsResidents(value.Code) && SmallCells.TooSmall(value.Value ?? 0, under);
        return (ratio.Denominator.Any(CountsResidents) && SmallCells.TooSmall(value.Denominator ?? 0, under))
            || (CountsResidents(ratio.Numerator) && SmallCells.TooSmall(value.Numerator ?? 0, under));
    }

    /// <summary>True when this person reads no number here but that it is small.</summary>
    public async Task<bool> Hides(FigureValue value, Scope scope) => !SeesRecords(scope) && await TooSmall(value);

    /// <summary>The cells of a breakdown as whoever may not open the records reads them: on every paper, since papers leave the house.</summary>
    public async Task<IReadOnlyList<FigureCell>> Hide(string code, IReadOnlyList<FigureCell> cells) =>
        CountsResidents(code) || (HasAudiences(code) && cells.Any(NamesAttribute)) ? SmallCells.Hide(cells, await Threshold()) : cells;

    /// <summary>The smallest count of residents, households or opinions that is told outside.</summary>
    public async Task<int> Threshold() => threshold ??= await SmallestCount.Of(db);

    private bool HasAudiences(string code) => catalogue.Find(code)?.HasAudiences ?? false;

    private static bool NamesAttribute(FigureCell cell) => !WatchedWords.Check(cell.Name, LabelUse.OnPerson).Allowed;

    private bool CountsResidents(string code) => catalogue.Find(code)?.CountsResidents ?? false;

    /// <summary>The number as this person may read it: “2.353”, “98,5%”, “&lt;10”.</summary>
    /// <param name="value">The number.</param>
    /// <param name="scope">What it was counted over.</param>
    /// <param name="within">The language of the words around it where it is not the reader's: a report is Vietnamese.</param>
    public async Task<string> Print(FigureValue value, Scope scope, T? within = null)
    {
        var (hidden, words) = (await Hides(value, scope), within ?? t);
        if (value.Unit is UnitOfCount.Percent)
            return hidden ? Nothing : Share(value.Numerator ?? 0, value.Denominator ?? 0, words);
        return hidden ? $"<{words.Number(await Threshold())}" : words.Number(value.Value ?? 0);
    }

    /// <summary>A breakdown as this person may read it.</summary>
    public async Task<IReadOnlyList<FigureCell>> Take(string code, Scope scope, Breakdown by)
    {
        var cells = await reader.Take(code, scope, by);
        return SeesRecords(scope) ? cells : await Hide(code, cells);
    }

    public string Print(FigureCell cell, T? within = null)
    {
        var words = within ?? t;
        return cell.Value is { } value ? words.Number(value)
            : cell.IsCompanion ? words["ẩn"]
            : "<" + words.Number(threshold ?? SmallestCount.UnlessSet);
    }

    /// <summary>One decimal, half up, by whole numbers: 1000 of 1105 is 90,5%. Nothing over nothing is a dash.</summary>
    public string Share(long above, long below) => Share(above, below, t);

    private static string Share(long above, long below, T words)
    {
        if (below == 0)
            return Nothing;
        var tenths = ((above * 2000) + below) / (2 * below);
        return words.Number(tenths / 10m) + "%";
    }

    private const string Nothing = "–";
}
