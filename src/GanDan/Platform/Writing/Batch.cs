using System.Data.Common;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GanDan.Platform.Writing;

/// <summary>
/// What a change of the hot ways may do: insert rows, record events, execute. Statements are kept back until the writer sends those of all
/// changes together, in one journey where the database has a network in between; a change that says no is taken out again before any of
/// it was sent. Used by the writer's one task alone.
/// </summary>
public sealed class Batch(Db db)
{
    private readonly List<(string Sql, object?[] Values)> pending = [];
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, RowShape> shapes = [];
    private readonly DbConnection connection = db.Database.GetDbConnection();
    private DbTransaction? transaction;

    // The event inserted last on this connection, within the same transaction.
    private readonly string lastEvent = db.Database.IsSqlite()
        ? "(SELECT \"seq\" FROM \"sqlite_sequence\" WHERE \"name\" = 'Events')"
        : "currval(pg_get_serial_sequence('\"Events\"', 'Id'))";

    /// <summary>Inserts a row, with the columns and conversions of the model. Columns the database counts itself are left to it.</summary>
    public void Insert<T>(T row)
        where T : class
    {
        var shape = ShapeOf<T>();
        Execute(shape.InsertSql, shape.ValuesOf(row));
    }

    /// <summary>Writes down what happened and what is still to follow, as <see cref="Db.Record{TEvent}"/> does at the desk.</summary>
    public void Record<TEvent>(Me me, TEvent happened)
        where TEvent : IEvent
    {
        Insert(EventRow.Of(me, happened));
        foreach (var handler in Handlers.Of(typeof(TEvent)))
            Execute(
                $"INSERT INTO \"Work\" (\"EventId\", \"Handler\", \"Attempts\", \"DueAt\") VALUES ({lastEvent}, @p0, 0, @p1)",
                handler.FullName,
                me.Now
            );
    }

    /// <summary>Runs a statement with parameters <c>@p0, @p1, …</c>.</summary>
    public void Execute(string sql, params object?[] values) => pending.Add((sql, values));

    internal void Begin(IDbContextTransaction begun)
    {
        transaction = begun.GetDbTransaction();
        pending.Clear();
    }

    /// <summary>Applies a change; when it says no, nothing of it stays.</summary>
    internal string Apply(Func<Batch, string> change)
    {
        var before = pending.Count;
        try
        {
            return change(this);
        }
        catch
        {
            pending.RemoveRange(before, pending.Count - before);
            throw;
        }
    }

    /// <summary>Sends what was kept back.</summary>
    internal void Flush()
    {
        if (connection.CanCreateBatch)
            FlushTogether();
        else
            foreach (var (sql, values) in pending)
                Prepared(sql, values).ExecuteNonQuery();
        pending.Clear();
    }

    private void FlushTogether()
    {
        if (pending.Count == 0)
            return;
        using var together = connection.CreateBatch();
        together.Transaction = transaction;
        foreach (var (sql, values) in pending)
        {
            var command = together.CreateBatchCommand();
#pragma warning disable CA2100 // Made from the model, or a constant of a change: never from what people type.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (Statements.Name(i), values[i] ?? DBNull.Value);
                command.Parameters.Add(parameter);
            }
            together.BatchCommands.Add(command);
        }
        together.ExecuteNonQuery();
    }

    private RowShape ShapeOf<T>()
    {
        if (!shapes.TryGetValue(typeof(T), out var shape))
            shapes[typeof(T)] = shape = RowShape.Of(db, typeof(T));
        return shape;
    }

    private DbCommand Prepared(string sql, object?[] values)
    {
        if (!commands.TryGetValue(sql, out var command))
            commands[sql] = command = connection.Statement(sql, values.Length);
        command.Transaction = transaction;
        command.Give(values);
        return command;
    }
}
