using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GanDan.Bench;

/// <summary>
/// Reports over HTTP, each answered after its commit is synced, by 64 clients, with the worker running; then the server is killed and the
/// rows are counted again. Beside it what the engine itself commits with the same machine's disk.
/// </summary>
internal static class IntakeBench
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    // Until then the runtime compiles what is called often: a quarter of the processor's time in the first ten seconds.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan RawLength = TimeSpan.FromSeconds(3);
    private const double MostMs = 250;

    public static async Task Run(Findings findings, string folder)
    {
        findings.Title($"intake: reports per second, {Forms.Clients} clients, SQLite");
        var file = Path.Combine(folder, "office", "gandan.db");
        await Office(
            findings,
            Path.Combine(folder, "office"),
            2000,
            () => Count(new SqliteConnection($"Data Source={file};Pooling=false"))
        );
        await using (var raw = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=false"))
        {
            await raw.OpenAsync();
            await Run(raw, "PRAGMA journal_mode=WAL");
            await Run(raw, "PRAGMA synchronous=FULL");
            findings.Note($"PRAGMA synchronous = {await Scalar(raw, "PRAGMA synchronous")} (2 is FULL)");
            await Raw(findings, raw);
        }

        findings.Title($"intake: reports per second, {Forms.Clients} clients, PostgreSQL");
        // Its folder stands beside the bench's, which is closed to the server's own user.
        var cluster = folder + "-pg";
        if (await Cluster.Start(cluster) is not { } server)
        {
            findings.Note($"no PostgreSQL on this machine: not measured");
            return;
        }
        try
        {
            await Office(
                findings,
                Path.Combine(folder, "office-pg"),
                1500,
                () => Count(new NpgsqlConnection(server + ";Pooling=false")),
                "--postgres",
                server
            );
            await using var raw = new NpgsqlConnection(server + ";Pooling=false");
            await raw.OpenAsync();
            findings.Note(
                $"synchronous_commit = {await Scalar(raw, "SHOW synchronous_commit")}, fsync = {await Scalar(raw, "SHOW fsync")}"
            );
            await Raw(findings, raw);
        }
        finally
        {
            await Cluster.Stop(cluster);
        }
    }

    private static async Task Office(
        Findings findings,
        string data,
        int goal,
        Func<Task<(long Reports, long Waiting)>> count,
        params string[] more
    )
    {
        Sent sent;
        long before;
        using (var server = Server.Application(data, ["--limit", "10000000", .. more]))
        {
            using var visitor = server.Visitor(new CookieContainer());
            await server.FirstPage(visitor, "/gui-phan-anh");
            await Forms.Send(server.Port, WarmUp);
            before = (await count()).Reports;
            var cpu = server.Cpu;
            sent = await Forms.Send(server.Port, Length);
            findings.Note($"processor time of the server for one report: {(server.Cpu - cpu).TotalMilliseconds / sent.Acknowledged:N2} ms");
            var clock = Stopwatch.StartNew();
            while ((await count()).Waiting > 0 && clock.Elapsed < TimeSpan.FromMinutes(1))
                await Task.Delay(50);
            findings.Note($"worker's queue empty {clock.Elapsed.TotalSeconds:N1} s after the last form; server {server.ResidentMb:N0} MB");
        }
        // Disposing killed it.
        var stored = (await count()).Reports - before;
        if (stored != sent.Acknowledged)
            throw new InvalidOperationException($"{sent.Acknowledged} reports were acknowledged and {stored} are stored.");
        findings.Goal(
            $"{sent.PerSecond:N0} reports/s ({sent.Acknowledged:N0} acknowledged, all found again after a kill)",
            $"at least {goal}",
            sent.PerSecond >= goal
        );
        findings.Goal($"half within {sent.P50Ms:N1} ms, 99 of 100 within {sent.P99Ms:N0} ms", "p99 under 250 ms", sent.P99Ms < MostMs);
    }

    private static async Task Raw(Findings findings, DbConnection raw)
    {
        await Run(raw, "CREATE TABLE raw_rows (id INTEGER, words TEXT)");
        foreach (var rows in new[] { 1, 64 })
        {
            await using var insert = raw.CreateCommand();
            insert.CommandText =
                "INSERT INTO raw_rows VALUES (1, 'Đèn đường trước hẻm tắt ba đêm, bà con đi làm về khuya rất ngại, đề nghị sửa sớm')";
            var (clock, commits) = (Stopwatch.StartNew(), 0);
            for (; clock.Elapsed < RawLength; commits++)
            {
                await using var transaction = await raw.BeginTransactionAsync();
                insert.Transaction = transaction;
                for (var i = 0; i < rows; i++)
                    await insert.ExecuteNonQueryAsync();
                await transaction.CommitAsync();
            }
            findings.Note(
                $"the engine alone, one connection, {rows} small rows a commit: {commits * rows / clock.Elapsed.TotalSeconds:N0} rows/s"
            );
        }
    }

    private static async Task<(long Reports, long Waiting)> Count(DbConnection books)
    {
        await using (books)
        {
            await books.OpenAsync();
            return (
                Convert.ToInt64(
                    await Scalar(books, "SELECT count(*) FROM \"Cases\" WHERE \"Channel\" = 'Trang web'"),
                    CultureInfo.InvariantCulture
                ),
                Convert.ToInt64(await Scalar(books, "SELECT count(*) FROM \"Work\""), CultureInfo.InvariantCulture)
            );
        }
    }

    private static async Task<object?> Scalar(DbConnection books, string sql)
    {
        await using var command = books.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private static async Task Run(DbConnection books, string sql)
    {
        await using var command = books.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
