namespace GanDan.Platform.Papers;

/// <summary>
/// Everything that an edition states, for programs and for doubters. Times are UTC. What was written out without being sealed has no edition, no
/// moment of sealing and nobody who sealed it.
/// </summary>
/// <param name="Term">The period as named: "Quý I/2026", "nhiệm kỳ 2017–2020".</param>
/// <param name="PreviousEditionId">The edition that this one follows; its manifest says what changed.</param>
/// <param name="Files">The Word and Excel files of the edition with their hashes.</param>
/// <param name="Tables">The tables within the text.</param>
public sealed record Manifest(
    string? EditionId,
    string Title,
    string Term,
    DateTime? SealedAt,
    string? SealedBy,
    string TemplateCode,
    int TemplateVersion,
    string? PreviousEditionId,
    string GeneratorVersion,
    IReadOnlyList<ManifestFile> Files,
    IReadOnlyList<ManifestFigure> Figures,
    IReadOnlyList<ManifestTable>? Tables = null
);

/// <summary>A table of the text: a figure taken apart one way. Its cells have no lists of their own; the figure's has every record with its unit and day.</summary>
/// <param name="By">"unit", "year", "field", "group", "topic".</param>
public sealed record ManifestTable(
    string Code,
    string By,
    int Version,
    string UnitOfCount,
    FigureScope Scope,
    IReadOnlyList<ManifestCell> Cells,
    FigureValue Total
);

public sealed record ManifestCell(string Name, FigureValue Value);

/// <param name="Sha256">Lower-case hexadecimal, of the file's bytes.</param>
public sealed record ManifestFile(string Name, string Sha256, long Bytes);

/// <summary>A figure as it stood when the edition was sealed.</summary>
/// <param name="DefinitionText">What is counted, in words.</param>
/// <param name="Version">Of the definition.</param>
/// <param name="UnitOfCount">"lượt người", "vụ việc", "đồng"… (principle 5: they never mix).</param>
/// <param name="Value">Null when the figure is only declared.</param>
/// <param name="Records">How many records are counted; null, like the hash, where the value is hidden because it is small.</param>
/// <param name="RecordsSha256">See <see cref="RecordsHash"/>.</param>
public sealed record ManifestFigure(
    string Code,
    string Name,
    string DefinitionText,
    int Version,
    string UnitOfCount,
    FigureScope Scope,
    DateTime AsOf,
    FigureValue? Value,
    long? Records,
    string? RecordsSha256,
    FigureCoverage? Coverage = null,
    DeclaredValue? Declared = null
);

/// <summary>First and last day counted, and the unit as it was dated (domain.md §12: a code alone does not name a unit); no unit is the whole office.</summary>
/// <param name="NotSeparable">Earlier units of which an unknown part belongs to the unit: it is not counted.</param>
public sealed record FigureScope(
    DateOnly From,
    DateOnly To,
    string? UnitCode,
    DateOnly? UnitValidFrom,
    string? UnitName = null,
    IReadOnlyList<string>? NotSeparable = null
);

/// <summary>The days of the first and last record: a reader sees when books cover only a part of the period.</summary>
public sealed record FigureCoverage(DateOnly? FirstRecord, DateOnly? LastRecord, string? Note = null);

/// <summary>Typed by hand: by whom, and from what paper.</summary>
public sealed record DeclaredValue(FigureValue Value, string Source, string By);
