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

    private readonly List<Table> tables = [];
    private readonly Dictionary<Type, Table> byType = [];
    private int waiting;

    /// <summary>Takes the row; it is written at the latest by <see cref="Flush"/>.</summary>
    public void Add<T>(T row)
        where T : class
    {
        if (!byType.TryGetValue(typeof(T), out var table))
            tables.Add(table = byType[typeof(T)] = new Table(RowShape.Of(db, typeof(T))));
        table.Take(row);
        if (++waiting >= Buffered)
            Flush();
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
                table.Write(db.Database.GetDbConnection(), transaction);
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }

    private sealed class Table(RowShape shape)
    {
        private readonly List<object?[]> rows = [];
        private readonly bool isPlain = SqliteInsert.Takes(shape.Types);

        public void Take(object row) => rows.Add(shape.ValuesOf(row));

        public void Write(DbConnection connection, DbTransaction? transaction)
        {
            if (rows.Count == 0)
                return;
            if (connection is NpgsqlConnection postgres)
                Copy(postgres);
            else if (isPlain && connection is SqliteConnection sqlite)
                Insert(sqlite);
            else
                Insert(connection, transaction);
            rows.Clear();
        }

        private void Copy(NpgsqlConnection connection)
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

        private void Insert(SqliteConnection connection)
        {
            using var insert = new SqliteInsert(connection, shape.InsertSql);
            foreach (var row in rows)
                insert.Run(row);
        }

        private void Insert(DbConnection connection, DbTransaction? transaction)
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
