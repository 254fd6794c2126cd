using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary>
/// A form in a drawer (<c>&lt;details class="panel"&gt;</c>) that comes back with an error, or because somebody else was first, comes back open: what
/// was typed into it, and what is wrong with it, would otherwise be out of sight.
/// </summary>
[HtmlTargetElement("details", Attributes = "[class^=panel]")]
public sealed class DrawerTag : TagHelper
{
    private bool sent;

    public override void Init(TagHelperContext context) => context.Items[typeof(DrawerTag)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
        if (sent)
            output.Attributes.SetAttribute("open", "open");
    }

    /// <summary>Told by each field inside: whether it was part of what was sent.</summary>
    internal static void Hear(TagHelperContext context, ModelStateEntry? field)
    {
        if (field?.RawValue is not null && context.Items.TryGetValue(typeof(DrawerTag), out var drawer))
            ((DrawerTag)drawer).sent = true;
    }
}
