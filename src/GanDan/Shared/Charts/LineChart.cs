using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Charts;

/// <summary>One line; a missing value leaves a gap.</summary>
public sealed record LineSeries(string Name, IReadOnlyList<decimal?> Values);

/// <summary>
/// <c>&lt;line-chart title="Số mô hình tăng đều từ 2021" labels="@years" series="@lines" unit="mô hình" /&gt;</c>: at most three lines over the same moments, from zero.
/// The title is the conclusion; the numbers stand in a table under it. Shapes are stretched, words are not, so one picture serves every width.
/// </summary>
[HtmlTargetElement("line-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LineChartTag(T t, HtmlEncoder html) : TagHelper
{
    private const int height = 200;

    public string Title { get; set; } = "";
    public string? Unit { get; set; }
    public IReadOnlyList<string> Labels { get; set; } = [];
    public IReadOnlyList<LineSeries> Series { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stackv");
        var page = new StringBuilder();
        page.Append(Invariant($"<figcaption><b>{Encode(t[Title])}</b></figcaption>"));
        if (Series.Count > 1)
            Legend(page);
        Picture(page);
        Table(page);
        output.Content.SetHtmlContent(page.ToString());
    }

    /// <summary>The top of the scale: the next of 1, 1.2, 1.6, 2, 3, 4, 5, 6, 8 × a power of ten that covers the largest value.</summary>
    public static decimal Ceiling(decimal largest)
    {
        if (largest <= 0)
            return 1;
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)largest)));
        return new[] { 1, 1.2m, 1.6m, 2, 3, 4, 5, 6, 8, 10 }.First(step => step * power >= largest) * power;
    }

    private void Picture(StringBuilder page)
    {
        var top = Ceiling(Series.SelectMany(s => s.Values).Max() ?? 0);
        page.Append(
            Invariant(
                $"<div class=\"plot\"><svg class=\"ch\" width=\"100%\" height=\"{height}\" role=\"img\" aria-label=\"{Encode(t[Title])}\">"
            )
        );
        foreach (var share in new[] { 0m, 0.5m, 1m })
            page.Append(
                Invariant(
                    $"<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{100 - share * 100:0}%\" y2=\"{100 - share * 100:0}%\"/><text x=\"-8\" y=\"{100 - share * 100:0}%\" dy=\"4\" text-anchor=\"end\">{Encode(t.Number(top * share))}</text>"
                )
            );
        page.Append(
            Invariant(
                $"<svg width=\"100%\" height=\"{height}\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" overflow=\"visible\">"
            )
        );
        foreach (var (line, i) in Series.Select((s, i) => (s, i)))
            page.Append(Invariant($"<path class=\"ln{(i == 0 ? "" : Invariant($" ln--{i + 1}"))}\" d=\"{Path(line, top)}\"/>"));
        page.Append("</svg>");
        // With many moments only every second or third keeps its word; on a phone the minor ones go.
        var every = Math.Max(1, Labels.Count / 8);
        for (var i = 0; i < Labels.Count; i += every)
            page.Append(
                Invariant(
                    $"<text{(i / every % 2 == 1 && Labels.Count > 5 ? " class=\"minor\"" : "")} x=\"{At(i):0.##}%\" y=\"{height + 20}\" text-anchor=\"middle\">{Encode(Labels[i])}</text>"
                )
            );
        page.Append("</svg></div>");
    }

    private decimal At(int i) => Labels.Count < 2 ? 50 : 100m * i / (Labels.Count - 1);

    private string Path(LineSeries line, decimal top)
    {
        var path = new StringBuilder();
        var pen = 'M';
        foreach (var (value, i) in line.Values.Select((v, i) => (v, i)))
        {
            if (value is { } known)
                path.Append(Invariant($"{pen}{At(i) * 10:0.#} {1000 - known / top * 1000:0.#}"));
            // A point alone between two gaps is a dot: a line of no length with round ends.
            if (value is not null && pen is 'M')
                path.Append("h0");
            pen = value is null ? 'M' : 'L';
        }
        return path.ToString();
    }

    private void Legend(StringBuilder page)
    {
        page.Append("<ul class=\"legend\">");
        foreach (var (line, i) in Series.Select((s, i) => (s, i)))
            page.Append(
                Invariant(
                    $"<li><svg viewBox=\"0 0 26 14\" aria-hidden=\"true\"><path class=\"ln{(i == 0 ? "" : Invariant($" ln--{i + 1}"))}\" d=\"M1 7h24\"/></svg>{Encode(line.Name)}</li>"
                )
            );
        page.Append("</ul>");
    }

    private void Table(StringBuilder page)
    {
        page.Append(
            Invariant(
                $"<details><summary>{Encode(t["Xem bảng số"])}</summary><div class=\"tablewrap tablewrap--flat\"><table><thead><tr><th scope=\"col\">"
            )
        );
        page.Append(Encode(Unit is null ? t["Thời gian"] : t["Thời gian, đơn vị: {0}", t[Unit]])).Append("</th>");
        foreach (var line in Series)
            page.Append(Invariant($"<th class=\"n\" scope=\"col\">{Encode(line.Name)}</th>"));
        page.Append("</tr></thead><tbody>");
        for (var i = 0; i < Labels.Count; i++)
        {
            page.Append(Invariant($"<tr><th scope=\"row\">{Encode(Labels[i])}</th>"));
            foreach (var line in Series)
                page.Append(
                    Invariant($"<td class=\"n\">{Encode(line.Values.ElementAtOrDefault(i) is { } value ? t.Number(value) : "–")}</td>")
                );
            page.Append("</tr>");
        }
        page.Append("</tbody></table></div></details>");
    }

    private string Encode(string text) => html.Encode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
