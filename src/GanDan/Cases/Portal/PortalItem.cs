using GanDan.Platform.Books;
using GanDan.Platform.Text;

namespace GanDan.Cases.Portal;

/// <summary>
/// One item of a portal and the case it became. Portal and code together are the key of the table, so that no repeat and no two people at
/// once can make a second case; the cases themselves cannot carry that key, because old books number their rows anew every year.
/// </summary>
public sealed class PortalItem
{
    public const int CodeMaxLength = 60;
    public const int StatusMaxLength = 100;

    public required string Portal { get; init; }

    /// <summary>Folded by <see cref="KeyOf"/>; the case keeps it as it was written.</summary>
    public required string Code { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>What the portal said when it came in; a later export that says something else is shown to a person and changes nothing.</summary>
    public string? Status { get; init; }

    /// <summary>What a later export said that somebody has looked at since; null when nobody had to.</summary>
    public string? SeenStatus { get; private set; }
    public DateTime? SeenAt { get; private set; }
    public string? SeenBy { get; private set; }

    /// <summary>What is known here of the state at the portal: a later export that says the same is no news.</summary>
    public string? KnownStatus => SeenStatus ?? Status;

    /// <summary>The portal's own due date, as given.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The import that brought it.</summary>
    public required Guid ExportId { get; init; }

    /// <summary>Somebody has looked at what the portal says now; the case itself stays as it is.</summary>
    public void Seen(string? status, string by, DateTime at) => (SeenStatus, SeenBy, SeenAt) = (Cut(status), by, at);

    /// <summary>As much of a state as is kept.</summary>
    public static string? Cut(string? status) => status.CutTo(StatusMaxLength);

    /// <summary>The same code typed with other spaces or in small letters is the same code.</summary>
    public static string KeyOf(string code) => Fold.Clean(code).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}

/// <summary>
/// An export between its dry run and its import, and afterwards what the import did. Until then it holds the cells that may be read, sealed
/// with the office's keys, for a day at most; afterwards only numbers and addresses of cells.
/// </summary>
public sealed class PortalExport
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Portal { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Sealed; null once it is in.</summary>
    public byte[]? Content { get; set; }

    /// <summary>JSON of <see cref="PortalChoices"/>.</summary>
    public required string Choices { get; set; }

    /// <summary>JSON of <see cref="PortalReport"/>.</summary>
    public required string Report { get; set; }
    public DateTime? DoneAt { get; set; }

    /// <summary>When its cases were taken away again, and by whom.</summary>
    public DateTime? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
}
