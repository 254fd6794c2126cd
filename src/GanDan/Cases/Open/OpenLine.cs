namespace GanDan.Cases.Open;

/// <summary>A published case as a line of the list or of the map.</summary>
/// <param name="Photo">The photo that says most, if there is one for everybody.</param>
public sealed record OpenLine(Case Case, string Ward, Guid? Photo, DateOnly Today);
