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
