using System.Data.Common;
using GanDan.Platform.Data;
using Microsoft.Data.Sqlite;

namespace GanDan.Platform.Writing;

/// <summary>Writes the steps of a batch into SQLite one after the other, each by a statement that stays prepared.</summary>
internal sealed class SqliteRows(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<RowShape, SqliteInsert> inserts = [];
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    public void Write(IEnumerable<BatchStep> steps, DbTransaction transaction)
    {
        foreach (var step in steps)
            if (step.Shape is { } shape && SqliteInsert.Takes(shape.Types))
                Prepared(shape).Run(step.Values);
            else
                Prepared(step, transaction).ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var insert in inserts.Values)
            insert.Dispose();
        foreach (var command in commands.Values)
            command.Dispose();
    }

    private SqliteInsert Prepared(RowShape shape)
    {
        if (!inserts.TryGetValue(shape, out var insert))
            inserts[shape] = insert = new(connection, shape.InsertSql);
        return insert;
    }

    private DbCommand Prepared(BatchStep step, DbTransaction transaction)
    {
        if (!commands.TryGetValue(step.Sql, out var command))
            commands[step.Sql] = command = connection.Statement(step.Sql, step.Values.Length);
        command.Transaction = transaction;
        command.Give(step.Values);
        return command;
    }
}
