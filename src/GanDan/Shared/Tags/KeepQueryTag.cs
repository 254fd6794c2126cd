using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary>What an address carries besides the handler of a form: filters, the place in a list.</summary>
public static class KeptQuery
{
    private const string Handler = "handler";

    /// <summary>With its question mark; empty when there is none.</summary>
    public static string Of(HttpRequest request) =>
        QueryString.Create(request.Query.Where(q => !q.Key.Equals(Handler, StringComparison.OrdinalIgnoreCase))).ToString();

    /// <summary>An address that carries them too.</summary>
    public static string Add(string address, HttpRequest request) =>
        Of(request) is { Length: > 1 } kept ? address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + kept[1..] : address;
}

/// <summary>
/// <c>&lt;button asp-page-handler="Assign" keep-query&gt;</c>: a button of a page whose address says more than the handler. The framework's own
/// helper drops the filters, and the officer would come back to another list.
/// </summary>
[HtmlTargetElement("button", Attributes = "asp-page-handler,keep-query")]
public sealed class KeepQueryTag : TagHelper
{
    /// <summary>After the framework's helper has written the address.</summary>
    public override int Order => 1;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("keep-query");
        if (output.Attributes["formaction"]?.Value?.ToString() is { } address)
            output.Attributes.SetAttribute("formaction", KeptQuery.Add(address, Page.HttpContext.Request));
    }
}
