using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary>
/// Gives a form that names no action the page's own address, without the handler of the POST that showed the page: otherwise the main form of
/// a page shown again after “withdraw” would withdraw.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormActionTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.Attributes.ContainsName("action"))
            return;
        var request = Page.HttpContext.Request;
        var kept = request
            .Query.Where(q => q.Key is not "handler")
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""));
        output.Attributes.SetAttribute("action", request.PathBase + request.Path + new QueryBuilder(kept).ToString());
    }
}
