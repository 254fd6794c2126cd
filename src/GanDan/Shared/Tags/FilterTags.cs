using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary>
/// <c>&lt;filters used="2"&gt;&lt;filter-text name="tim" label="Tìm trong sổ" /&gt;&lt;filter-select … /&gt;&lt;/filters&gt;</c>: the filters of a list as a form
/// that changes the address. On a phone it hides behind "Lọc, đang dùng 2", without script.
/// </summary>
[HtmlTargetElement("filters")]
public sealed class FiltersTag(T t) : TagHelper
{
    /// <summary>How many are in use.</summary>
    public int Used { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "form";
        output.Attributes.SetAttribute("class", "fold");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", Page.HttpContext.Request.PathBase + Page.HttpContext.Request.Path);
        output.Attributes.SetAttribute("aria-label", t["Lọc"]);

        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.AddCssClass("vh fold__cb");
        (box.Attributes["type"], box.Attributes["id"]) = ("checkbox", "loc-mo");
        var opener = new TagBuilder("label") { Attributes = { ["for"] = "loc-mo" } };
        opener.AddCssClass("btn btn--2 fold__btn");
        opener.InnerHtml.AppendHtml(IconTag.Svg("filter")).Append(" ").Append(Used == 0 ? t["Tìm và lọc"] : t["Lọc, đang dùng {0}", Used]);
        var all = new TagBuilder("div");
        all.AddCssClass("filters");
        all.InnerHtml.AppendHtml(inside);
        // The order of the list survives a change of filters.
        if (Page.HttpContext.Request.Query[Query.Sort].ToString() is { Length: > 0 } sort)
            all.InnerHtml.AppendHtml(
                new TagBuilder("input")
                {
                    TagRenderMode = TagRenderMode.SelfClosing,
                    Attributes =
                    {
                        ["type"] = "hidden",
                        ["name"] = Query.Sort,
                        ["value"] = sort,
                    },
                }
            );
        var go = new TagBuilder("button");
        go.AddCssClass("btn btn--2");
        go.InnerHtml.AppendHtml(IconTag.Svg("filter")).Append(" ").Append(t["Lọc"]);
        all.InnerHtml.AppendHtml(go);
        output.Content.SetHtmlContent(box).AppendHtml(opener).AppendHtml(all);
    }
}

/// <summary>One line of a filter's choices: its short name in the address and its words, already in the reader's language.</summary>
public sealed record FilterChoice(string Slug, string Words);

public static class FilterChoices
{
    /// <summary>The words of the choice that the address names; null when it names none.</summary>
    public static string? WordsOf(this IEnumerable<FilterChoice> choices, string? slug) =>
        choices.FirstOrDefault(c => c.Slug == slug)?.Words;
}

/// <summary><c>&lt;filter-select name="phuong" label="Phường" all="Mọi phường" choices="…" value="…" /&gt;</c></summary>
[HtmlTargetElement("filter-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterSelectTag(T t) : TagHelper
{
    public string Name { get; set; } = "";
    public string Label { get; set; } = "";
    public string All { get; set; } = "";
    public IEnumerable<FilterChoice> Choices { get; set; } = [];
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var label = new TagBuilder("label") { Attributes = { ["for"] = $"loc-{Name}" } };
        label.AddCssClass("vh");
        label.InnerHtml.Append(t[Label]);
        var select = new TagBuilder("select") { Attributes = { ["id"] = $"loc-{Name}", ["name"] = Name } };
        select.AddCssClass("in");
        select.InnerHtml.AppendHtml(Option("", t[All]));
        foreach (var choice in Choices)
            select.InnerHtml.AppendHtml(Option(choice.Slug, choice.Words));
        output.Content.SetHtmlContent(label).AppendHtml(select);
    }

    private TagBuilder Option(string slug, string words)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = slug } };
        if (slug.Length > 0 && slug == Value)
            option.Attributes["selected"] = "";
        option.InnerHtml.Append(words);
        return option;
    }
}

/// <summary><c>&lt;filter-text name="tim" label="Tìm trong sổ" hint="Tên mô hình" value="…" /&gt;</c></summary>
[HtmlTargetElement("filter-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterTextTag(T t) : TagHelper
{
    public string Name { get; set; } = "";
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var label = new TagBuilder("label") { Attributes = { ["for"] = $"loc-{Name}" } };
        label.AddCssClass("vh");
        label.InnerHtml.Append(t[Label]);
        var input = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes =
            {
                ["id"] = $"loc-{Name}",
                ["name"] = Name,
                ["type"] = "search",
                ["maxlength"] = "200",
                ["placeholder"] = t[Hint ?? Label],
            },
        };
        input.AddCssClass("in");
        if (!string.IsNullOrEmpty(Value))
            input.Attributes["value"] = Value;
        output.Content.SetHtmlContent(label).AppendHtml(input);
    }
}

/// <summary><c>&lt;kpi label="Đã đăng ký" value="290" unit="mô hình" href="/so-lieu/…"&gt;18 dòng ghi lại của năm trước&lt;/kpi&gt;</c>: a number that opens, with what it is compared to.</summary>
[HtmlTargetElement("kpi")]
public sealed class KpiTag(T t) : TagHelper
{
    public string Label { get; set; } = "";
    public long? Value { get; set; }

    /// <summary>Instead of a number: a share, "&lt;10", or a dash.</summary>
    public string? Text { get; set; }
    public string? Unit { get; set; }
    public string? Href { get; set; }

    /// <summary>The class of a number in its card: one of more digits than the narrowest card has room for is set smaller.</summary>
    public static string ClassOf(string printed) => printed.Length > 7 ? "v v--long" : "v";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "kpi");
        var label = new TagBuilder("dt");
        label.InnerHtml.Append(t[Label]);
        var number = new TagBuilder(Href is null ? "span" : "a");
        if (Href is not null)
            number.Attributes["href"] = Href;
        var printed = Text ?? (Value is { } value ? t.Number(value) : "–");
        number.InnerHtml.Append(printed);
        var shown = new TagBuilder("dd");
        shown.AddCssClass(ClassOf(printed));
        shown.InnerHtml.AppendHtml(number);
        if (Unit is not null)
        {
            var unit = new TagBuilder("small");
            unit.InnerHtml.Append(t[Unit]);
            shown.InnerHtml.Append(" ").AppendHtml(unit);
        }
        output.Content.SetHtmlContent(label).AppendHtml(shown);
        if (note.IsEmptyOrWhiteSpace)
            return;
        var below = new TagBuilder("dd");
        below.InnerHtml.AppendHtml(note);
        output.Content.AppendHtml(below);
    }
}

/// <summary>
/// <c>&lt;file-links print="true" /&gt;</c>: the whole list as it is filtered, as CSV and as Excel; and as a sheet to print, for a list that its page shows
/// in part.
/// </summary>
[HtmlTargetElement("file-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileLinksTag(T t) : TagHelper
{
    public bool Print { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var (format, words) in new[] { ("csv", "CSV"), ("xlsx", "Excel") })
            output.Content.AppendHtml(Link(format, "download", words, t["Tải danh sách này, dạng {0}", words]));
        if (Print)
            output.Content.AppendHtml(Link(Export.Print, "printer", t["In cả danh sách"], null));
    }

    private TagBuilder Link(string format, string icon, string words, string? spoken)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = Query.With(Page.HttpContext.Request, ("tai", format)) } };
        if (spoken is not null)
            link.Attributes["aria-label"] = spoken;
        link.AddCssClass("btn btn--2 only-d");
        link.InnerHtml.AppendHtml(IconTag.Svg(icon)).Append(" ").Append(words);
        return link;
    }
}
