namespace GanDan.Platform.Writing;

/// <summary>A change in the writer's queue, and who waits for its answer.</summary>
internal sealed class Waiting(FormKey key, Func<Batch, string> change)
{
    private int state;

    public FormKey Key => key;
    public Func<Batch, string> Change => change;

    // Answered from the writer's task: the sender's own work must not run there.
    public TaskCompletionSource<Accepted> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    public Accepted? Outcome { get; set; }
    public Exception? No { get; set; }

    /// <summary>The writer takes it up; false when its sender has gone.</summary>
    public bool Begin() => Interlocked.CompareExchange(ref state, 1, 0) == 0;

    /// <summary>The sender goes; false when the writer has already taken it up.</summary>
    public bool GiveUp() => Interlocked.CompareExchange(ref state, 2, 0) == 0;

    public void Answer()
    {
        if (No is not null)
            Answered.TrySetException(No);
        else
            Answered.TrySetResult(Outcome!);
    }
}
