namespace GanDan.Training;

/// <summary>Where a summary sheet and the list do not agree. The list counts; the sheet's number stands beside it.</summary>
/// <param name="Declared">What the summary sheet says.</param>
/// <param name="Listed">What the list adds up to.</param>
public sealed record ClassDifference(DifferenceOf Of, int Declared, long Listed)
{
    /// <summary>The differences of one class: of those invited and of those who came.</summary>
    public static IReadOnlyList<ClassDifference> Between(TrainingClass held, long invited, long attended) =>
        [
            .. new (DifferenceOf Of, int? Declared, long Listed)[]
            {
                (DifferenceOf.Invited, held.DeclaredInvited, invited),
                (DifferenceOf.Attended, held.DeclaredAttended, attended),
            }
                .Where(d => d.Declared is { } declared && declared != d.Listed)
                .Select(d => new ClassDifference(d.Of, d.Declared!.Value, d.Listed)),
        ];
}

public enum DifferenceOf
{
    Invited,
    Attended,
}
