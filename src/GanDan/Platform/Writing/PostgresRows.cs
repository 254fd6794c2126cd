using GanDan.Platform.Data;
using Npgsql;

namespace GanDan.Platform.Writing;

/// <summary>
/// Writes the steps of a batch into PostgreSQL in one journey, and all rows of one table by one statement, which takes a third of the time of
/// a statement for each.
/// </summary>
internal static class PostgresRows
{
    /// <summary>
    /// Rows between two statements are written table by table, in the order of their first rows: a row that another one refers to came before
    /// it in its change. Where two changes mix that up the database refuses the batch, and the writer sends each alone.
    /// </summary>
    public static async Task Write(NpgsqlConnection connection, IReadOnlyList<BatchStep> steps)
    {
        await using var together = new NpgsqlBatch(connection);
        var rows = new List<BatchStep>();
        foreach (var step in steps)
            if (step.Shape is not null)
            {
                rows.Add(step);
            }
            else
            {
                AddRows(together, rows);
                together.BatchCommands.Add(Statement(step));
            }
        AddRows(together, rows);
        await together.ExecuteNonQueryAsync();
    }

    private static void AddRows(NpgsqlBatch together, List<BatchStep> rows)
    {
        foreach (var table in rows.GroupBy(row => row.Shape!))
            together.BatchCommands.Add(Insert(table.Key, [.. table.Select(row => row.Values)]));
        rows.Clear();
    }

    // A column goes as one array: the statement is the same for any number of rows, and stays prepared.
    private static NpgsqlBatchCommand Insert(RowShape shape, IReadOnlyList<object?[]> rows)
    {
        var command = new NpgsqlBatchCommand(shape.InsertManySql);
        for (var column = 0; column < shape.Count; column++)
            command.Parameters.Add(
                new NpgsqlParameter
                {
                    ParameterName = Statements.Name(column),
                    Value = shape.ColumnOf(rows, column),
                    DataTypeName = shape.TypeOf(column) + "[]",
                }
            );
        return command;
    }

    private static NpgsqlBatchCommand Statement(BatchStep step)
    {
        var command = new NpgsqlBatchCommand(step.Sql);
        for (var i = 0; i < step.Values.Length; i++)
            command.Parameters.Add(new NpgsqlParameter(Statements.Name(i), step.Values[i] ?? DBNull.Value));
        return command;
    }
}
