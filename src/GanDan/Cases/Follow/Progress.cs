using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Follow;

/// <summary>
/// The way of a case as its readers see it: the steps it goes, and at which of them it stands. A case that ended without an answer shows what
/// it came to as its last step, and none that never happened.
/// </summary>
/// <param name="Steps">Words that T translates.</param>
/// <param name="At">The step it stands at, from 1; as many as there are steps once it has come to its end.</param>
public sealed record Progress(IReadOnlyList<Enum> Steps, int At)
{
    public bool Ended { get; private init; }

    /// <param name="given">Somebody has it in hand.</param>
    /// <param name="answered">It was answered at least once.</param>
    public static Progress Of(CaseStatus status, bool given, bool answered) =>
        status switch
        {
            CaseStatus.Received => new(usual, 1),
            CaseStatus.InProgress => new(usual, given ? 3 : 2),
            CaseStatus.Suspended or CaseStatus.Reopened => new(
                [ProgressStep.Received, ProgressStep.Given, status, ProgressStep.Answered],
                3
            ),
            CaseStatus.Answered or CaseStatus.Closed => new(usual, usual.Count) { Ended = true },
            _ => Without(status, given, answered),
        };

    public bool Done(int step) => Ended || step < At;

    private static readonly IReadOnlyList<Enum> usual =
    [
        ProgressStep.Received,
        ProgressStep.Given,
        ProgressStep.InWork,
        ProgressStep.Answered,
    ];

    private static Progress Without(CaseStatus status, bool given, bool answered)
    {
        List<Enum> steps = [ProgressStep.Received];
        if (given)
            steps.Add(ProgressStep.Given);
        if (answered)
            steps.Add(ProgressStep.Answered);
        steps.Add(status);
        return new(steps, steps.Count) { Ended = true };
    }
}

/// <summary>A step of the bar that is no status of its own.</summary>
public enum ProgressStep
{
    [Display(Name = "Đã nhận")]
    Received,

    [Display(Name = "Đã giao")]
    Given,

    [Display(Name = "Đang xử lý")]
    InWork,

    [Display(Name = "Đã trả lời")]
    Answered,
}
