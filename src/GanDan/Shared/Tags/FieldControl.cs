using System.Globalization;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GanDan.Shared.Tags;

/// <summary>One of a field's choices with a picture beside its words.</summary>
/// <param name="icon">Of the icon sprite.</param>
public sealed class PictureChoice(string words, string value, string icon) : SelectListItem(words, value)
{
    public string Icon { get; } = icon;
}

/// <summary>Writes the control of a <see cref="FieldShape"/>.</summary>
internal static class FieldControl
{
    public static IHtmlContent Of(FieldShape shape, TagHelperAttributeList attributes, T t)
    {
        var control = shape.Kind switch
        {
            "checkbox" => Checkbox(shape, t),
            "radio" or "checkboxes" => Choices(shape, attributes, "opts"),
            "pick" => Choices(shape, attributes, "pick"),
            "select" => Select(shape, t),
            "textarea" => TextArea(shape, t),
            _ => Input(shape, t),
        };
        if (control is TagBuilder { TagName: not "div" } single)
            Pass(attributes, single);
        else if (control is TagBuilder { TagName: "div" } group && shape.Kind is "checkbox")
            return group;
        return control;
    }

    private static void Pass(TagHelperAttributeList attributes, TagBuilder control)
    {
        foreach (var attribute in attributes.Where(a => a.Name is not "class"))
            control.Attributes[attribute.Name] =
                attribute.ValueStyle is HtmlAttributeValueStyle.Minimized
                    ? ""
                    : Convert.ToString(attribute.Value, CultureInfo.InvariantCulture);
    }

    private static TagBuilder Input(FieldShape shape, T t)
    {
        var input = Control(shape, "input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var (type, mode, completion, css) = shape.Kind switch
        {
            "number" => ("text", "decimal", "off", "in in--short"),
            "date" => ("text", "numeric", "off", "in in--short"),
            "time" => ("time", null, null, "in in--short"),
            "one-time-code" => ("text", "numeric", "one-time-code", "in in--code"),
            "code" => ("text", null, "off", "in in--code"),
            "password" => ("password", null, "current-password", "in"),
            "tel" => ("tel", null, "tel", "in in--short"),
            "email" => ("email", null, "email", "in"),
            var plain => (plain, null, (string?)null, "in"),
        };
        input.Attributes["type"] = type;
        input.Attributes["class"] = css;
        if (mode is not null)
            input.Attributes["inputmode"] = mode;
        if (completion is not null)
            input.Attributes["autocomplete"] = completion;
        if (shape.Kind is "date")
            input.Attributes["placeholder"] = t["ngày/tháng/năm"];
        if (shape.Kind is "file" && shape.IsMany)
            input.Attributes["multiple"] = "";
        if (shape.Kind is not ("password" or "file" or "one-time-code") && shape.Value.Length > 0)
            input.Attributes["value"] = shape.Value;
        if (shape.Kind is "hidden")
            input.Attributes.Remove("class");
        if (shape.MaxLength is { } max && shape.Kind is not "hidden")
            input.Attributes["maxlength"] = max.ToString(CultureInfo.InvariantCulture);
        return input;
    }

    private static TagBuilder TextArea(FieldShape shape, T t)
    {
        var area = Control(shape, "textarea");
        area.Attributes["class"] = "in";
        area.Attributes["rows"] = shape.Rows.ToString(CultureInfo.InvariantCulture);
        if (shape.MaxLength is { } max)
        {
            // No maxlength: a browser cuts what is pasted beyond it without a word. It is counted, and told when it is sent.
            area.Attributes["data-max"] = max.ToString(CultureInfo.InvariantCulture);
            area.Attributes["data-out"] = shape.HintId;
            area.Attributes["data-left"] = t["Còn {0} ký tự"];
            area.Attributes["data-over"] = t["Dài quá {0} ký tự"];
        }
        // A browser swallows the first line break after the tag.
        area.InnerHtml.AppendHtml("\n").Append(shape.Value);
        return area;
    }

    private static TagBuilder Select(FieldShape shape, T t)
    {
        var select = Control(shape, "select");
        select.Attributes["class"] = "in";
        if (shape.EmptyLine is not null || shape.Value.Length == 0 || shape.IsOptional)
            select.InnerHtml.AppendHtml(Option(new SelectListItem(shape.EmptyLine ?? t["Chọn…"], ""), shape.Value.Length == 0));
        foreach (var group in shape.Options.GroupBy(o => o.Group?.Name, StringComparer.Ordinal))
        {
            var into = group.Key is null ? select : new TagBuilder("optgroup") { Attributes = { ["label"] = group.Key } };
            foreach (var option in group)
                into.InnerHtml.AppendHtml(Option(option, IsChosen(shape, option)));
            if (into != select)
                select.InnerHtml.AppendHtml(into);
        }
        return select;
    }

    private static TagBuilder Option(SelectListItem item, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value ?? item.Text;
        if (chosen)
            option.Attributes["selected"] = "";
        if (item.Disabled)
            option.Attributes["disabled"] = "";
        option.InnerHtml.Append(item.Text);
        return option;
    }

    private static TagBuilder Checkbox(FieldShape shape, T t)
    {
        var line = new TagBuilder("div");
        line.AddCssClass("opts__i");
        var box = Control(shape, "input");
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (shape.Values.Contains("true", StringComparer.OrdinalIgnoreCase))
            box.Attributes["checked"] = "";
        var label = new TagBuilder("label") { Attributes = { ["for"] = shape.Id } };
        label.InnerHtml.Append(shape.Label);
        if (shape.IsOptional)
            label.InnerHtml.Append(" ").Append(t["(không bắt buộc)"]);
        // Unticked boxes are not sent at all; the hidden "false" lets a box that starts ticked be unticked.
        var off = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes =
            {
                ["type"] = "hidden",
                ["name"] = shape.Name,
                ["value"] = "false",
            },
        };
        line.InnerHtml.AppendHtml(box).AppendHtml(label).AppendHtml(FieldTag.HintOf(shape)).AppendHtml(off);
        return line;
    }

