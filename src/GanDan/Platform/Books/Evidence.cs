using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>What the values of one column look like, from a sample of rows below the header.</summary>
internal sealed class Evidence
{
    private readonly List<BookCell> filled = [];
    private readonly int rows;
    private readonly double days;
    private readonly double numbers;
    private readonly double unitShare;
    private readonly double marks;
    private readonly double names;

    public Evidence(int column, IReadOnlyList<Row> sample, CellLooks looks)
    {
        foreach (var row in sample)
        {
            if (row.Cells.Count < 3 && sample.Count > 8)
                continue;
            rows++;
            if (row[column] is { IsEmpty: false } cell)
                filled.Add(cell);
        }
        days = Share(c => c.Kind is CellKind.Date || (c.Kind is CellKind.Text && looks.Of(c.Text).Day is not null));
        numbers = Share(c =>
            c.Kind is CellKind.Number or CellKind.FormulaWithoutValue || (c.Kind is CellKind.Text && looks.Of(c.Text).IsNumber)
        );
        unitShare = Share(c => c.Kind is CellKind.Text && looks.Of(c.Text).IsUnit);
        marks = Share(c => c.Kind is CellKind.Text && looks.Of(c.Text).IsMark);
        names = Share(c => c.Kind is CellKind.Text && looks.Of(c.Text).IsName);
        Days = [.. DayCells(looks)];
    }

    /// <summary>The days of the column: whether the spreadsheet holds a day or a text, and which day.</summary>
    public IReadOnlyList<(bool Real, DateOnly Day)> Days { get; }

    /// <summary>Between -0.35 and 0.25: how much the values speak for the meaning.</summary>
    public double For(Meaning meaning)
    {
        if (filled.Count is 0)
            return meaning.Value is ValueKind.Signature or ValueKind.Text ? 0 : -0.02;
        return meaning.Value switch
        {
            ValueKind.Date => Weigh(days, 0.2),
            ValueKind.Period => Weigh(Math.Max(days, Share(c => Dates.PeriodOf(c.Shown) is not null)), 0.2),
            ValueKind.Count or ValueKind.Quantity or ValueKind.Money or ValueKind.WeightKg => Weigh(numbers - days, 0.15),
            ValueKind.Number => Weigh(Share(c => c.Kind is CellKind.Number || c.Shown.Length <= 6), 0.1),
            ValueKind.Unit => Weigh(unitShare, 0.25),
            ValueKind.Organisation => numbers > 0.8 || days > 0.5 ? -0.35 : 0.05,
            ValueKind.Signature => marks > 0.6 ? 0.2
            : rows > 0 && marks < 0.3 ? -0.35
            : 0,
            ValueKind.Choice => Weigh(ChoiceShare(meaning), 0.25) * 0.8,
            ValueKind.PersonName => numbers > 0.5 || days > 0.5 || unitShare > 0.5 ? -0.35
            : names > 0.6 ? 0.1
            : 0,
            ValueKind.Text => days > 0.7 || numbers > 0.9 ? -0.2
            : marks > 0.8 ? -0.15
            : 0,
            _ => 0,
        };
    }

    private double ChoiceShare(Meaning meaning)
    {
        if (meaning.Choices.Count is 0)
            return 0.4;
        var choices = new Choices(meaning.Choices);
        return Share(c => choices.Find(Fold.Clean(c.Shown)) is not null);
    }

    private static double Weigh(double share, double most) =>
        share > 0.5 ? most
        : share < 0.15 ? -0.35
        : 0;

    private double Share(Func<BookCell, bool> holds) => filled.Count is 0 ? 0 : filled.Count(holds) / (double)filled.Count;

    private IEnumerable<(bool, DateOnly)> DayCells(CellLooks looks)
    {
        foreach (var cell in filled)
            if (cell.Kind is CellKind.Date && Serial.Day(cell.Number) is { } real)
                yield return (true, real);
            else if (cell.Kind is CellKind.Text && looks.Of(cell.Text).Day is { } written)
                yield return (false, written);
    }

    /// <summary>
    /// The spreadsheet took day for month: every day it stored could be read both ways, and what stayed text could not. A book
    /// typed in the right order has stored days after the 12th, or text days before it.
    /// </summary>
    public bool SwappedDays =>
        Days.Any(d => d.Real)
        && Days.Where(d => d.Real).All(d => d.Day.Day <= 12)
        && Days.Any(d => !d.Real)
        && Days.Where(d => !d.Real).All(d => d.Day.Day > 12);
}
