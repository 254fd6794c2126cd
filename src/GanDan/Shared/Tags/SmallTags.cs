using System.Globalization;
using System.Text.Encodings.Web;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary><c>&lt;icon name="inbox" /&gt;</c>: a picture beside a word, from the sprite; with <c>label</c> it speaks for itself.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTag(T t) : TagHelper
{
    public string Name { get; set; } = "";
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(Name, Label is null ? null : t[Label]));
    }

    // Written as text: a page has dozens of them.
    internal static IHtmlContent Svg(string name, string? label = null)
    {
        var spoken = label is null ? "aria-hidden=\"true\"" : $"aria-label=\"{HtmlEncoder.Default.Encode(label)}\" role=\"img\"";
        return new HtmlString($"<svg {spoken} class=\"i\"><use href=\"/icons.svg#{HtmlEncoder.Default.Encode(name)}\"></use></svg>");
    }
}

/// <summary><c>&lt;status kind="ok" icon="check"&gt;Đã trả lời&lt;/status&gt;</c>: ok, warn, bad, info, brand, line; the word carries the meaning, never the colour.</summary>
[HtmlTargetElement("status")]
public sealed class StatusTag : TagHelper
{
    public string? Kind { get; set; }
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Kind is null ? "tag" : $"tag tag--{Kind}");
        if (Icon is not null)
            output.PreContent.AppendHtml(IconTag.Svg(Icon));
    }
}

/// <summary><c>&lt;bar value="42" max="61" kind="ok" /&gt;</c>: a picture of a number that also stands beside it in words.</summary>
[HtmlTargetElement("bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTag : TagHelper
{
    public decimal Value { get; set; }
    public decimal Max { get; set; } = 100;

    /// <summary>ok, warn or bad; the brand's colour without it.</summary>
    public string? Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(Value, Max, Kind));
    }

    internal static IHtmlContent Svg(decimal value, decimal max, string? kind = null)
    {
        var width = max <= 0 ? 0 : Math.Clamp(value / max * 100, 0, 100);
        var css = kind is null ? "bar" : $"bar bar--{kind}";
        return new HtmlString(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg class=\"{css}\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"{width:0.#}\" height=\"1\"/></svg>"
            )
        );
    }
}

/// <summary><c>&lt;progress-bar value="186" max="268" label="Nhập từ Excel" /&gt;</c>: something is under way and this much is done.</summary>
[HtmlTargetElement("progress-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressBarTag(T t) : TagHelper
{
    public decimal Value { get; set; }
    public decimal Max { get; set; } = 100;
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "progress";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("value", Value.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("max", Max.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("aria-label", t[Label]);
        output.Content.SetContent(t["{0} trên {1}", t.Number(Value), t.Number(Max)]);
    }
}

/// <summary><c>&lt;empty title="Chưa có mô hình nào" icon="lightbulb"&gt;why, the next useful step, one button&lt;/empty&gt;</c>.</summary>
[HtmlTargetElement("empty")]
public sealed class EmptyTag(T t) : TagHelper
{
    public string Title { get; set; } = "";
    public string Icon { get; set; } = "inbox";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(t[Title]);
        output.PreContent.AppendHtml(IconTag.Svg(Icon)).AppendHtml(title);
    }
}

/// <summary>
/// <c>&lt;figure-value code="…" value="249" unit="việc" href="/so-lieu/…" locked changed /&gt;</c>: a number in running text that opens what it is made of.
/// </summary>
[HtmlTargetElement("figure-value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FigureValueTag(T t) : TagHelper
{
    public string? Code { get; set; }
    public decimal? Value { get; set; }

    /// <summary>Instead of a number: "&lt;10" for a small cell.</summary>
    public string? Text { get; set; }
    public string? Unit { get; set; }
    public string? Href { get; set; }
    public bool Locked { get; set; }

    /// <summary>The records say something else than when the number was locked.</summary>
    public bool Changed { get; set; }

    /// <summary>There is nothing to print yet.</summary>
    public bool Missing { get; set; }

    /// <summary>The one whose origin is being shown.</summary>
    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"fig{(Locked ? " fig--lock" : "")}{(Changed || Missing ? " fig--diff" : "")}");
        if (Href is not null)
            output.Attributes.SetAttribute("href", Href);
        if (Code is not null)
            output.Attributes.SetAttribute("data-figure", Code);
        if (Current)
            output.Attributes.SetAttribute("aria-current", "true");

        output.Content.Append(Text ?? (Value is { } number ? t.Number(number) : "–"));
        if (Unit is not null)
            output.Content.Append(Unit is "%" ? "%" : $"\u00a0{t[Unit]}");
        if (Missing)
            Hidden(output, t["chưa có số"]);
        else if (Changed)
            Hidden(output, t["đổi sau khi chốt"]);
        else if (Locked)
            Hidden(output, t["đã chốt"]);
    }

    private static void Hidden(TagHelperOutput output, string words)
    {
        var span = new TagBuilder("span");
        span.AddCssClass("vh");
        span.InnerHtml.Append($" ({words})");
        output.Content.AppendHtml(span);
    }
}
