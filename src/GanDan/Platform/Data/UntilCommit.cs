using System.Collections.Concurrent;

namespace GanDan.Platform.Data;

/// <summary>
/// Answers kept for as long as the office's records stand as they stood: the first commit after one, by anyone, and all of them are
/// worked out anew. Share only what nobody changes afterwards.
/// </summary>
/// <param name="version">Says whether anything was committed: <see cref="DataVersion.Now"/> or <see cref="DataVersion.WithVault"/>.</param>
/// <param name="most">How many answers are kept at a time; what comes after them is worked out each time.</param>
public sealed class UntilCommit<TQuestion, TAnswer>(Func<Db, Task<string>> version, int most)
    where TQuestion : notnull
{
    private readonly Lock turn = new();
    private Kept kept = new("");

    /// <summary>The answer from before, or the one worked out now. Within a transaction always the latter: it may see what others do not.</summary>
    public async Task<TAnswer> Get(Db db, TQuestion question, Func<Task<TAnswer>> workOut)
    {
        if (db.Database.CurrentTransaction is not null)
            return await workOut();
        // The version first: what is worked out after it can be newer than the version says, never older.
        var current = Of(await version(db));
        if (current.Answers.TryGetValue(question, out var known))
            return await WaitFor(known, workOut);
        if (current.Answers.Count >= most)
            return await workOut();
        // After a commit everybody asks at once: one works, the others wait for what comes of it.
        var mine = new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = current.Answers.GetOrAdd(question, mine.Task);
        if (first != mine.Task)
            return await WaitFor(first, workOut);
        try
        {
            var answer = await workOut();
            mine.SetResult(answer);
            return answer;
        }
        finally
        {
            if (mine.TrySetCanceled())
                current.Answers.TryRemove(question, out _);
        }
    }

    // All who see the same version share one drawer, also those who are the first to see it together.
    private Kept Of(string version)
    {
        lock (turn)
            return kept.Version == version ? kept : kept = new Kept(version);
    }

    // What went wrong for one may go well for the next.
    private static async Task<TAnswer> WaitFor(Task<TAnswer> others, Func<Task<TAnswer>> workOut)
    {
        try
        {
            return await others;
        }
        catch (OperationCanceledException)
        {
            return await workOut();
        }
    }

    private sealed record Kept(string Version)
    {
        public ConcurrentDictionary<TQuestion, Task<TAnswer>> Answers { get; } = new();
    }
}
