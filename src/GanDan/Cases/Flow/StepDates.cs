using GanDan.Platform.Text;

namespace GanDan.Cases.Flow;

/// <summary>What a line of the timeline says of the due date, the same to the desk and to everybody.</summary>
public static class StepDates
{
    /// <summary>The date it set or moved, in words; null when it did neither. The first date of all stands with the receipt itself.</summary>
    public static string? SaysOfDate(this T t, CaseStep step) =>
        step switch
        {
            { Move: Move.Resume, DueBefore: { } before, DueAfter: { } after } => t[
                "Hạn {0} dời đến {1}, bằng những ngày tạm dừng.",
                t.Day(before),
                t.Day(after)
            ],
            { DueBefore: { } before, DueAfter: { } after } => t["Hạn {0} dời đến {1}; hạn đầu vẫn được tính.", t.Day(before), t.Day(after)],
            { Move: Move.Classify or Move.Admit or Move.TakeUpAgain or Move.Resume, DueAfter: { } due } => t["Hạn: {0}", t.DayInWords(due)],
            _ => null,
        };
}
