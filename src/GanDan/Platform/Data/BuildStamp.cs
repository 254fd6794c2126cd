using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

/// <summary>
/// Which build of the program brought a SQLite file up to date last, as a number in the file's own header (<c>PRAGMA user_version</c>). A start of
/// the same build has nothing to add to it; another build, or a file from an older backup, goes through everything.
/// </summary>
internal static class BuildStamp
{
    // Of the compiled program itself, so that nobody has to think of counting up. Never 0: that is a file without a stamp.
    private static readonly int own = BitConverter.ToInt32(typeof(BuildStamp).Module.ModuleVersionId.ToByteArray()) | 1;

    public static async Task<bool> IsOn(DbContext db) =>
        string.Equals(await Ask(db, "PRAGMA user_version"), own.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public static Task Put(DbContext db) => Ask(db, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {own}"));

    private static async Task<string?> Ask(DbContext db, string pragma)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A constant, or with a number of our own.
            command.CommandText = pragma;
#pragma warning restore CA2100
            return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