    private static TagBuilder Choices(FieldShape shape, TagHelperAttributeList attributes, string css)
    {
        var list = new TagBuilder("div");
        list.AddCssClass(css);
        var type = shape.Kind is "checkboxes" ? "checkbox" : "radio";
        foreach (var (option, i) in shape.Options.Select((o, i) => (o, i)))
        {
            // The first keeps the field's id, so that the error box's link lands on it.
            var id = i == 0 ? shape.Id : $"{shape.Id}-{i}";
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            Pass(attributes, input);
            input.Attributes["type"] = type;
            input.Attributes["id"] = id;
            input.Attributes["name"] = shape.Name;
            input.Attributes["value"] = option.Value ?? option.Text;
            if (IsChosen(shape, option))
                input.Attributes["checked"] = "";
            if (option.Disabled)
                input.Attributes["disabled"] = "";
            if (css is "pick")
                input.Attributes["class"] = "vh";
            var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
            if (option is PictureChoice { Icon: var icon })
                label.InnerHtml.AppendHtml(IconTag.Svg(icon));
            label.InnerHtml.Append(option.Text);
            var item = new TagBuilder("div");
            if (css is "opts")
                item.AddCssClass("opts__i");
            list.InnerHtml.AppendHtml(item.Wrapping(input, label));
        }
        return list;
    }

    private static TagBuilder Wrapping(this TagBuilder outer, params TagBuilder[] inner)
    {
        foreach (var part in inner)
            outer.InnerHtml.AppendHtml(part);
        return outer;
    }

    private static bool IsChosen(FieldShape shape, SelectListItem option) =>
        shape.Values.Count > 0 ? shape.Values.Contains(option.Value ?? option.Text, StringComparer.Ordinal) : option.Selected;

    private static TagBuilder Control(FieldShape shape, string tag)
    {
        var control = new TagBuilder(tag) { Attributes = { ["id"] = shape.Id, ["name"] = shape.Name } };
        if (shape.DescribedBy is { } ids)
            control.Attributes["aria-describedby"] = ids;
        if (shape.Errors.Count > 0)
            control.Attributes["aria-invalid"] = "true";
        return control;
    }
}
