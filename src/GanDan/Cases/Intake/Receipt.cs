namespace GanDan.Cases.Intake;

/// <summary>What the sender is told once the report is on disk.</summary>
/// <param name="Number">The number that everyone may see.</param>
/// <param name="Code">The secret code to follow it by.</param>
/// <param name="DueOn">The day by which the answer is due.</param>
/// <param name="Again">It had been taken in before: this is the same report.</param>
/// <param name="Changed">It had been taken in before with other words, and the new ones were not taken in.</param>
public sealed record Receipt(string Number, string Code, DateOnly DueOn, DateTime At, string? Ward, bool Again, bool Changed);
