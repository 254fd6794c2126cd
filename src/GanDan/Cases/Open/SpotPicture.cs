using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace GanDan.Cases.Open;

/// <summary>A small cut of the office's map about one place, with one pin: only what shows in it is drawn.</summary>
public static class SpotPicture
{
    private const int Width = 360;
    private const int Height = 170;

    // A name whose middle is nearer to the edge would be cut.
    private const int Side = 55;
    private const int Line = 16;

    /// <param name="label">Read out in place of the picture.</param>
    /// <returns>Null where there are no outlines, or the place lies outside them.</returns>
    public static IHtmlContent? Draw(Outlines? outlines, double latitude, double longitude, PinLook look, string label, HtmlEncoder html)
    {
        if (outlines?.At(latitude, longitude) is not { } spot)
            return null;
        var corner = new Spot(About(spot.X, Width, Outlines.Width), About(spot.Y, Height, outlines.Height));
        var cut = new Box(corner, new(corner.X + Width, corner.Y + Height));
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"{corner.X:0.#} {corner.Y:0.#} {Width} {Height}\" role=\"img\" aria-label=\"{html.Encode(label)}\">"
        );
        foreach (var ward in outlines.Wards.Where(w => w.Box.Meets(cut)))
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"ward\" d=\"{ward.Path}\"/>");
        foreach (var ground in outlines.Grounds.Where(g => g.Box.Meets(cut)))
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"{ground.Kind}{(ground.IsLine ? " line" : "")}\" d=\"{ground.Path}\"/>"
            );
        var inner = new Box(new(cut.From.X + Side, cut.From.Y + Line), new(cut.To.X - Side, cut.To.Y - Line / 2.0));
        foreach (var ward in outlines.Wards.Where(w => w.Name is not null && inner.Holds(w.Middle)))
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"ward__t\" x=\"{ward.Middle.X:0.#}\" y=\"{ward.Middle.Y:0.#}\">{html.Encode(MapPicture.Bare(ward.Name!))}</text>"
            );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<g class=\"pin pin--{MapPicture.Class(look)}\" transform=\"translate({spot.X:0.#} {spot.Y:0.#})\">{MapPicture.Shape(look)}</g></svg>"
        );
        return new HtmlString(svg.ToString());
    }

    // The place in the middle, and never beyond the picture's own edge.
    private static double About(double place, int side, int whole) => Math.Clamp(place - side / 2.0, 0, Math.Max(0, whole - side));
}
