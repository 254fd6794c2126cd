using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace GanDan.Platform.Data;

/// <summary>
/// Makes the tables of a SQLite file that has none by the one script to which all its migrations come. Replaying them builds the model as it
/// was after each, which took half the time of a first start. <c>scripts/migration</c> writes the scripts; tests compare them with the
/// migrations, and what either makes. PostgreSQL is set up once in an office's life and by someone who can wait: there they are replayed.
/// </summary>
public static class NewBooks
{
    /// <summary>Does nothing where there are tables. They come all with their history, or not at all.</summary>
    /// <param name="db">Of a SQLite file.</param>
    /// <param name="vault">The file is the cell's vault.</param>
    public static async Task Make(DbContext db, bool vault)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync())
            await creator.CreateAsync();
        if (await creator.HasTablesAsync())
            return;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sqlite = (SqliteConnection)db.Database.GetDbConnection();
        using var command = sqlite.CreateCommand();
#pragma warning disable CA2100 // Part of the program.
        command.CommandText = Script(vault);
#pragma warning restore CA2100
        command.Transaction = (SqliteTransaction)transaction.GetDbTransaction();
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    /// <summary>The script for new books of the office, or of the cell's vault.</summary>
    public static string Script(bool vault)
    {
        using var script = typeof(NewBooks).Assembly.GetManifestResourceStream($"migrations/{(vault ? "CellSqlite" : "Sqlite")}/All.sql")!;
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}
