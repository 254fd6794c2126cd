using GanDan.Platform.Units;

namespace GanDan.Initiatives;

/// <summary>The fields of a model as a part of two pages.</summary>
public sealed record InitiativeFields(InitiativeForm Form, KnownUnits Units);
