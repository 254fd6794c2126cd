using GanDan.Platform.Registers;
using GanDan.Platform.Trace;

namespace GanDan.Cell;

/// <summary>Roles inside the cell; given and taken inside the vault only.</summary>
public enum CellRole
{
    Secretary,
    Member,
}

/// <summary>The one row that refers outward: which account may open the vault, and as what.</summary>
public sealed class CellAccess
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required CellRole Role { get; init; }
    public required DateTime GivenAt { get; init; }
}

/// <summary>A member of the office's own cell. Sensitive: never leaves the vault, never joined with anything else.</summary>
public sealed class Member : IVersioned, IWithdrawable
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int? Number { get; set; }
    public required string Name { get; set; }
    public required string NameSortKey { get; set; }
    public string? Position { get; set; }
    public DateOnly? AdmittedOn { get; set; }
    public DateOnly? FullMemberOn { get; set; }
    public DateOnly? LeftOn { get; set; }
    public string? Note { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }
}

public enum MeetingKind
{
    Regular,
    Thematic,
    Other,
}

/// <summary>One meeting of the cell.</summary>
public sealed class Meeting : IVersioned, IWithdrawable
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly HeldOn { get; set; }
    public MeetingKind Kind { get; set; }
    public string? Subject { get; set; }
    public int? Present { get; set; }
    public int? Total { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }
}

/// <summary>The vault's own trail.</summary>
public sealed class CellEvent
{
    public long Id { get; private init; }
    public required DateTime At { get; init; }
    public required Guid? By { get; init; }
    public required string ByName { get; init; }
    public required string Kind { get; init; }
    public Guid? Subject { get; init; }
    public required string Facts { get; init; }
}

/// <summary>The secretary's recorded word that one count of the cell may stand in a report of the office.</summary>
public sealed class CellRelease
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string FigureCode { get; init; }
    public required string TermCode { get; init; }
    public required long Value { get; init; }
    public required string ReleasedBy { get; init; }
    public required DateTime ReleasedAt { get; init; }

    /// <summary>When the secretary took it back (UTC); editions sealed before keep what they say.</summary>
    public DateTime? RevokedAt { get; set; }
    public string? Note { get; init; }
}
