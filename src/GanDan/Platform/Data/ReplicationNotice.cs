using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace GanDan.Platform.Data;

/// <summary>The write may or may not be on disk everywhere it was promised: the third state, to be told as it is (reliability.md §3).</summary>
public sealed class NotAcknowledged(Exception? inner = null) : Exception("The commit was not confirmed.", inner);

/// <summary>
/// Npgsql returns normally when PostgreSQL gives up waiting for its synchronous standby; the only sign is notice 01000. This turns the
/// sign into <see cref="NotAcknowledged"/>, so that nobody is told “received” for a write one disk away from being lost.
/// </summary>
public sealed class ReplicationNotice : DbTransactionInterceptor
{
    private static readonly ConditionalWeakTable<NpgsqlConnection, Seen> Watched = [];

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        if (connection is NpgsqlConnection npgsql)
            Watched.GetValue(npgsql, Watch).Poisoned = false;
        return new(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) =>
        eventData.Context?.Database is { }
        && transaction.Connection is NpgsqlConnection npgsql
        && Watched.TryGetValue(npgsql, out var seen)
        && seen.Poisoned
            ? throw new NotAcknowledged()
            : Task.CompletedTask;

    /// <summary>True for the notice that means “committed here, not confirmed there”.</summary>
    public static bool MeansNotReplicated(string sqlState, string message) =>
        sqlState is "01000" && message.Contains("synchronous replication", StringComparison.OrdinalIgnoreCase);

    private static Seen Watch(NpgsqlConnection connection)
    {
        var seen = new Seen();
        connection.Notice += (_, notice) => seen.Poisoned |= MeansNotReplicated(notice.Notice.SqlState, notice.Notice.MessageText);
        return seen;
    }

    private sealed class Seen
    {
        public bool Poisoned { get; set; }
    }
}
