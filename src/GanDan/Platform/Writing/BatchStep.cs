using GanDan.Platform.Data;

namespace GanDan.Platform.Writing;

/// <summary>A row to insert, or a statement to run.</summary>
internal sealed class BatchStep
{
    /// <param name="values">As the shape gives them.</param>
    /// <param name="follows">The event it follows from, whose number it is to carry.</param>
    public BatchStep(RowShape shape, object?[] values, BatchStep? follows) =>
        (Shape, Sql, Values, Follows) = (shape, shape.InsertSql, values, follows);

    public BatchStep(string sql, object?[] values) => (Sql, Values) = (sql, values);

    public RowShape? Shape { get; }
    public string Sql { get; }
    public object?[] Values { get; }
    public BatchStep? Follows { get; }

    public object? Get(string property) => Values[Shape!.PlaceOf(property)];

    public void Set(string property, object? value) => Values[Shape!.PlaceOf(property)] = value;
}
