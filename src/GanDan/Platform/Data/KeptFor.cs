namespace GanDan.Platform.Data;

/// <summary>
/// An answer kept for a while, whatever is committed meanwhile: for what thousands of strangers ask within a second and hardly ever changes.
/// Share only what nobody changes afterwards.
/// </summary>
public sealed class KeptFor<T>(TimeProvider clock, TimeSpan fresh)
{
    private volatile Kept? last;

    /// <summary>The answer from before, while it is fresh, or the one read now.</summary>
    public async Task<T> Get(Func<Task<T>> read)
    {
        if (last is { } kept && clock.GetElapsedTime(kept.At) < fresh)
            return kept.Answer;
        var now = clock.GetTimestamp();
        var answer = await read();
        last = new(now, answer);
        return answer;
    }

    /// <summary>Reads anew at the next question.</summary>
    public void Forget() => last = null;

    private sealed record Kept(long At, T Answer);
}

/// <summary>
/// An answer kept for twenty times as long as it took to work out, when that was long: in a small office it is of this moment, in a large one
/// no more than a twentieth of the time goes into it. Share only what nobody changes afterwards.
/// </summary>
public sealed class KeptWhileDear<T>(TimeProvider clock) : IDisposable
{
    private const int Times = 20;
    private static readonly TimeSpan Cheap = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Kept? last;

    public async Task<T> Get(Func<Task<T>> workOut)
    {
        if (Fresh() is { } kept)
            return kept.Answer;
        // One works, the others wait for what comes of it.
        await turn.WaitAsync();
        try
        {
            if (Fresh() is { } meanwhile)
                return meanwhile.Answer;
            var began = clock.GetTimestamp();
            var answer = await workOut();
            last = new(clock.GetTimestamp(), clock.GetElapsedTime(began), answer);
            return answer;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private Kept? Fresh() => last is { } kept && kept.Took > Cheap && clock.GetElapsedTime(kept.At) < kept.Took * Times ? kept : null;

    private sealed record Kept(long At, TimeSpan Took, T Answer);
}
