using GanDan.Platform.Text;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Charts;

/// <summary>One bar: its name, its length, where it leads. <paramref name="Text"/> replaces the number where it may not be shown ("&lt;10").</summary>
/// <param name="TheirWords">The name is somebody's word, Vietnamese on every page.</param>
public sealed record BarItem(
    string Label,
    decimal Value,
    string? Href = null,
    string? Text = null,
    string? Kind = null,
    bool TheirWords = false
);

/// <summary><c>&lt;bar-list items="@Model.ByWard" columns="2" /&gt;</c>: one measure over wards or fields, all bars on one scale; the numbers stand beside, so it is its own table.</summary>
[HtmlTargetElement("bar-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarListTag(T t) : TagHelper
{
    public IEnumerable<BarItem> Items { get; set; } = [];

    /// <summary>1, 2 or 3 on a wide screen.</summary>
    public int Columns { get; set; } = 1;

    /// <summary>The length of a full bar; the largest value without it. 100 for shares.</summary>
    public decimal? Max { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = Items.ToList();
        var max = Max ?? items.Select(i => i.Value).DefaultIfEmpty(0).Max();
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            Columns switch
            {
                2 => "fieldbars fieldbars--2",
                3 => "fieldbars fieldbars--2 fieldbars--3",
                _ => "fieldbars",
            }
        );
        foreach (var item in items)
        {
            var name = item.Href is null ? new TagBuilder("span") : new TagBuilder("a") { Attributes = { ["href"] = item.Href } };
            if (item.TheirWords && VietnameseTag.IsToBeSaid(t))
                name.Attributes["lang"] = "vi";
            name.InnerHtml.Append(item.Label);
            var number = new TagBuilder("b");
            number.InnerHtml.Append(item.Text ?? t.Number(item.Value));
            var line = new TagBuilder("li");
            line.InnerHtml.AppendHtml(name).AppendHtml(BarTag.Svg(item.Value, max, item.Kind)).AppendHtml(number);
            output.Content.AppendHtml(line);
        }
    }
}
