using GanDan.Platform.Data;

namespace GanDan.Figures;

/// <summary>What was asked of the figures: the kind of answer, the figure, the days and the units, and the day on which it was asked.</summary>
public sealed record FigureQuestion(string Kind, string Code, DateOnly From, DateOnly To, string? Units, DateOnly Today)
{
    public static FigureQuestion Of(string kind, string code, Scope scope, DateOnly today) =>
        new(kind, code, scope.From, scope.To, scope.Unit is { } unit ? string.Join(',', unit.Ids) : null, today);
}

/// <summary>
/// Keeps what was counted until the next commit. Holds whole numbers as the reader takes them; who may see them, and what is hidden, is
/// decided behind it every time.
/// </summary>
public sealed class FigureCache(DataVersion version)
{
    private readonly UntilCommit<FigureQuestion, object> answers = new(version.Now, most: 2_000);

    public async Task<TAnswer> Get<TAnswer>(Db db, FigureQuestion question, Func<Task<TAnswer>> take)
        where TAnswer : class => (TAnswer)await answers.Get(db, question, async () => await take());
}
