using GanDan.Figures;

namespace GanDan.Reports;

/// <summary>
/// A sealed edition: words and numbers as they stood at one moment, with the list of records behind each number. It never changes;
/// what the books say later is shown beside it.
/// </summary>
public sealed class Edition
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ReportId { get; init; }

    /// <summary>1 for the report's first edition.</summary>
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required string Abstract { get; init; }
    public required DateTime SealedAt { get; init; }
    public required string SealedBy { get; init; }

    /// <summary>Why it was sealed although years of the period have no data; null when none was missing.</summary>
    public string? GapReason { get; init; }

    /// <summary>The sections as sealed, JSON of <see cref="TemplateSection"/>s.</summary>
    public required string Content { get; init; }

    public List<EditionFigure> Figures { get; private init; } = [];
    public List<EditionFile> Files { get; private init; } = [];
}

/// <summary>A number of an edition with everything needed to check it.</summary>
public sealed class EditionFigure
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid EditionId { get; init; }

    /// <summary>Code with its year, or <c>code|By|key</c> for a cell of a table.</summary>
    public required string Slot { get; init; }
    public required string Code { get; init; }
    public required int DefinitionVersion { get; init; }
    public required UnitOfCount Unit { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public long? Value { get; init; }
    public long? Numerator { get; init; }
    public long? Denominator { get; init; }

    /// <summary>How many records; null for a number released by the cell, whose records stay in its vault.</summary>
    public long? Records { get; init; }
    public string? RecordsSha256 { get; init; }

    /// <summary>The record list itself, gzip, in the file store.</summary>
    public string? RecordsFile { get; init; }
    public DateOnly? First { get; init; }
    public DateOnly? Last { get; init; }
    public long? Declared { get; init; }
    public string? DeclaredSource { get; init; }
    public string? DeclaredBy { get; init; }

    /// <summary>Who in the cell released it, and when; null for figures of the office's own books.</summary>
    public string? ReleasedBy { get; init; }

    /// <summary>A cell of a table, not a number of the text.</summary>
    public bool IsCell => Slot.Contains('|', StringComparison.Ordinal);

    /// <summary>The number as it was taken; its coverage is kept by its records.</summary>
    public FigureValue Taken =>
        new(Code, DefinitionVersion, "", Unit, Value, Records ?? 0, new(First, Last, [], []), Numerator, Denominator);
}

/// <summary>A downloadable file of an edition, kept under its hash.</summary>
public sealed class EditionFile
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid EditionId { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required string Sha256 { get; init; }
    public required long Bytes { get; init; }
}
