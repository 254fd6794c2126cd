using System.Text;
using System.Text.Encodings.Web;
using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Text;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Cases.Open;

/// <summary>
/// <c>&lt;open-row of="@case" ward="Phường Sen" photo="@id" /&gt;</c>: a published case as a line of the list or of the map. Written as text: a
/// partial for each of 25 lines takes longer than the database needs to find them.
/// </summary>
[HtmlTargetElement("open-row", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OpenRowTag(T t, Me me, HtmlEncoder html) : TagHelper
{
    public Case Of { get; set; } = null!;
    public string Ward { get; set; } = "";

    /// <summary>The photo that says most, if there is one for everybody.</summary>
    public Guid? Photo { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Photo is null ? "item" : "item item--pic");
        var line = new StringBuilder(512);
        if (Photo is { } photo)
            line.Append("<img src=\"")
                .Append(PublicFiles.Url(Of.PublicNumber, photo, small: true))
                .Append("\" alt=\"\" width=\"72\" height=\"72\" loading=\"lazy\">");
        var title = Of.Title;
        line.Append("<h3><a href=\"/phan-anh/").Append(Of.PublicNumber).Append('"').Append(VietnameseTag.Attribute(t)).Append('>');
        line.Append(html.Encode(title.Length > 0 ? title : Of.PublicNumber)).Append("</a></h3><div class=\"meta\">");
        foreach (var (kind, words) in Standing())
            line.Append("<span class=\"tag")
                .Append(kind is null ? "" : " tag--")
                .Append(kind)
                .Append("\">")
                .Append(html.Encode(words))
                .Append("</span>");
        foreach (var words in new[] { Ward, Of.Topic is { } topic ? t[topic] : null, t["Nhận {0}", t.Day(Of.ReceivedOn)] })
            if (words is not null)
                line.Append("<span>").Append(html.Encode(words)).Append("</span>");
        line.Append("</div>");
        output.Content.SetHtmlContent(line.ToString());
    }

    // How it stands, and beside that its day: answered before or after it, still ahead, or past.
    private IEnumerable<(string? Kind, string Words)> Standing()
    {
        yield return (
            Of.Status switch
            {
                CaseStatus.Answered or CaseStatus.Closed => "ok",
                CaseStatus.Received => "line",
                CaseStatus.InProgress or CaseStatus.Reopened or CaseStatus.Suspended => "info",
                _ => null,
            },
            t[Of.Status]
        );
        if (Of is { AnsweredOn: { } answered, DueOn: { } due })
            yield return answered > due ? ("warn", t["Trả lời sau hạn"])
            : answered == due ? ("line", t["Trả lời đúng hạn"])
            : ("line", t["Trả lời trước hạn"]);
        // A suspended case waits for a day that is not known yet.
        else if (Of.Status.IsOpen() && Of.Status is not CaseStatus.Suspended && (Of.PublicDueOn ?? Of.DueOn) is { } next)
            yield return next < me.Today ? ("bad", t["Quá hạn từ {0}", t.Day(next)]) : ("line", t["Hạn {0}", t.Day(next)]);
    }
}
