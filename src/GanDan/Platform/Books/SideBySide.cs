using System.Runtime.ExceptionServices;

namespace GanDan.Platform.Books;

/// <summary>Does independent pieces of work on all processors.</summary>
internal static class SideBySide
{
    /// <summary>A fault comes out as it was thrown: whoever asks has a sentence for it, and none for a bundle of faults.</summary>
    /// <param name="count">How many pieces.</param>
    /// <param name="piece">Does one of them, by its number.</param>
    public static void Do(int count, Action<int> piece)
    {
        try
        {
            Parallel.For(0, count, piece);
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
    }
}
