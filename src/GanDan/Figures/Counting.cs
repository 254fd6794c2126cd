using System.Linq.Expressions;
using GanDan.Platform.Data;

namespace GanDan.Figures;

/// <summary>Builds the query of figures that differ only in what they add up of the same row.</summary>
public static class Counting
{
    /// <summary>
    /// Projects each row to <see cref="Counted"/> with the weight given. The lambdas are composed into one expression, because the
    /// database can only add up what it can read.
    /// </summary>
    public static IQueryable<Counted> Weigh<TRow>(
        IQueryable<TRow> rows,
        Expression<Func<TRow, long>> weight,
        Expression<Func<TRow, Guid>> id,
        string kind,
        Expression<Func<TRow, int>> unit,
        Expression<Func<TRow, DateOnly>> date
    )
    {
        var row = weight.Parameters[0];
        var made = Expression.MemberInit(
            Expression.New(typeof(Counted)),
            Bind(nameof(Counted.Kind), Expression.Constant(kind)),
            Bind(nameof(Counted.Id), Composed.Body(id, row)),
            Bind(nameof(Counted.Weight), weight.Body),
            Bind(nameof(Counted.UnitId), Expression.Convert(Composed.Body(unit, row), typeof(int?))),
            Bind(nameof(Counted.Date), Composed.Body(date, row))
        );
        return rows.Select(Expression.Lambda<Func<TRow, Counted>>(made, row));
    }

    private static MemberAssignment Bind(string member, Expression value) => Expression.Bind(typeof(Counted).GetProperty(member)!, value);
}
