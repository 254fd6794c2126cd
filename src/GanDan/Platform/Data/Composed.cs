using System.Linq.Expressions;

namespace GanDan.Platform.Data;

/// <summary>Puts lambdas together into one expression, because the database can only count what it can read.</summary>
public static class Composed
{
    /// <summary>What a lambda says of another row than its own.</summary>
    public static Expression Body<TRow, TValue>(Expression<Func<TRow, TValue>> lambda, ParameterExpression row) =>
        new Swap(lambda.Parameters[0], row).Visit(lambda.Body);

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
