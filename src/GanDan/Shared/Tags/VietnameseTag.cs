using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary>
/// <c>&lt;p vietnamese="true"&gt;@words&lt;/p&gt;</c>: words of a resident or of the office, which are Vietnamese on every page. On an English page a
/// screen reader is told so, and reads them as Vietnamese (WCAG 3.1.2).
/// </summary>
[HtmlTargetElement(Attributes = Name)]
public sealed class VietnameseTag(T t) : TagHelper
{
    private const string Name = "vietnamese";

    /// <summary>False for what the page itself says in the reader's language.</summary>
    [HtmlAttributeName(Name)]
    public bool Is { get; set; }

    /// <summary>The attribute with a blank before it, for what is written without tags; empty on a Vietnamese page.</summary>
    public static string Attribute(T t) => IsToBeSaid(t) ? " lang=\"vi\"" : "";

    /// <summary>Such words among others, for a tag that is written in code.</summary>
    public static TagBuilder Span(string words, T t)
    {
        var span = new TagBuilder("span");
        if (IsToBeSaid(t))
            span.Attributes["lang"] = "vi";
        span.InnerHtml.Append(words);
        return span;
    }

    /// <summary>Whether a reader of this page has to be told that words are Vietnamese.</summary>
    public static bool IsToBeSaid(T t) => t.Language is not Language.Vietnamese;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Is && IsToBeSaid(t))
            output.Attributes.SetAttribute("lang", "vi");
    }
}
