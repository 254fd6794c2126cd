using GanDan.Cases.Clocks;
using GanDan.Platform;
using GanDan.Sense.Text;

namespace GanDan.Cases.Flow;

/// <summary>A matter that several bodies answer together.</summary>
public sealed partial class CaseWork
{
    public const int MostBodies = 10;

    /// <summary>
    /// The event that begins the longer term for an answer (PA-ANSWER-MANY, line 1022 of Ho Chi Minh City): whoever sorts the case writes down
    /// that another body has to answer a part of it, beside the one it was given to. Several points asked of one body are none: it answers them
    /// in its own term. The term runs from receipt, by the row of that day; the date first promised stays where it is, and lateness is still
    /// measured by it. Said once more of further bodies it is written down, and the date stays.
    /// </summary>
    /// <param name="bodies">The others, one a line.</param>
    public async Task Share(Case @case, string? bodies)
    {
        _ = CaseFlow.After(@case.Status, Flow.Move.Share);
        if (@case.Kind is not (CaseKind.Report or CaseKind.Recommendation))
            throw new RuleBroken("Hạn trả lời của nhiều nơi chỉ dùng cho phản ánh, kiến nghị.", "Bodies");
        var others = OthersThan(@case.HandledBy, bodies);
        var clock =
            (await timer.Running(@case)).FirstOrDefault(c => c.Kind is ClockKind.Answer)
            ?? throw new RuleBroken("Việc này không còn hạn trả lời đang chạy.", "Bodies");
        var rule = await timer.RuleOf(Codes.AnswerOfSeveral, @case.ReceivedOn);
        var (before, due) = (clock.DueOn, await timer.DateOf(rule.Code, @case.ReceivedOn));
        clock.DueOn = due > before ? due : before;
        await Move(
            @case,
            Flow.Move.Share,
            new()
            {
                Told = string.Join("; ", others.Prepend(@case.HandledBy)),
                Ground = rule.Source,
                DueBefore = due > before ? before : null,
                DueAfter = due > before ? due : null,
            }
        );
    }

    /// <summary>The bodies named beside the one that has the case; throws <see cref="RuleBroken"/> when there is none, or nobody has the case.</summary>
    public static IReadOnlyList<string> OthersThan(string? handledBy, string? bodies)
    {
        if (string.IsNullOrWhiteSpace(handledBy))
            throw new RuleBroken("Giao việc cho nơi trả lời chính trước.", "Bodies");
        var others = (bodies ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .DistinctBy(VietnameseText.FoldWords, StringComparer.Ordinal)
            .Where(b => VietnameseText.FoldWords(b) != VietnameseText.FoldWords(handledBy))
            .ToList();
        if (others.Count is 0 or > MostBodies)
            throw new RuleBroken("Ghi ít nhất một nơi khác cùng trả lời, mỗi dòng một nơi, nhiều nhất {0}.", "Bodies", MostBodies);
        return others;
    }
}
