using GanDan.Cases.Open;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Intake;

/// <summary>The officer points at the place on the map, as residents do, and comes back to the form with all that was typed.</summary>
public sealed partial class BehalfPage
{
    /// <summary>The place that is being chosen on the map; what is taken over stands in <see cref="Coordinates"/>.</summary>
    [BindProperty]
    public MapPick Pick { get; set; } = new();

    /// <summary>The map is in front, and the form comes back with what it gives.</summary>
    public bool Picking { get; private set; }

    /// <summary>The office's map; null when it has none, and then a place is typed.</summary>
    public Outlines? Drawn => outlines.Read();

    public PickScreen Screen => new(Pick, Drawn!, Found, Form.Ward, Wards);

    /// <summary>Where the place lies, as far as the map knows.</summary>
    public Whereabouts? Found { get; private set; }

    /// <summary>All that was typed, as it was typed, to be carried while the map is in front; files go by their sealed names.</summary>
    public IEnumerable<(string Name, string Value)> Carried => MapDetour.Carried(Request.Form, IsOfMapOrFiles);

    // A file that is not taken is said beside the field it was chosen in, before the map hides it.
    private bool PhotosAreTaken => ModelState.GetFieldValidationState(StagedPhotos.Field) is not ModelValidationState.Invalid;

    private PageResult Chosen(MapPress press, Outlines drawn)
    {
        MapDetour.LeaveAsTyped(ModelState, IsOfMapOrFiles);
        var typed = TypedPlace.Of(Coordinates);
        (Form.Latitude, Form.Longitude) = (typed?.Latitude, typed?.Longitude);
        Picking = !Pick.Answer(press, Form, drawn, Book.Wards);
        if (press.Act is MapPick.Take && !Picking)
            TakeOver();
        if ((Picking ? Pick.Latitude : Form.Latitude) is { } latitude && (Picking ? Pick.Longitude : Form.Longitude) is { } longitude)
            Found = Whereabouts.Of(drawn, Book.Wards, latitude, longitude);
        return Page();
    }

    // Whoever points at a place means it, and its ward: there is nothing left to be asked twice.
    private void TakeOver()
    {
        (Coordinates, KeepWard) = (TypedPlace.Written(Form.Latitude, Form.Longitude), false);
        ModelState.Remove(nameof(Coordinates));
        ModelState.Remove(nameof(KeepWard));
        ModelState.Remove("Form.Ward");
    }

    private static bool IsOfMapOrFiles(string name) => name is StagedPhotos.Field or "anh-da-gui" or "bo-anh" || MapDetour.IsOfMap(name);
}
