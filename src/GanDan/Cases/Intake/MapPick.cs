using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Open;
using GanDan.Platform.Units;

namespace GanDan.Cases.Intake;

/// <summary>
/// A place being chosen on the map, one press at a time: on the map itself, or by its buttons alone. The point is the form's only when it is
/// taken over.
/// </summary>
public sealed class MapPick
{
    /// <summary>The name of the buttons that do something with the map, and what they do.</summary>
    public const string Button = "ban-do";
    public const string Open = "mo";
    public const string Take = "dung";
    public const string Leave = "thoi";
    public const string Drop = "bo";
    public const string Ward = "den";
    public const string Closer = "gan";
    public const string Farther = "xa";

    /// <summary>The directions in which the point is moved.</summary>
    public static readonly IReadOnlyList<(string Act, string Words, string Icon, int X, int Y)> Ways =
    [
        ("len", "Dời lên", "arrow-up", 0, -1),
        ("xuong", "Dời xuống", "arrow-down", 0, 1),
        ("trai", "Dời sang trái", "arrow-left", -1, 0),
        ("phai", "Dời sang phải", "arrow-right", 1, 0),
    ];

    // A press on a direction moves the point by so much of what is seen.
    private const double Stride = 0.125;

    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    [Range(0, MapCut.Closest)]
    public int Scale { get; set; }

    [Display(Name = "Phường")]
    public string? To { get; set; }

    /// <summary>The point on the picture; null while none is chosen, or it lies beyond the picture.</summary>
    public Spot? On(Outlines drawn) => Latitude is { } north && Longitude is { } east ? drawn.At(north, east) : null;

    public MapCut Cut(Outlines drawn) => MapCut.Of(drawn.Height, On(drawn), Scale);

    /// <summary>Does what was pressed. True when the form comes next, with the place taken over, dropped, or as it was.</summary>
    /// <param name="wards">The office's, as they are today.</param>
    public bool Answer(MapPress press, IntakeForm form, Outlines drawn, IReadOnlyCollection<Unit> wards)
    {
        switch (press.Act)
        {
            case Leave:
                return true;
            case Drop:
                (form.Latitude, form.Longitude) = (null, null);
                return true;
            case Take:
                return TakeOver(form, drawn, wards);
            case Open:
                Begin(drawn, form.Latitude, form.Longitude);
                return false;
            case null:
                Press(drawn, press.X, press.Y);
                return false;
            default:
                Do(press.Act, drawn, wards);
                return false;
        }
    }

    // Whoever points at another ward than the one of the list means the point: it came later, and the form shows both.
    private bool TakeOver(IntakeForm form, Outlines drawn, IReadOnlyCollection<Unit> wards)
    {
        if (On(drawn) is null || Whereabouts.Of(drawn, wards, Latitude!.Value, Longitude!.Value) is not { IsOutside: false } found)
            return false;
        (form.Latitude, form.Longitude) = (Latitude, Longitude);
        if (found.Ward is { } ward && (string.IsNullOrEmpty(form.Ward) || !found.Fits(form.Ward)))
            form.Ward = ward;
        return true;
    }

    private void Begin(Outlines drawn, double? latitude, double? longitude)
    {
        (Latitude, Longitude, Scale, To) = (latitude, longitude, MapCut.Closest - 1, null);
        if (On(drawn) is null)
            (Latitude, Longitude, Scale) = (null, null, 0);
    }

    // The map was pressed: that is the point, seen from nearer by.
    private void Press(Outlines drawn, double x, double y)
    {
        Put(drawn, Cut(drawn).At(x, y));
        Scale = Math.Min(Scale + 1, MapCut.Closest);
    }

    // What no button says changes nothing.
    private void Do(string act, Outlines drawn, IReadOnlyCollection<Unit> wards)
    {
        if (act is Closer)
            Scale = On(drawn) is null ? 0 : Math.Min(Scale + 1, MapCut.Closest);
        else if (act is Farther)
            Scale = Math.Max(Scale - 1, 0);
        else if (act is Ward)
            ToWard(drawn, wards);
        else if (Ways.FirstOrDefault(w => w.Act == act) is { Act: not null } way)
            Move(drawn, way.X, way.Y);
    }

    private void ToWard(Outlines drawn, IReadOnlyCollection<Unit> wards)
    {
        if (wards.FirstOrDefault(w => w.Name == To) is not { } ward)
            return;
        if (drawn.Wards.FirstOrDefault(outline => outline.IsOf(ward.Code, ward.Name)) is not { } found)
            return;
        Put(drawn, found.Middle);
        Scale = 1;
    }

    // Before there is a point it starts in the middle.
    private void Move(Outlines drawn, int x, int y)
    {
        var cut = Cut(drawn);
        var from = On(drawn) ?? cut.At(0.5, 0.5);
        Put(drawn, new(from.X + x * Stride * cut.Side, from.Y + y * Stride * cut.Side));
    }

    // Never beyond the picture, from where no button would lead back.
    private void Put(Outlines drawn, Spot spot) =>
        (Latitude, Longitude) = drawn.PlaceAt(new(Math.Clamp(spot.X, 1, Outlines.Width - 1), Math.Clamp(spot.Y, 1, drawn.Height - 1)));
}
