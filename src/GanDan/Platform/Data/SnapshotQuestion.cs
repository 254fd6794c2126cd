using Npgsql;

namespace GanDan.Platform.Data;

/// <summary>
/// Asks PostgreSQL, on a line of its own, what a snapshot taken now would see. Every request wants to know that: whoever comes while one
/// question is on its way shares the next one, since the one on its way may have been answered before he came.
/// </summary>
/// <param name="server">The connection string.</param>
internal sealed class SnapshotQuestion(string server) : IDisposable
{
    private readonly Lock turn = new();
    private Task last = Task.CompletedTask;
    private Task<string>? next;
    private NpgsqlConnection? line;
    private NpgsqlCommand? question;

    /// <summary>
    /// <c>xmin:xmax:xip</c> of a snapshot that was taken after this was called.
    /// Throws <see cref="NpgsqlException"/> when the server does not answer.
    /// </summary>
    public Task<string> Ask()
    {
        lock (turn)
        {
            if (next is not null)
                return next;
            next = AskAfter(last);
            last = next;
            return next;
        }
    }

    public void Dispose() => HangUp();

    private async Task<string> AskAfter(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (turn)
            next = null;
        while (true)
        {
            var wasOpen = question is not null;
            try
            {
                return await Answer();
            }
            catch (Exception failure)
            {
                HangUp();
                // A line that was quiet for long may have been cut; a fresh one says whether the server is there.
                if (!wasOpen || failure is not NpgsqlException)
                    throw;
            }
        }
    }

    private async Task<string> Answer()
    {
        line ??= new NpgsqlConnection(server);
        if (question is null)
        {
            await line.OpenAsync();
            question = new NpgsqlCommand("SELECT pg_current_snapshot()::text", line);
            await question.PrepareAsync();
        }
        return (string)(await question.ExecuteScalarAsync())!;
    }

    private void HangUp()
    {
        question?.Dispose();
        line?.Dispose();
        (question, line) = (null, null);
    }
}
