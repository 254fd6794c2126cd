using GanDan.Platform.Access;
using GanDan.Platform.Text;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Cases.Desk;

/// <summary>
/// <c>&lt;due of="@case" /&gt;</c>: how many days are left until the next clock of a case runs out, for a new one until somebody has to look at
/// it; how it stands when none runs.
/// </summary>
[HtmlTargetElement("due", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueTag(T t, Me me) : TagHelper
{
    private static readonly IHtmlContent clock = IconTag.Svg("clock");

    public Case Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var unseen = Of.Status is CaseStatus.Received && Of.NextDueOn < Of.DueOn;
        var (kind, words) = Of.NextDueOn is not { } day
            ? ("", t[Of.Status])
            : (day.DayNumber - me.Today.DayNumber) switch
            {
                < 0 and var late => (" tag--bad", unseen ? t["Chậm xem {0} ngày", -late] : t["Quá {0} ngày", -late]),
                0 => (" tag--warn", unseen ? t["Xem trong hôm nay"] : t["Hôm nay"]),
                var left => ("", unseen ? t["Xem trong {0} ngày", left] : t["Còn {0} ngày", left]),
            };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag" + kind);
        if (Of.NextDueOn is not null)
            output.PreContent.SetHtmlContent(clock);
        output.Content.SetContent(words);
    }
}
