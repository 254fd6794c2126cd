using System.Data.Common;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GanDan.Platform.Writing;

/// <summary>
/// What a change of the hot ways may do: insert rows, record events, ask and execute, all by statements prepared once for the connection.
/// Used by the writer's one task alone; calls are synchronous, because one connection serves one change after another anyway.
/// </summary>
public sealed class Batch(Db db)
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, RowShape> shapes = [];
    private readonly DbConnection connection = db.Database.GetDbConnection();
    private DbTransaction? transaction;

    /// <summary>Inserts a row, with the columns and conversions of the model. Columns the database counts itself are left to it.</summary>
    public void Insert<T>(T row)
        where T : class
    {
        var shape = ShapeOf<T>();
        Execute(shape.InsertSql, shape.ValuesOf(row));
    }

    /// <summary>Inserts a row and returns the number the database gave it.</summary>
    public long InsertNumbered<T>(T row)
        where T : class
    {
        var shape = ShapeOf<T>();
        return Convert.ToInt64(
            Scalar(shape.InsertSql + " RETURNING \"Id\"", shape.ValuesOf(row)),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    /// <summary>Writes down what happened and what is still to follow, as <see cref="Db.Record{TEvent}"/> does at the desk.</summary>
    public void Record<TEvent>(Me me, TEvent happened)
        where TEvent : IEvent
    {
        var id = InsertNumbered(EventRow.Of(me, happened));
        foreach (var handler in Handlers.Of(typeof(TEvent)))
            Execute(
                "INSERT INTO \"Work\" (\"EventId\", \"Handler\", \"Attempts\", \"DueAt\") VALUES (@p0, @p1, 0, @p2)",
                id,
                handler.FullName,
                me.Now
            );
    }

    /// <summary>Runs a statement with parameters <c>@p0, @p1, …</c> and returns how many rows it touched.</summary>
    public int Execute(string sql, params object?[] values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>Asks for one value; null when there is no row, or nothing in it.</summary>
    public object? Scalar(string sql, params object?[] values) =>
        Prepared(sql, values).ExecuteScalar() is var found && found is DBNull ? null : found;

    internal void Use(IDbContextTransaction begun) => transaction = begun.GetDbTransaction();

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
