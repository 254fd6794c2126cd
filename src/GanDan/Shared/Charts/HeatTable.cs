using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Charts;

/// <summary>Rows × columns of counts. <paramref name="Corner"/> names the rows.</summary>
public sealed record Heat(string Corner, IReadOnlyList<string> Columns, IReadOnlyList<HeatRow> Rows);

public sealed record HeatRow(string Label, IReadOnlyList<HeatCell> Cells);

/// <summary>A cell opens its records. <paramref name="Text"/> stands for a number that may not be shown; <paramref name="Spike"/> is unusual for this row itself.</summary>
public sealed record HeatCell(decimal? Value, string? Href = null, bool Spike = false, string? Text = null);

/// <summary><c>&lt;heat-table data="@Model.ByWardAndField" caption="Phường và loại việc, 30 ngày" /&gt;</c>: a real table; the number is printed in each cell, the shade repeats it.</summary>
[HtmlTargetElement("heat-table", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HeatTableTag(T t) : TagHelper
{
    public Heat Data { get; set; } = new("", [], []);
    public string Caption { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var max = Data.Rows.SelectMany(r => r.Cells).Max(c => c.Value) ?? 0;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tablewrap tablewrap--flat");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-label", t[Caption]);

        var caption = Tag("caption", t[Caption]);
        caption.AddCssClass("vh");
        var head = new TagBuilder("tr");
        foreach (var column in Data.Columns.Prepend(Data.Corner))
            head.InnerHtml.AppendHtml(Heading(column, "col"));
        var body = new TagBuilder("tbody");
        foreach (var row in Data.Rows)
        {
            var line = new TagBuilder("tr");
            line.InnerHtml.AppendHtml(Heading(row.Label, "row"));
            foreach (var cell in row.Cells)
                line.InnerHtml.AppendHtml(Cell(cell, max));
            body.InnerHtml.AppendHtml(line);
        }
        var thead = new TagBuilder("thead");
        thead.InnerHtml.AppendHtml(head);
        var table = new TagBuilder("table");
        table.AddCssClass("heat");
        table.InnerHtml.AppendHtml(caption).AppendHtml(thead).AppendHtml(body);
        output.Content.SetHtmlContent(table);
    }

    private TagBuilder Cell(HeatCell cell, decimal max)
    {
        var inner = Tag(cell.Href is null ? "span" : "a", cell.Text ?? (cell.Value is { } number ? t.Number(number) : "–"));
        if (cell.Href is not null)
            inner.Attributes["href"] = cell.Href;
        if (cell.Spike)
        {
            var word = Tag("span", $", {t["cao bất thường"]}");
            word.AddCssClass("vh");
            inner.InnerHtml.AppendHtml(word);
        }
        var shade = cell.Value is { } value && max > 0 ? (int)Math.Ceiling(value / max * 4) : 0;
        var td = new TagBuilder("td");
        td.AddCssClass($"v{Math.Clamp(shade, 0, 4)}");
        if (cell.Spike)
            td.AddCssClass("spike");
        td.InnerHtml.AppendHtml(inner);
        return td;
    }

    private static TagBuilder Heading(string text, string scope)
    {
        var heading = Tag("th", text);
        heading.Attributes["scope"] = scope;
        return heading;
    }

    private static TagBuilder Tag(string name, string text)
    {
        var tag = new TagBuilder(name);
        tag.InnerHtml.Append(text);
        return tag;
    }
}
