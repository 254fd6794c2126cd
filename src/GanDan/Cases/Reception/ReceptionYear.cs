namespace GanDan.Cases.Reception;

/// <summary>The last number given in a unit's register of a year; its row is the lock that keeps two desks from the same number.</summary>
public sealed class ReceptionYear
{
    public required int UnitId { get; init; }
    public required int Year { get; init; }
    public int Last { get; set; }
}
