using System.Collections.Concurrent;
using GanDan.Platform.Data;

namespace GanDan.Figures;

/// <summary>What was asked of the figures: the kind of answer, the figure, the days and the units, and the day on which it was asked.</summary>
public sealed record FigureQuestion(string Kind, string Code, DateOnly From, DateOnly To, string? Units, DateOnly Today)
{
    public static FigureQuestion Of(string kind, string code, Scope scope, DateOnly today) =>
        new(kind, code, scope.From, scope.To, scope.Unit is { } unit ? string.Join(',', unit.Ids) : null, today);
}

/// <summary>
/// Keeps what was counted for as long as the office's records stand as they stood: the first commit after it, by anyone, and everything
/// is counted anew. Holds whole numbers as the reader takes them; who may see them, and what is hidden, is decided behind it every time.
/// </summary>
public sealed class FigureCache(DataVersion version)
{
    private const int Most = 2_000;

    private volatile Kept kept = new("");

    /// <summary>The answer from before, or the one taken now. Within a transaction always the latter: it may see what others do not.</summary>
    public async Task<TAnswer> Get<TAnswer>(Db db, FigureQuestion question, Func<Task<TAnswer>> take)
        where TAnswer : class
    {
        if (db.Database.CurrentTransaction is not null)
            return await take();
        // The version first: what is counted after it can be newer than the version says, never older.
        var now = await version.Now(db);
        var current = kept;
        if (current.Version != now)
            kept = current = new Kept(now);
        if (current.Answers.TryGetValue(question, out var known))
            return (TAnswer)known;
        var answer = await take();
        if (current.Answers.Count < Most)
            current.Answers[question] = answer;
        return answer;
    }

    private sealed record Kept(string Version)
    {
        public ConcurrentDictionary<FigureQuestion, object> Answers { get; } = new();
    }
}
