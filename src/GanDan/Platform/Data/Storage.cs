using System.Data.Common;

namespace GanDan.Platform.Data;

/// <summary>Where an office keeps its books: a data folder, and a PostgreSQL connection when the database is not embedded.</summary>
public sealed record Storage(string Folder, string? Postgres = null)
{
    /// <summary>
    /// As asked for, with statements that come again prepared by the driver, and each worked out by one process without code made for it: many
    /// small questions come at a time. A session is not reset before the next question, which took as long as the question: nothing here
    /// changes a session. Unless the operator has said otherwise (a pooler in between may forbid either). One string for everybody:
    /// pools go by it.
    /// </summary>
    public string? Postgres { get; } = Postgres is null ? null : Prepared(Postgres);

    public bool IsPostgres => Postgres is not null;

    public string MainFile => Path.Combine(Folder, "gandan.db");

    public string CellFile => Path.Combine(Folder, "cell.db");

    /// <summary>Keys that protect cookies and sealed values; mode 0700, never part of a backup.</summary>
    public string Keys => Path.Combine(Folder, "keys");

    public string Files => Path.Combine(Folder, "files");

    private static string Prepared(string connection)
    {
        var asked = new DbConnectionStringBuilder { ConnectionString = connection };
        if (!asked.ContainsKey("Max Auto Prepare"))
            asked["Max Auto Prepare"] = 100;
        if (!asked.ContainsKey("No Reset On Close"))
            asked["No Reset On Close"] = true;
        if (!asked.ContainsKey("Options"))
            asked["Options"] = "-c jit=off -c max_parallel_workers_per_gather=0";
        return asked.ConnectionString;
    }

    /// <summary>Makes the folders, readable by their owner alone.</summary>
    public void Prepare()
    {
        foreach (var folder in new[] { Folder, Keys, Files })
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}

/// <summary>Only one process writes to a data folder. Readers (figures, report, verify) do not take the lock.</summary>
public sealed class WriterLock : IDisposable
{
    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, or throws <see cref="RuleBroken"/> when another process holds it.</summary>
    public static WriterLock Take(Storage storage)
    {
        try
        {
            return new WriterLock(
                new FileStream(Path.Combine(storage.Folder, "gandan.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException)
        {
            throw new RuleBroken(
                "Thư mục dữ liệu {0} đang được một tiến trình khác ghi. Dừng tiến trình đó rồi chạy lại.",
                null,
                storage.Folder
            );
        }
    }

    public void Dispose() => file.Dispose();
}
