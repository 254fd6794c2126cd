using System.Linq.Expressions;

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
            Bind(nameof(Counted.Id), Body(id, row)),
            Bind(nameof(Counted.Weight), weight.Body),
            Bind(nameof(Counted.UnitId), Expression.Convert(Body(unit, row), typeof(int?))),
            Bind(nameof(Counted.Date), Body(date, row))
        );
        return rows.Select(Expression.Lambda<Func<TRow, Counted>>(made, row));
    }

    private static MemberAssignment Bind(string member, Expression value) => Expression.Bind(typeof(Counted).GetProperty(member)!, value);

    private static Expression Body<TRow, TValue>(Expression<Func<TRow, TValue>> lambda, ParameterExpression row) =>
        new Swap(lambda.Parameters[0], row).Visit(lambda.Body);

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
