namespace GanDan.Platform.Import;

/// <summary>A book of the office that has been brought in at least once. The file itself is never kept.</summary>
public sealed class Book
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The file's name when it first came, without its ending.</summary>
    public required string Title { get; set; }
    public required DateTime FirstImportedAt { get; init; }
}

/// <summary>One sheet of a book.</summary>
public sealed class BookSheet
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid BookId { get; init; }
    public required string Name { get; set; }
    public required string KindCode { get; init; }

    /// <summary>Key of the lines above the header, so that a sheet is known again when all its rows were edited.</summary>
    public required string TitleKey { get; set; }

    /// <summary>What was added up over the sheet's rows and is kept on no row: JSON of record id → group → numbers.</summary>
    public string? Tally { get; set; }
}

/// <summary>
/// A row of a book and the record it became. It keeps no text of the row: two fingerprints tell whether the row is the same again
/// (<see cref="Hash"/>) or speaks of the same thing (<see cref="Key"/>).
/// </summary>
public sealed class BookRow
{
    public long Id { get; private init; }
    public required Guid SheetId { get; set; }
    public required int RowNumber { get; set; }

    /// <summary>The book's own number in the row.</summary>
    public string? Number { get; set; }
    public string? Group { get; set; }
    public required long Hash { get; set; }
    public required long Key { get; set; }
    public required Guid RecordId { get; set; }

    /// <summary>The import that brought it.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The import that no longer found it. The record stays: a person decides.</summary>
    public Guid? VanishedIn { get; set; }
}

/// <summary>One import of one book: who, when, from which file, and what it changed. No text of the rows.</summary>
public sealed class ImportRun
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid BookId { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
    public required DateTime At { get; init; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Same { get; set; }
    public int Vanished { get; set; }

    /// <summary>The report as JSON, with addresses of cells and without what the cells say.</summary>
    public required string Report { get; set; }

    /// <summary>The dry run it came from: a job that is started again after its commit finds here that it is done.</summary>
    public Guid? DraftId { get; init; }
    public DateTime? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
}

/// <summary>What an import wrote, kept for seven days so that it can be taken back whole.</summary>
public sealed class ImportUndo
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public required Guid RunId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Packed JSON of <see cref="Journal"/>.</summary>
    public required byte[] Journal { get; init; }
}

/// <summary>
/// A book between its dry run and its import: the cells as read, without refused columns. Deleted when imported, when thrown away, or after a day.
/// </summary>
public sealed class Draft
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Packed sheets, see <see cref="StagedSheets"/>.</summary>
    public required byte[] Content { get; set; }

    /// <summary>What the person chose so far: JSON of <see cref="ImportChoices"/>.</summary>
    public required string Choices { get; set; }

    /// <summary>The dry run: JSON of <see cref="FileReport"/>; empty as long as a job still has to do it.</summary>
    public required string Report { get; set; }

    /// <summary>Whether its dry run is there to be looked at.</summary>
    public bool IsTried => Report.Length > 0;
}

/// <summary>What columns of one layout mean, as a person confirmed it.</summary>
public sealed class RememberedMapping
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string LayoutKey { get; init; }
    public required string KindCode { get; set; }

    /// <summary>JSON list of column choices.</summary>
    public required string Columns { get; set; }
    public required string ByName { get; set; }
    public required DateTime At { get; set; }
}
