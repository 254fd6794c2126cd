using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GanDan.Platform.Data;

/// <summary>
/// Inserts many rows with prepared statements (SQLite) or COPY (PostgreSQL), inside the transaction of the context. Tables are written in the order of their first row.
/// </summary>
public sealed class BulkInsert(DbContext db)
{
    private const int Buffered = 4_000;
    private const int Handful = 250;

    private readonly List<Table> tables = [];
    private readonly Dictionary<Type, Table> byType = [];
    private int waiting;

    /// <summary>Takes the row; it is written at the latest by <see cref="Flush"/>.</summary>
    public void Add<T>(T row)
        where T : class
    {
        TableOf(typeof(T)).Take(row);
        if (++waiting >= Buffered)
            Flush();
    }

    /// <summary>
    /// Writes rows while they are still being made: a handful is written on one thread as the next is made on another. Whoever makes them must
    /// not ask the database anything meanwhile. What waited is written before them.
    /// </summary>
    public async Task AddAll<T>(IEnumerable<T> rows)
        where T : class
    {
        Flush();
        var table = TableOf(typeof(T));
        await db.Database.OpenConnectionAsync();
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());
        var writing = Task.CompletedTask;
        try
        {
            foreach (var made in rows.Select(table.ValuesOf).Chunk(Handful))
            {
                await writing;
                writing = Task.Run(() => table.Write(made, connection, transaction));
            }
            await writing;
        }
        finally
        {
            // Nobody else may use the connection before its writer is done, also when making the next rows failed.
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Writes what is waiting.</summary>
    public void Flush()
    {
        waiting = 0;
        db.Database.OpenConnection();
        try
        {
            var transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            foreach (var table in tables)
                table.WriteWaiting(db.Database.GetDbConnection(), transaction);
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }

    private Table TableOf(Type type)
    {
        if (!byType.TryGetValue(type, out var table))
            tables.Add(table = byType[type] = new Table(RowShape.Of(db, type)));
        return table;
    }

    private sealed class Table(RowShape shape)
    {
        private readonly List<object?[]> waiting = [];
        private readonly bool isPlain = SqliteInsert.Takes(shape.Types);

        public object?[] ValuesOf(object row) => shape.ValuesOf(row);

        public void Take(object row) => waiting.Add(ValuesOf(row));

        public void WriteWaiting(DbConnection connection, DbTransaction? transaction)
        {
            if (waiting.Count > 0)
                Write(waiting, connection, transaction);
            waiting.Clear();
        }

        public void Write(IReadOnlyList<object?[]> rows, DbConnection connection, DbTransaction? transaction)
        {
            if (connection is NpgsqlConnection postgres)
                Copy(rows, postgres);
            else if (isPlain && connection is SqliteConnection sqlite)
                Insert(rows, sqlite);
            else
                Insert(rows, connection, transaction);
        }

        private void Copy(IReadOnlyList<object?[]> rows, NpgsqlConnection connection)
        {
            using var copy = connection.BeginBinaryImport($"COPY {shape.Table} ({shape.Names}) FROM STDIN (FORMAT BINARY)");
            foreach (var row in rows)
            {
                copy.StartRow();
                for (var i = 0; i < row.Length; i++)
                    if (row[i] is { } value)
                        copy.Write(value, shape.TypeOf(i));
                    else
                        copy.WriteNull();
            }
            copy.Complete();
        }

        private void Insert(IReadOnlyList<object?[]> rows, SqliteConnection connection)
        {
            using var insert = new SqliteInsert(connection, shape.InsertSql);
            foreach (var row in rows)
                insert.Run(row);
        }

        private void Insert(IReadOnlyList<object?[]> rows, DbConnection connection, DbTransaction? transaction)
        {
            using var command = connection.Statement(shape.InsertSql, shape.Count);
            command.Transaction = transaction;
            foreach (var row in rows)
            {
                command.Give(row);
                command.ExecuteNonQuery();
            }
        }
    }
}
