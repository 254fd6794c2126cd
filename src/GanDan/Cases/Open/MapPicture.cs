using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using GanDan.Platform.Text;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Html;

namespace GanDan.Cases.Open;

/// <summary>A ward on the map.</summary>
/// <param name="Url">The list of its cases.</param>
/// <param name="Shown">How many cases, as it may be told: “12”, “&lt;10”.</param>
/// <param name="Level">0–3, how dark it is drawn.</param>
public sealed record MapWard(string Code, string Name, string Url, string Shown, int Level);

/// <summary>Draws the map as SVG, every ward and pin a link: on outlines when there are any, otherwise one tile for each ward in Vietnamese order.</summary>
public sealed class MapPicture(T t, HtmlEncoder html)
{
    private const int Gap = 8;
    private const int TileHeight = 92;
    private const int LongestLine = 12;

    // Tiles lap over each other by so much: where two edges met within a pixel, the ground would shine through.
    private const double Lap = 0.3;

    // A drop whose tip is at the origin, and what stands in its head.
    private const string Drop = "M0 0c-8-9-12-13.5-12-19a12 12 0 1 1 24 0C12-13.5 8-9 0 0z";
    private readonly StringBuilder svg = new();
    private int least;

    /// <param name="query">The filters of the page, for the lists behind the pins.</param>
    /// <param name="threshold">The smallest count that is told.</param>
    /// <param name="backdrop">Pictures under the outlines; without outlines there is no place for them.</param>
    public IHtmlContent Draw(
        IReadOnlyList<MapWard> wards,
        IReadOnlyList<MapPin> pins,
        Outlines? outlines,
        string query,
        int threshold,
        Backdrop? backdrop = null
    )
    {
        svg.Clear();
        least = threshold;
        if (outlines is not null)
            OnOutlines(wards, pins, outlines, query, backdrop);
        else
            AsTiles(wards);
        return new HtmlString(svg.ToString());
    }

    /// <summary>A pin for the legend.</summary>
    public static IHtmlContent Sample(PinLook look) =>
        new HtmlString(
            $"<svg class=\"pin pin--{Class(look)} pin--sample\" viewBox=\"-14 -33 28 35\" aria-hidden=\"true\">{Shape(look)}</svg>"
        );

    /// <summary>How a pin is called, a key of this folder's en.json.</summary>
    public static string Words(PinLook look) =>
        look switch
        {
            PinLook.New => "Mới nhận",
            PinLook.InWork => "Đang xử lý",
            PinLook.Late => "Quá hạn",
            PinLook.Answered => "Đã trả lời",
            PinLook.Ended => "Đã đóng",
        };

