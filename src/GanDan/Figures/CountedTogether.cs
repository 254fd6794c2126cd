using System.Linq.Expressions;

namespace GanDan.Figures;

/// <summary>How many of a figure's records fall on a day, and what they weigh.</summary>
public sealed record DayCount(DateOnly Day, long Value, int Records);

/// <summary>How many rows of a day meet each of several conditions, in their order.</summary>
public sealed record DayOfFamily(DateOnly Day, int[] Counts);

/// <summary>
/// A figure that counts rows of a table of which other figures count other rows. What one of them is, <see cref="Figure.Records"/> alone says;
/// this is how the database gets to the numbers of all of them by walking through the rows once.
/// </summary>
public interface ICountedTogether
{
    /// <summary>What the figures that are counted together have in common.</summary>
    string Family { get; }

    /// <summary>The days of each figure of the family, by its code; a day without a record of it is left out.</summary>
    /// <param name="books">The books.</param>
    /// <param name="scope">Days and, unlike in <see cref="Figure.Records"/>, the unit.</param>
    /// <param name="figures">Every figure there is; the family is picked out of them.</param>
    Task<ILookup<string, DayCount>> CountTogether(FigureBooks books, Scope scope, IEnumerable<Figure> figures);

    /// <summary>One question for all conditions, day by day.</summary>
    protected static IQueryable<DayOfFamily> ByDay<TRow>(
        IQueryable<TRow> rows,
        Expression<Func<TRow, DateOnly>> day,
        IEnumerable<Expression<Func<TRow, bool>>> conditions
    )
    {
        var group = Expression.Parameter(typeof(IGrouping<DateOnly, TRow>), "day");
        var counts = conditions.Select(c => Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TRow)], group, c));
        var made = Expression.New(
            typeof(DayOfFamily).GetConstructors()[0],
            Expression.Property(group, nameof(IGrouping<,>.Key)),
            Expression.NewArrayInit(typeof(int), counts)
        );
        return rows.GroupBy(day).Select(Expression.Lambda<Func<IGrouping<DateOnly, TRow>, DayOfFamily>>(made, group));
    }
}
