namespace GanDan.Cases.Intake;

/// <summary>A file that a form holds and no case names yet; its bytes are on disk.</summary>
/// <param name="Name">As its sender calls it (<see cref="SentName"/>): it travels with the form and is kept nowhere.</param>
public sealed record StagedFile(CaseFile File, string Name);

/// <summary>The files that one form holds.</summary>
/// <param name="Form">The form's key: what is sealed for this form opens in no other.</param>
public sealed record Tray(Guid Form, IReadOnlyList<StagedFile> Files)
{
    public static readonly Tray Empty = new(Guid.Empty, []);

    public IReadOnlyList<CaseFile> ForCase => [.. Files.Select(f => f.File)];
}