    private void OnOutlines(IReadOnlyList<MapWard> wards, IReadOnlyList<MapPin> pins, Outlines outlines, string query, Backdrop? backdrop)
    {
        Begin(outlines.Height);
        if (backdrop is not null)
            Under(outlines, backdrop);
        var drawn = outlines.Wards.Select(o => (Outline: o, Ward: wards.FirstOrDefault(w => o.IsOf(w.Code, w.Name)))).ToList();
        foreach (var (outline, ward) in drawn)
            if (ward is null)
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"ward\" d=\"{outline.Path}\"/>");
            else
                Link(ward, $"<path class=\"ward ward--{ward.Level}\" d=\"{outline.Path}\"/>");
        Add("<g aria-hidden=\"true\">");
        // The pictures show rivers and roads themselves.
        foreach (var ground in backdrop is null ? outlines.Grounds : [])
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"{ground.Kind}{(ground.IsLine ? " line" : "")}\" d=\"{ground.Path}\"/>"
            );
        Add("</g>");
        var taken = new List<Box>();
        foreach (var pin in pins)
            if (outlines.At(pin.Latitude, pin.Longitude) is { } spot)
            {
                Pin(pin, spot, query);
                taken.Add(BoxOf(pin, spot));
            }
        Names([.. drawn.Where(d => d.Ward is not null).Select(d => (d.Outline, d.Ward!))], taken, outlines.Height);
        Add("</svg>");
    }

    // Over the pins: where a ward is so full of them that its name has no room beside them, it is still read.
    private void Names(IReadOnlyList<(Outline Outline, MapWard Ward)> named, List<Box> taken, int height)
    {
        var spots = WardNames.Place(
            [.. named.Select(n => (n.Outline, Math.Max(Bare(n.Ward.Name).Length, n.Ward.Shown.Length)))],
            taken,
            height
        );
        Add("<g aria-hidden=\"true\">");
        foreach (var ((_, ward), spot) in named.Zip(spots))
        {
            Text(ward.Level, spot.X, spot.Y - WardNames.Rise, Bare(ward.Name), "");
            Text(ward.Level, spot.X, spot.Y + WardNames.Fall, ward.Shown, " ward__n");
        }
        Add("</g>");
    }

    private void Under(Outlines outlines, Backdrop backdrop)
    {
        Add("<g aria-hidden=\"true\">");
        foreach (var (tile, from, to) in outlines.Tiles())
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<image href=\"{Encode(backdrop.At(tile))}\" x=\"{from.X:0.##}\" y=\"{from.Y:0.##}\" width=\"{to.X - from.X + Lap:0.##}\" height=\"{to.Y - from.Y + Lap:0.##}\" preserveAspectRatio=\"none\"/>"
            );
        Add("</g>");
    }

    private void AsTiles(IReadOnlyList<MapWard> wards)
    {
        var columns =
            wards.Count <= 4 ? 2
            : wards.Count <= 12 ? 3
            : 4;
        var width = (Outlines.Width - Gap * (columns + 1)) / columns;
        var rows = (wards.Count + columns - 1) / columns;
        Begin(rows * (TileHeight + Gap) + Gap);
        var places = wards.Select((_, i) => (X: Gap + i % columns * (width + Gap), Y: Gap + i / columns * (TileHeight + Gap))).ToList();
        foreach (var (ward, (x, y)) in wards.Zip(places))
            Link(
                ward,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"ward ward--{ward.Level}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{TileHeight}\" rx=\"10\"/>"
                )
            );
        Add("<g aria-hidden=\"true\">");
        foreach (var (ward, (x, y)) in wards.Zip(places))
        {
            var lines = Lines(Bare(ward.Name));
            for (var line = 0; line < lines.Count; line++)
                Text(ward.Level, x + width / 2.0, y + (lines.Count == 1 ? 36 : 26) + line * 20, lines[line], "");
            Text(ward.Level, x + width / 2.0, y + 74, ward.Shown, " ward__n");
        }
        Add("</g>");
        Add("</svg>");
    }

    private void Begin(int height) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Outlines.Width} {height}\" role=\"group\" aria-label=\"{Encode(t["Bản đồ phản ánh theo phường. Danh sách và bảng bên cạnh có cùng nội dung."])}\">"
        );

    // The words stand beside the link, which has its own: what is read out must hold what is seen.
    private void Link(MapWard ward, string shape) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<a href=\"{Encode(ward.Url)}\" aria-label=\"{Encode(t["{0}: {1} phản ánh", ward.Name, ward.Shown])}\">{shape}</a>"
        );

    // A name is spoken in one language: that of the title, which is the sender's. On a page of another language the legend says how it stands.
    private void Pin(MapPin pin, Spot spot, string query)
    {
        if (pin.Number is { } number)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<a class=\"pin pin--{Class(pin.Look)}\" href=\"/phan-anh/{number}\"{Spoken(pin)} transform=\"translate({spot.X:0.#} {spot.Y:0.#})\">{Shape(pin.Look)}</a>"
            );
            return;
        }
        var url = $"/phan-anh{(query.Length == 0 ? "?" : query + "&")}vung={pin.Square}";
        var radius = Radius(pin);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<a class=\"pin\" href=\"{Encode(url)}\" aria-label=\"{Encode(t["{0} phản ánh ở gần nhau", Shown(pin)])}\"><circle cx=\"{spot.X:0.#}\" cy=\"{spot.Y:0.#}\" r=\"{radius}\"/><text x=\"{spot.X:0.#}\" y=\"{spot.Y + 5:0.#}\">{Encode(Shown(pin))}</text></a>"
        );
    }

    private string Spoken(MapPin pin) =>
        VietnameseTag.IsToBeSaid(t)
            ? $"{VietnameseTag.Attribute(t)} aria-label=\"{Encode(pin.Title ?? "")}\" aria-describedby=\"{LegendOf(pin.Look)}\""
            : $" aria-label=\"{Encode($"{t[Words(pin.Look)]}: {pin.Title}")}\"";

    /// <summary>The id of the line of the page's legend that says how such a pin stands.</summary>
    public static string LegendOf(PinLook look) => "chu-giai-" + Class(look);

    private string Shown(MapPin pin) => OpenCounts.Shown(t, pin.Cases, least);

    private static int Radius(MapPin pin) => pin.Cases < 10 ? 15 : 19;

    private static Box BoxOf(MapPin pin, Spot spot) =>
        pin.Number is not null
            ? new(new(spot.X - 13, spot.Y - 33), new(spot.X + 13, spot.Y + 2))
            : new(new(spot.X - Radius(pin) - 2, spot.Y - Radius(pin) - 2), new(spot.X + Radius(pin) + 2, spot.Y + Radius(pin) + 2));

    private void Text(int level, double x, double y, string words, string more) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"ward__t ward__t--{level}{more}\" x=\"{x:0.#}\" y=\"{y:0.#}\">{Encode(words)}</text>"
        );

    internal static string Class(PinLook look) => look.ToString().ToLowerInvariant();

    internal static string Shape(PinLook look) =>
        $"<path class=\"b\" d=\"{Drop}\"/><path class=\"g\" d=\"{look switch
        {
            PinLook.New => "M-5-19H5M0-24v10",
            PinLook.InWork => "M0-24v5l3.5 2",
            PinLook.Late => "M0-25v7M0-14v.1",
            _ => "m-5-19 3.5 3.5 6-6.5",
        }}\"/>";

    private string Encode(string text) => html.Encode(text);

    private void Add(string markup) => svg.Append(markup);

    // On a map of wards the word “ward” says nothing.
    internal static string Bare(string name) => name.StartsWith("Phường ", StringComparison.Ordinal) ? name["Phường ".Length..] : name;

    private static List<string> Lines(string name)
    {
        var middle = name.Length <= LongestLine ? -1 : name.IndexOf(' ', name.Length / 2);
        return middle < 0 ? [name] : [name[..middle], name[(middle + 1)..]];
    }
}
