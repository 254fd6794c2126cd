using GanDan.Cases.Open;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GanDan.Cases.Intake;

/// <summary>The map with its buttons as it stands in front of somebody who is choosing a place, whichever form it was opened from.</summary>
/// <param name="Found">Where the point lies; null while there is none.</param>
/// <param name="Ward">The ward chosen in the form, drawn darker.</param>
/// <param name="Wards">Those the point can be put into by name.</param>
public sealed record PickScreen(MapPick Pick, Outlines Drawn, Whereabouts? Found, string? Ward, IEnumerable<SelectListItem> Wards)
{
    public Spot? Point => Pick.On(Drawn);
    public bool IsOutside => Found is { IsOutside: true };
    public bool MayTake => Point is not null && !IsOutside;
}
