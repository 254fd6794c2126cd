using GanDan.Platform.Text;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Cases.Flow;

/// <summary>
/// <c>&lt;looked for="End.Looked" at="[Model.End.Told, Model.End.Ground]" /&gt;</c>: the tick by which an officer lets words out that hold what looks
/// like personal data. It is asked for only where something was found, so that nobody ticks it by habit.
/// </summary>
[HtmlTargetElement("looked", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LookedTag(T t) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The words as they were typed; null when the page has found something in them itself.</summary>
    public IReadOnlyList<string?>? At { get; set; }

    /// <summary>Some was masked in the words already, and this is about what is left.</summary>
    public bool Masked { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (At is not null && At.All(words => PersonalData.Find(words ?? "").Count == 0))
        {
            output.SuppressOutput();
            return Task.CompletedTask;
        }
        var label = Masked
            ? t["Tôi đã xem kỹ: những chỗ còn lại không phải dữ liệu cá nhân"]
            : t["Tôi đã xem kỹ: những chỗ giống dữ liệu cá nhân được phép công khai"];
        return new FieldTag(t)
        {
            For = For,
            Page = Page,
            Label = label,
        }.ProcessAsync(context, output);
    }
}
