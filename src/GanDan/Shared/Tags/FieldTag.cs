using GanDan.Platform.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary>
/// One field of a form: label, hint, error, control, in that order and tied together for a screen reader.
/// <c>&lt;field for="Form.Phone" hint="10 chữ số, ví dụ 090 000 0000" autocomplete="tel" inputmode="tel" /&gt;</c>. The kind of control follows from the
/// property's type unless <c>type</c> says otherwise; attributes not named here go to the control; content goes below it.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTag(T t) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }
    public string? Hint { get; set; }

    /// <summary>Marks the label "(không bắt buộc)". Without it the property decides: what may be null is optional.</summary>
    public bool? Optional { get; set; }

    /// <summary>text, textarea, number, date, time, email, tel, url, password, one-time-code, code, search, select, radio, pick, checkbox, checkboxes, file, hidden.</summary>
    public string? Type { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>The choices of a select, radio or checkboxes; an enum brings its own.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The first line of a select, for "nothing chosen".</summary>
    public string? Empty { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var shape = FieldShape.Of(this, t);
        UnshownWords.Shown(Page.HttpContext, shape.Name);
        var below = await output.GetChildContentAsync();
        var control = FieldControl.Of(shape, output.Attributes, t);

        output.TagMode = TagMode.StartTagAndEndTag;
        if (shape.Kind is "hidden")
        {
            output.TagName = null;
            output.Content.SetHtmlContent(control);
            return;
        }
        DrawerTag.Hear(context, Page.ModelState[shape.Name]);

        var wrapper = output.Attributes.TryGetAttribute("class", out var given) ? $"field {given.Value}" : "field";
        output.TagName = shape.IsGroup ? "fieldset" : "div";
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", shape.Errors.Count > 0 ? $"{wrapper} is-err" : wrapper);
        if (shape.IsGroup && shape.DescribedBy is { } ids)
            output.Attributes.SetAttribute("aria-describedby", ids);

        if (shape.Kind is not "checkbox")
            output.Content.AppendHtml(LabelOf(shape)).AppendHtml(HintOf(shape));
        if (shape.Errors.Count > 0)
            output.Content.AppendHtml(ErrorOf(shape.ErrorId, shape.Errors));
        output.Content.AppendHtml(control).AppendHtml(below);
    }

    private TagBuilder LabelOf(FieldShape shape)
    {
        var label = new TagBuilder(shape.IsGroup ? "legend" : "label");
        if (!shape.IsGroup)
            label.Attributes["for"] = shape.Id;
        label.InnerHtml.Append(shape.Label);
        if (shape.IsOptional)
        {
            var mark = new TagBuilder("span");
            mark.AddCssClass("opt");
            mark.InnerHtml.Append(t["(không bắt buộc)"]);
            label.InnerHtml.Append(" ").AppendHtml(mark);
        }
        return label;
    }

    internal static IHtmlContent HintOf(FieldShape shape)
    {
        if (shape.Hint is null)
            return HtmlString.Empty;
        var hint = new TagBuilder("p");
        hint.AddCssClass("hint");
        hint.Attributes["id"] = shape.HintId;
        hint.InnerHtml.Append(shape.Hint);
        return hint;
    }

    internal static IHtmlContent ErrorOf(string id, IEnumerable<string> errors)
    {
        var error = new TagBuilder("p");
        error.AddCssClass("err");
        error.Attributes["id"] = id;
        error.InnerHtml.AppendHtml(IconTag.Svg("alert"));
        var text = new TagBuilder("span");
        text.InnerHtml.Append(string.Join(" ", errors));
        error.InnerHtml.AppendHtml(text);
        return error;
    }
}

/// <summary>
/// What is wrong with a control that no <c>field</c> draws (a choice of files): <c>&lt;field-error name="anh" /&gt;</c> beside it. The control names it in
/// <c>aria-describedby</c> as <c>anh-e</c>.
/// </summary>
[HtmlTargetElement("field-error", Attributes = "name")]
public sealed class FieldErrorTag(T t) : TagHelper
{
    public string Name { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        if (Page.ModelState.TryGetValue(Name, out var state) && state.Errors.Count > 0)
            output.Content.SetHtmlContent(FieldTag.ErrorOf($"{Name}-e", state.Errors.Select(e => t[e.ErrorMessage])));
    }
}
