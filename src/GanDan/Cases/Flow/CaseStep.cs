namespace GanDan.Cases.Flow;

/// <summary>
/// One line of a case's timeline: who did what, when, on which ground and paper, and what it did to the due date. Only ever added. What the
/// resident reads says the office's part and no officer's name.
/// </summary>
public sealed class CaseStep
{
    public const int TextMaxLength = 2000;
    public const int GroundMaxLength = 300;

    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTime At { get; init; }
    public required Move Move { get; init; }

    /// <summary>The account; null when the resident or the system did it.</summary>
    public Guid? By { get; init; }
    public required string ByName { get; init; }

    /// <summary>What the resident and the public read; null when the move says it all.</summary>
    public string? Told { get; init; }

    /// <summary>What stays inside.</summary>
    public string? Note { get; init; }

    /// <summary>The legal ground, where the move needs one.</summary>
    public string? Ground { get; init; }

    /// <summary>Number and date of the paper.</summary>
    public string? Document { get; init; }
    public DateOnly? DueBefore { get; init; }
    public DateOnly? DueAfter { get; init; }

    /// <summary>Inner steps are not shown outside; another sorting is one while it has nothing to tell.</summary>
    public bool IsPublic => Move is not (Move.Note or Move.Submit or Move.SendBack) && (Move is not Move.Sort || Told is not null);
}
