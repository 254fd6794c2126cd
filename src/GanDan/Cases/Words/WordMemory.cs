using GanDan.Platform.Data;
using GanDan.Sense.Search;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Words;

/// <summary>
/// The words of all cases, in memory: about 50 bytes a case. Made when first asked for, or soon after the start; whoever asks after a commit
/// has what <see cref="WordChange"/> tells of entered first, whoever else may have written it.
/// </summary>
public sealed partial class WordMemory(DataVersion version, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WordMemory> log)
    : BackgroundService
{
    private const int ReadTogether = 20_000;
    private const int ChangedTogether = 500;
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    // Changes are told of for longer than this, see WordChange.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(WordChange.DaysKept - 1);

    private readonly Lock turn = new();
    private Renewal? latest;
    private volatile Kept? kept;

    /// <summary>An index of everything that was committed before it was asked for.</summary>
    public async Task<WordIndex> Read(Db db)
    {
        var seen = await version.Now(db);
        return kept is { } fresh && fresh.Version == seen ? fresh.Index : await Renewed(seen);
    }

    // After a commit everybody asks at once: whoever saw the same commit shares one renewal and goes on the moment it is there.
    private Task<WordIndex> Renewed(string seen)
    {
        lock (turn)
        {
            if (latest is { } last && last.Seen == seen && !last.Index.IsFaulted)
                return last.Index;
            var index = new TaskCompletionSource<WordIndex>(TaskCreationOptions.RunContinuationsAsynchronously);
            _ = Work(index, latest?.Index);
            latest = new(seen, index.Task);
            return index.Task;
        }
    }

    // One after the other, since each index is made of the one before. In a look of its own: what the asker's transaction has not
    // committed is nothing for others.
    private async Task Work(TaskCompletionSource<WordIndex> index, Task? before)
    {
        await Task.Yield();
        if (before is not null)
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            index.SetResult(await Renew(scope.ServiceProvider.GetRequiredService<Db>()));
        }
        catch (Exception failure)
        {
            index.SetException(failure);
        }
    }

    // Nobody need wait for the first index, and none grows too old to be brought up to date.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await Read(scope.ServiceProvider.GetRequiredService<Db>());
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                RenewFailed(failure);
            }
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<WordIndex> Renew(Db db)
    {
        var now = await version.Now(db);
        var before = kept is { } last && clock.GetElapsedTime(last.At) < Oldest ? last : null;
        if (before?.Version == now)
            return before.Index;
        var at = clock.GetTimestamp();
        var heard = await HeardChanges.Since(db, before?.Heard);
        var index = before is null ? await All(db) : await With(before.Index, db, heard.Cases);
        kept = new(index, now, heard.UpTo, at);
        return index;
    }

    // In steps: one long reading would hold the database's log. What is changed meanwhile is told of next time.
    private static async Task<WordIndex> All(Db db)
    {
        var index = new WordIndex();
        var last = Guid.Empty;
        while (true)
        {
            var texts = await Texts(db.Cases.Where(c => c.Id > last).OrderBy(c => c.Id).Take(ReadTogether));
            if (texts.Count == 0)
                return index;
            index = index.With(texts, []);
            last = texts[^1].Key;
        }
    }

    private static async Task<WordIndex> With(WordIndex index, Db db, IEnumerable<Guid> changed)
    {
        foreach (var some in changed.Chunk(ChangedTogether))
        {
            var texts = await Texts(db.Cases.Where(c => EF.Parameter(some).Contains(c.Id)));
            index = index.With(texts, [.. some.Except(texts.Select(text => text.Key))]);
        }
        return index;
    }

    private static async Task<List<WordedText>> Texts(IQueryable<Case> cases)
    {
        var rows = await cases
            .AsNoTracking()
            .Select(c => new
            {
                c.Id,
                c.ReceivedOn,
                c.SearchText,
                c.Status,
                InInbox = c.InboxOn != null,
                c.Imported,
                c.Publication,
            })
            .ToListAsync();
        return
        [
            .. rows.Select(c => new WordedText(
                c.Id,
                c.ReceivedOn,
                string.Join(' ', CaseMark.Of(c.Status, c.InInbox, c.Imported, c.Publication).Prepend(c.SearchText))
            )),
        ];
    }

    private sealed record Renewal(string Seen, Task<WordIndex> Index);

    private sealed record Kept(WordIndex Index, string Version, long Heard, long At);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of words was not renewed; the next search tries again")]
    private partial void RenewFailed(Exception failure);
}
