namespace GanDan.Cases.Reception;

/// <summary>
/// Who came: name, address, number of the paper shown and phone, sealed together with keys that no backup holds, apart from the register's
/// line. Opened with a purpose that is written down; never searched, never in a file to take away; gone on the day written here.
/// </summary>
public sealed class SealedVisitor
{
    /// <summary>How long it is kept after the reception, as a proposal of the program; the printed register is the office's archive.</summary>
    public const int YearsKept = 5;

    public required Guid ReceptionId { get; init; }
    public required string Sealed { get; set; }
    public required DateOnly PurgeOn { get; init; }
}
