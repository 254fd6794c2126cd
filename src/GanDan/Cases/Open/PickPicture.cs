using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace GanDan.Cases.Open;

/// <summary>
/// The map on which somebody chooses a place, as one <see cref="MapCut"/> shows it. The land is drawn larger; names and the pin keep their
/// size. It says nothing to a screen reader: what is chosen stands beside it in words.
/// </summary>
public static class PickPicture
{
    private const int Screen = 600;

    // A name whose middle is nearer to the edge would be cut.
    private const int Side = 60;
    private const int Line = 24;

    /// <param name="point">What is chosen, on the picture.</param>
    /// <param name="chosen">The ward chosen in the form, drawn darker.</param>
    public static IHtmlContent Draw(Outlines drawn, MapCut cut, Spot? point, string? chosen, HtmlEncoder html)
    {
        var scale = Screen / cut.Side;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Screen} {Screen}\" aria-hidden=\"true\"><g transform=\"scale({scale:0.####}) translate({-cut.From.X:0.##} {-cut.From.Y:0.##})\">"
        );
        foreach (var ward in drawn.Wards.Where(w => w.Box.Meets(cut.Box)))
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"ward{(chosen is not null && ward.IsOf("", chosen) ? " ward--2" : "")}\" d=\"{ward.Path}\"/>"
            );
        foreach (var ground in drawn.Grounds.Where(g => g.Box.Meets(cut.Box)))
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"{ground.Kind}{(ground.IsLine ? " line" : "")}\" d=\"{ground.Path}\"/>"
            );
        svg.Append("</g>");
        foreach (var ward in drawn.Wards.Where(w => w.Name is not null))
            if (cut.OnScreen(ward.Middle) is var at && IsInside(at))
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<text class=\"ward__t\" x=\"{at.X * Screen:0.#}\" y=\"{at.Y * Screen:0.#}\">{html.Encode(MapPicture.Bare(ward.Name!))}</text>"
                );
        if (point is { } spot && cut.OnScreen(spot) is var pin)
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<g class=\"pin pin--new\" transform=\"translate({pin.X * Screen:0.#} {pin.Y * Screen:0.#}) scale(1.6)\">{MapPicture.Shape(PinLook.New)}</g>"
            );
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static bool IsInside(Spot at) =>
        at.X * Screen is > Side and < Screen - Side && at.Y * Screen is > Line and < Screen - Line / 2.0;
}
