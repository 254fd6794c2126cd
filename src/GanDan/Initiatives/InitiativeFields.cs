using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GanDan.Initiatives;

/// <summary>The fields of a model as a part of two pages.</summary>
public sealed record InitiativeFields(InitiativeForm Form, KnownUnits Units)
{
    public IEnumerable<SelectListItem> UnitOptions() => Units.Names().Select(name => new SelectListItem(name, name));
}
