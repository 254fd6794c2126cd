using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary>
/// <c>&lt;page-head title="Sổ theo dõi mô hình" sub="268 mô hình, 10 phường."&gt;buttons, the main one last&lt;/page-head&gt;</c>: the page's only h1, also its window title.
/// </summary>
[HtmlTargetElement("page-head")]
public sealed class PageHeadTag(T t) : TagHelper
{
    public string Title { get; set; } = "";
    public string? Sub { get; set; }

    /// <summary>The title is somebody's words, Vietnamese on every page.</summary>
    public bool TheirWords { get; set; }

    /// <summary>Somebody's words that stand below the title, after what the page says there.</summary>
    public string? TheirSub { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        var shown = TheirWords ? Title : t[Title];
        Page.ViewData["Title"] ??= shown;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "work__head");

        var words = new TagBuilder("div");
        var title = new TagBuilder("h1");
        title.InnerHtml.Append(shown);
        if (TheirWords && VietnameseTag.IsToBeSaid(t))
            title.Attributes["lang"] = "vi";
        words.InnerHtml.AppendHtml(title);
        if (Sub is not null || TheirSub is not null)
        {
            var sub = new TagBuilder("p");
            if (Sub is not null)
                sub.InnerHtml.Append(t[Sub]);
            if (TheirSub is not null)
                sub.InnerHtml.Append(Sub is null ? "" : " · ").AppendHtml(VietnameseTag.Span(TheirSub, t));
            words.InnerHtml.AppendHtml(sub);
        }
        output.Content.SetHtmlContent(words);
        if (actions.IsEmptyOrWhiteSpace)
            return;
        var side = new TagBuilder("div");
        side.AddCssClass("work__acts");
        side.InnerHtml.AppendHtml(actions);
        output.Content.AppendHtml(side);
    }
}

/// <summary>
/// <c>&lt;breadcrumb href="/mo-hinh" title="Sổ theo dõi mô hình" /&gt;</c>: the way back; more levels as li elements inside. Who came from a
/// list that was filtered finds it filtered again.
/// </summary>
[HtmlTargetElement("breadcrumb")]
public sealed class BreadcrumbTag(T t) : TagHelper
{
    public string Href { get; set; } = "/";
    public string Title { get; set; } = "";

    /// <summary>The title is somebody's words, Vietnamese on every page.</summary>
    public bool TheirWords { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", t["Đường dẫn"]);
        var link = new TagBuilder("a") { Attributes = { ["href"] = Href + FilterOf(Page.HttpContext, Href) } };
        if (TheirWords && VietnameseTag.IsToBeSaid(t))
            link.Attributes["lang"] = "vi";
        link.InnerHtml.AppendHtml(IconTag.Svg("arrow-left")).Append(TheirWords ? Title : t[Title]);
        var first = new TagBuilder("li");
        first.InnerHtml.AppendHtml(link);
        output.PreContent.AppendHtml("<ul class=\"crumb\">").AppendHtml(first);
        output.PostContent.AppendHtml("</ul>");
    }

    // Browsers say where a reader came from within the house (the policy is same-origin). A page that is drawn once for several readers
    // must not tell one of them what another looked for.
    private static string FilterOf(HttpContext http, string list) =>
        http.GetEndpoint()?.Metadata.GetMetadata<KeptPageAttribute>() is null
        && Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from)
        && from.Authority == http.Request.Host.Value
        && from.AbsolutePath == list
            ? from.Query
            : "";
}
