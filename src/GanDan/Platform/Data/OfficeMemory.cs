using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace GanDan.Platform.Data;

/// <summary>What nearly every page asks of the office's books (its units, its topics), kept in this process until anything is committed.</summary>
public sealed class OfficeMemory(DataVersion version)
{
    private readonly UntilCommit<string, object> answers = new(version.Now, most: 5_000);

    internal async Task<T> Get<T>(Db db, string question, Func<Task<T>> read)
        where T : class => (T)await answers.Get(db, question, async () => await read());
}

public abstract partial class Db
{
    private (DbContextId Lease, string? Version) look;

    /// <summary>
    /// The answer to a question of the office's books, from before when nothing was committed since. The question names its answer
    /// wholly: whatever the answer depends on beside the books stands in it. Share only what nobody changes afterwards.
    /// </summary>
    public Task<T> Kept<T>(string question, Func<Task<T>> read)
        where T : class =>
        options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<OfficeMemory>() is { } memory
            ? memory.Get(this, question, read)
            : read();

    /// <summary>
    /// For a request that only reads: the books' version is asked for once, and what others commit while it runs is for the next one.
    /// What it does write itself, it sees.
    /// </summary>
    public void LookOnce() => look = (ContextId, null);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        look = default;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>What was asked for before in the same look, or the answer of now.</summary>
    internal async Task<string> Seen(Func<Task<string>> ask)
    {
        // Contexts come from a pool; each lease has a number of its own.
        if (look.Lease != ContextId)
            return await ask();
        look.Version ??= await ask();
        return look.Version;
    }
}
