using System.Data.Common;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GanDan.Platform.Writing;

/// <summary>
/// What a change of the hot ways may do: insert rows, record events, execute. All of it is kept back until the writer sends the changes of
/// all senders together; a change that says no is taken out again before any of it was sent. Used by the writer's one task alone.
/// </summary>
public sealed class Batch(Db db) : IDisposable
{
    private readonly List<BatchStep> pending = [];
    private readonly Dictionary<Type, RowShape> shapes = [];
    private readonly DbConnection connection = db.Database.GetDbConnection();
    private readonly SqliteRows? lite = db.Database.GetDbConnection() is SqliteConnection sqlite ? new(sqlite) : null;
    private DbTransaction? transaction;

    /// <summary>Inserts a row, with the columns and conversions of the model. Columns the database counts itself are left to it.</summary>
    public void Insert<T>(T row)
        where T : class => Add(Shape<T>(), row);

    /// <summary>Writes down what happened and what is still to follow, as <see cref="Db.Record{TEvent}"/> does at the desk.</summary>
    public void Record<TEvent>(Me me, TEvent happened)
        where TEvent : IEvent
    {
        var row = EventRow.Of(me, happened);
        var told = Add(Shape<EventRow>(counted: true), row);
        foreach (var handler in Handlers.Of(typeof(TEvent)))
        {
            var work = new WorkRow
            {
                Event = row,
                Handler = handler.FullName!,
                DueAt = me.Now,
            };
            pending.Add(new(Shape<WorkRow>(), Shape<WorkRow>().ValuesOf(work), told));
        }
    }

    /// <summary>Runs a statement with parameters <c>@p0, @p1, …</c>.</summary>
    public void Execute(string sql, params object?[] values) => pending.Add(new(sql, values));

    public void Dispose() => lite?.Dispose();

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
    internal async Task Flush()
    {
        if (pending.Count == 0)
            return;
        await NumberEvents();
        if (lite is not null)
            lite.Write(pending, transaction!);
        else
            await PostgresRows.Write((NpgsqlConnection)connection, pending);
        pending.Clear();
    }

    // Events are numbered here, so that what follows from one can name it before either is sent.
    private async Task NumberEvents()
    {
        var told = pending.Where(step => step.Shape == Shape<EventRow>(counted: true)).ToList();
        if (told.Count == 0)
            return;
        var numbers = await Numbers(told.Count);
        for (var i = 0; i < told.Count; i++)
            told[i].Set(nameof(EventRow.Id), numbers[i]);
        foreach (var step in pending)
            if (step.Follows is { } followed)
                step.Set(nameof(WorkRow.EventId), followed.Get(nameof(EventRow.Id)));
    }

    private async Task<IReadOnlyList<long>> Numbers(int count)
    {
        if (lite is null)
            return await db
                .Database.SqlQuery<long>(
                    $"""SELECT nextval(pg_get_serial_sequence('"Events"', 'Id')) AS "Value" FROM generate_series(1, {count})"""
                )
                .ToListAsync();
        // The transaction is the only one that writes.
        var last = await db
            .Database.SqlQuery<long>($"""SELECT coalesce(max("seq"), 0) AS "Value" FROM "sqlite_sequence" WHERE "name" = 'Events'""")
            .SingleAsync();
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }

    private BatchStep Add<T>(RowShape shape, T row)
        where T : class
    {
        var step = new BatchStep(shape, shape.ValuesOf(row), null);
        pending.Add(step);
        return step;
    }

    private RowShape Shape<T>(bool counted = false)
    {
        if (!shapes.TryGetValue(typeof(T), out var shape))
            shapes[typeof(T)] = shape = RowShape.Of(db, typeof(T), counted);
        return shape;
    }
}
