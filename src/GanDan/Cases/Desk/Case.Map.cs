using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Open;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GanDan.Cases.Desk;

/// <summary>The officer who sorts a case points at its place on the map, and comes back to the form with all that was typed; nothing is stored by it.</summary>
public sealed partial class CasePage
{
    /// <summary>The place that is being chosen; what is taken over stands in the form's coordinates.</summary>
    [BindProperty]
    public MapPick Pick { get; set; } = new();

    /// <summary>The map is in front, and the form comes back with what it gives.</summary>
    public bool Picking { get; private set; }

    /// <summary>The office's map; null when it has none, and then a place is typed.</summary>
    public Outlines? Drawn => outlines.Read();

    public PickScreen Screen =>
        new(Pick, Drawn!, Found, Sort.Unit, Units.Wards(Case.ReceivedOn).Select(u => new SelectListItem(u.Name, u.Name)));

    /// <summary>Where the chosen point lies, as far as the map knows.</summary>
    public Whereabouts? Found { get; private set; }

    /// <summary>The way back to the form, at the field of its coordinates.</summary>
    public string MapAddress => $"/xu-ly/{Id}?handler=Map{(Kept.Length > 1 ? "&" + Kept[1..] : "")}#ban-do";

    /// <summary>All that was typed, as it was typed, to be carried while the map is in front.</summary>
    public IEnumerable<(string Name, string Value)> Carried => MapDetour.Carried(Request.Form, MapDetour.IsOfMap);

    /// <summary>“Chọn trên bản đồ”, and what is pressed of the map after it.</summary>
    public async Task<IActionResult> OnPostMapAsync()
    {
        if (!await Load())
            return NotFound();
        if (!MaySort || !me.HandlesCases() || Drawn is not { } drawn || MapPress.Of(Request.Form) is not { } press)
            return StatusCode(StatusCodes.Status403Forbidden);
        MapDetour.LeaveAsTyped(ModelState, MapDetour.IsOfMap);
        var wards = Units.Wards(Case.ReceivedOn);
        var typed = TypedPlace.Of(Sort.Coordinates);
        var form = new IntakeForm
        {
            Latitude = typed?.Latitude,
            Longitude = typed?.Longitude,
            Ward = Sort.Unit,
        };
        Picking = !Pick.Answer(press, form, drawn, wards);
        if (press.Act is MapPick.Take && !Picking)
            TakeOver(form);
        if ((Picking ? Pick.Latitude : form.Latitude) is { } north && (Picking ? Pick.Longitude : form.Longitude) is { } east)
            Found = Whereabouts.Of(drawn, wards, north, east);
        if (!Picking)
            await Suggest();
        return Page();
    }

    private void TakeOver(IntakeForm form)
    {
        (Sort.Coordinates, Sort.Unit) = (TypedPlace.Written(form.Latitude, form.Longitude), form.Ward);
        ModelState.Remove($"{nameof(Sort)}.{nameof(Sort.Coordinates)}");
        ModelState.Remove($"{nameof(Sort)}.{nameof(Sort.Unit)}");
    }
}
