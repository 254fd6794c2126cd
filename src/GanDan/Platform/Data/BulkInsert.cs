using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GanDan.Platform.Data;

/// <summary>
/// Inserts many rows with prepared statements (SQLite) or COPY (PostgreSQL), inside the transaction of the context. Columns and conversions
/// come from the model, so that a row reads back as if the change tracker had written it. Tables are written in the order of their first row.
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
            tables.Add(
                table = byType[typeof(T)] =
                    new Table(db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException(typeof(T).Name))
            );
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

    private sealed class Table
    {
        private readonly string name;
        private readonly Column[] columns;
        private readonly List<object?[]> rows = [];

        public Table(IEntityType type)
        {
            var store = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            name = store.Schema is { } schema ? $"\"{schema}\".\"{store.Name}\"" : $"\"{store.Name}\"";
            columns =
            [
                .. type.GetProperties()
                    // The database counts these itself.
                    .Where(p =>
                        !(p.ValueGenerated == ValueGenerated.OnAdd && p.ClrType is var t && (t == typeof(long) || t == typeof(int)))
                    )
                    .Select(p => new Column(p, p.GetColumnName(store)!, p.GetRelationalTypeMapping())),
            ];
        }

        private string Names => string.Join(", ", columns.Select(c => $"\"{c.Name}\""));

        public void Take(object row)
        {
            var values = new object?[columns.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = columns[i].ValueOf(row);
            rows.Add(values);
        }

        public void Write(DbConnection connection, DbTransaction? transaction)
        {
            if (rows.Count == 0)
                return;
            if (connection is NpgsqlConnection postgres)
                Copy(postgres);
            else
                Insert(connection, transaction);
            rows.Clear();
        }

        private void Copy(NpgsqlConnection connection)
        {
            using var copy = connection.BeginBinaryImport($"COPY {name} ({Names}) FROM STDIN (FORMAT BINARY)");
            foreach (var row in rows)
            {
                copy.StartRow();
                for (var i = 0; i < row.Length; i++)
                    if (row[i] is { } value)
                        copy.Write(value, columns[i].Mapping.StoreTypeNameBase);
                    else
                        copy.WriteNull();
            }
            copy.Complete();
        }

        private void Insert(DbConnection connection, DbTransaction? transaction)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // Table and column names come from the model.
            command.CommandText = $"INSERT INTO {name} ({Names}) VALUES ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
#pragma warning restore CA2100
            for (var i = 0; i < columns.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i;
                command.Parameters.Add(parameter);
            }
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                    command.Parameters[i].Value = row[i] ?? DBNull.Value;
                command.ExecuteNonQuery();
            }
        }
    }

    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping)
    {
        public object? ValueOf(object row)
        {
            var value = Property.PropertyInfo!.GetValue(row);
            return Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }
    }
}
