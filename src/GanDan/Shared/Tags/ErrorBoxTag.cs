using System.Globalization;
using System.Text;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary><c>&lt;error-box /&gt;</c> as the first thing in a form: every message of the model state, linked to its field; nothing when all is well.</summary>
[HtmlTargetElement("error-box")]
public sealed class ErrorBoxTag(T t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Page
            .ModelState.SelectMany(s => s.Value!.Errors.Select(e => (Field: s.Key, Text: t[e.ErrorMessage])))
            .Where(e => e.Text.Length > 0)
            .Select(e => RowOf(e.Field) is { } row ? e with { Text = t["Dòng {0}: {1}", row, e.Text] } : e)
            .Distinct()
            .OrderBy(e => Place(e.Field), StringComparer.Ordinal)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errbox");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");

        var title = new TagBuilder("h2");
        // What the server could not do is nothing for the reader to correct.
        title.InnerHtml.Append(
            Page.HttpContext.Response.StatusCode is StatusCodes.Status503ServiceUnavailable
                ? t["Có lỗi ở máy chủ"]
                : t["Còn {0} chỗ cần sửa", errors.Count]
        );
        var list = new TagBuilder("ul");
        foreach (var (field, text) in errors)
        {
            var line = new TagBuilder("li");
            if (field.Length > 0)
            {
                var link = new TagBuilder("a") { Attributes = { ["href"] = $"#{TagBuilder.CreateSanitizedId(field, "_")}" } };
                link.InnerHtml.Append(text);
                line.InnerHtml.AppendHtml(link);
            }
            else
            {
                line.InnerHtml.Append(text);
            }
            list.InnerHtml.AppendHtml(line);
        }
        output.Content.SetHtmlContent(title).AppendHtml(list);
    }

    // Thirty rows may have one fault in common: each message says of which row it speaks.
    private static int? RowOf(string field) =>
        field.StartsWith("Rows[", StringComparison.Ordinal)
        && int.TryParse(field[5..].Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? row + 1
            : null;

    /// <summary>
    /// The place of a field among its siblings as the form class declares them, row by row where there are several, so that the box reads from top to
    /// bottom like the form; what has no field comes first.
    /// </summary>
    private string Place(string field)
    {
        var metadata = Page.ViewData.ModelMetadata;
        var place = new StringBuilder();
        foreach (var name in field.Length == 0 ? [] : field.Split('.', '['))
            if (name.EndsWith(']') && metadata.ElementMetadata is { } row)
                (place, metadata) = (place.Append(name.PadLeft(5, '0')), row);
            else if (metadata.Properties.Select(p => p.PropertyName).ToList().IndexOf(name) is var at && at >= 0)
                (place, metadata) = (place.Append(CultureInfo.InvariantCulture, $"{at:D4}."), metadata.Properties[at]);
            else
                break;
        return place.ToString();
    }
}
