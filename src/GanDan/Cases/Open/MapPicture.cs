using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Html;

namespace GanDan.Cases.Open;

/// <summary>A ward on the map.</summary>
/// <param name="Shown">How many open cases, as it may be told: “12”, “&lt;10”.</param>
/// <param name="Level">0–3, how dark it is drawn.</param>
public sealed record MapWard(string Code, string Name, string Slug, string Shown, int Level)
{
    public string Url => $"/phan-anh?phuong={Slug}&tinh-trang=dang-xu-ly";
}

/// <summary>Draws the map as SVG, every ward and pin a link: on outlines when there are any, otherwise one tile for each ward in Vietnamese order.</summary>
public sealed class MapPicture(T t, HtmlEncoder html)
{
    private const int Gap = 8;
    private const int TileHeight = 92;
    private const int LongestLine = 12;
    private readonly StringBuilder svg = new();

    public IHtmlContent Draw(IReadOnlyList<MapWard> wards, IReadOnlyList<MapPin> pins, Outlines? outlines)
    {
        svg.Clear();
        if (outlines is not null)
            OnOutlines(wards, pins, outlines);
        else
            AsTiles(wards);
        return new HtmlString(svg.ToString());
    }

    private void OnOutlines(IReadOnlyList<MapWard> wards, IReadOnlyList<MapPin> pins, Outlines outlines)
    {
        Begin(outlines.Height);
        var drawn = outlines.Wards.Select(o => (Outline: o, Ward: wards.FirstOrDefault(w => o.IsOf(w.Code, w.Name)))).ToList();
        foreach (var (outline, ward) in drawn)
            if (ward is null)
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"ward\" d=\"{outline.Path}\"/>");
            else
                Link(ward, $"<path class=\"ward ward--{ward.Level}\" d=\"{outline.Path}\"/>");
        foreach (var pin in pins)
            if (outlines.At(pin.Latitude, pin.Longitude) is { } spot)
                Pin(pin, spot);
        Add("<g aria-hidden=\"true\">");
        foreach (var (outline, ward) in drawn.Where(d => d.Ward is not null))
        {
            Text(ward!.Level, outline.Middle.X, outline.Middle.Y - 4, Bare(ward.Name), "");
            Text(ward.Level, outline.Middle.X, outline.Middle.Y + 14, ward.Shown, " ward__n");
        }
        Add("</g>");
        Add("</svg>");
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
            $"<svg viewBox=\"0 0 {Outlines.Width} {height}\" role=\"group\" aria-label=\"{Encode(t["Bản đồ phản ánh đang xử lý theo phường. Bảng bên dưới có cùng nội dung."])}\">"
        );

    // The words stand beside the link, which has its own: what is read out must hold what is seen.
    private void Link(MapWard ward, string shape) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<a href=\"{Encode(ward.Url)}\" aria-label=\"{Encode(t["{0}: {1} phản ánh đang xử lý", ward.Name, ward.Shown])}\">{shape}</a>"
        );

    private void Pin(MapPin pin, Spot spot)
    {
        var url = pin.Number is { } number ? $"/phan-anh/{number}" : $"/phan-anh?tinh-trang=dang-xu-ly&vung={pin.Square}";
        var label = pin.Title ?? t["{0} phản ánh ở gần nhau", pin.Cases];
        var radius = pin.Cases switch
        {
            1 => 12,
            < 10 => 15,
            _ => 19,
        };
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<a class=\"pin\" href=\"{Encode(url)}\" aria-label=\"{Encode(label)}\"><circle cx=\"{spot.X:0.#}\" cy=\"{spot.Y:0.#}\" r=\"{radius}\"/>"
        );
        if (pin.Cases > 1)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{spot.X:0.#}\" y=\"{spot.Y + 5:0.#}\">{pin.Cases}</text>");
        Add("</a>");
    }

    private void Text(int level, double x, double y, string words, string more) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"ward__t ward__t--{level}{more}\" x=\"{x:0.#}\" y=\"{y:0.#}\">{Encode(words)}</text>"
        );

    private string Encode(string text) => html.Encode(text);

    private void Add(string markup) => svg.Append(markup);

    // On a map of wards the word “ward” says nothing.
    private static string Bare(string name) => name.StartsWith("Phường ", StringComparison.Ordinal) ? name["Phường ".Length..] : name;

    private static List<string> Lines(string name)
    {
        var middle = name.Length <= LongestLine ? -1 : name.IndexOf(' ', name.Length / 2);
        return middle < 0 ? [name] : [name[..middle], name[(middle + 1)..]];
    }
}
