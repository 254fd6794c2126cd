using GanDan.Platform.Access;

namespace GanDan.Cases.Flow;

public static class CaseHandling
{
    /// <summary>Whether the person reads words and files as they were sent: whoever sorts cases, answers them or reviews answers.</summary>
    public static bool HandlesCases(this Me me) =>
        me.May(Permission.SortCases) || me.May(Permission.AnswerCases) || me.May(Permission.ReviewAnswers);
}
