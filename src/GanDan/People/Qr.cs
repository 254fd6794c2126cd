using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace GanDan.People;

/// <summary>A QR code as one SVG path: no script, no inline style, sharp on paper.</summary>
public static class Qr
{
    /// <param name="label">What it is, for who cannot see it; plain text.</param>
    public static IHtmlContent Svg(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows[y].Length; x++)
            if (rows[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        var name = System.Text.Encodings.Web.HtmlEncoder.Default.Encode(label);
        return new HtmlString(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg role=\"img\" aria-label=\"{name}\" width=\"208\" height=\"208\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
            )
        );
    }
}
