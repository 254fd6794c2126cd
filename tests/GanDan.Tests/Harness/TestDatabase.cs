using GanDan.Platform.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GanDan.Tests;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>One test class's own copy of the office's books; gone when the class is done.</summary>
public sealed class TestDatabase(Storage storage) : IAsyncDisposable
{
    public Storage Storage { get; } = storage;

    /// <summary>Makes an empty place for books: a folder, and a database of that name on the test server.</summary>
    /// <param name="kind">Which engine.</param>
    /// <param name="template">Name of the PostgreSQL database to copy; null for an empty one.</param>
    public static async Task<TestDatabase> New(DatabaseKind kind, string? template = null)
    {
        var name = $"gandan_test_{Guid.CreateVersion7():N}";
        var folder = Path.Combine(Path.GetTempPath(), name);
        string? postgres = null;
        if (kind is DatabaseKind.Postgres)
        {
            await Administer(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}");
            postgres = new NpgsqlConnectionStringBuilder(Templates.Administrator)
            {
                Database = name,
                Pooling = true,
                MaxPoolSize = 20,
            }.ToString();
        }
        var storage = new Storage(folder, postgres);
        storage.Prepare();
        return new(storage);
    }

    /// <summary>Lets go of pooled connections, so that the files can be copied or the database be a template.</summary>
    public void Release()
    {
        if (Storage.Postgres is { } postgres)
        {
            using var connection = new NpgsqlConnection(postgres);
            NpgsqlConnection.ClearPool(connection);
            return;
        }
        foreach (var file in new[] { Storage.MainFile, Storage.CellFile })
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file }.ToString());
            SqliteConnection.ClearPool(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Release();
        if (Storage.Postgres is { } postgres)
            await Administer($"DROP DATABASE {new NpgsqlConnectionStringBuilder(postgres).Database} WITH (FORCE)");
        Directory.Delete(Storage.Folder, recursive: true);
    }

    private static async Task Administer(string sql)
    {
        await using var connection = new NpgsqlConnection(Templates.Administrator);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Only names that this class makes itself; a database name cannot be a parameter.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
