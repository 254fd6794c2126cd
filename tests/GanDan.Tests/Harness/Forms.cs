using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GanDan.Tests;

/// <summary>Turns a form and the button that was pressed into the request a browser would send.</summary>
internal static class Forms
{
    public static HttpRequestMessage Request(
        IElement button,
        Uri location,
        IReadOnlyDictionary<IElement, List<(string Name, byte[] Bytes)>> attached
    )
    {
        if (button.HasAttribute("disabled") || button.GetAttribute("type") is "button" or "reset")
            throw new InvalidOperationException("This button sends nothing.");
        var form =
            (button.GetAttribute("form") is { } id ? button.Owner!.GetElementById(id) : button.Closest("form")) as IHtmlFormElement
            ?? throw new InvalidOperationException("This button belongs to no form.");
        var fields = Fields(form, button).ToList();
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = new Uri(location, action is { Length: > 0 } ? action : location.PathAndQuery);
        var method = button.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get";

        if (!method.Equals("post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));
            return new(HttpMethod.Get, new UriBuilder(target) { Query = query }.Uri);
        }
        return new(HttpMethod.Post, target)
        {
            Content = (button.GetAttribute("formenctype") ?? form.GetAttribute("enctype")) is "multipart/form-data"
                ? Multipart(fields, form, attached)
                : new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
    }

    private static MultipartFormDataContent Multipart(
        List<(string Name, string Value)> fields,
        IHtmlFormElement form,
        IReadOnlyDictionary<IElement, List<(string Name, byte[] Bytes)>> attached
    )
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (input, files) in attached.Where(a => form.Contains(a.Key)))
        foreach (var (fileName, bytes) in files)
            content.Add(new ByteArrayContent(bytes), input.GetAttribute("name")!, fileName);
        return content;
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form, IElement button)
    {
        var elsewhere = form.Id is { Length: > 0 } id ? form.Owner!.QuerySelectorAll($"[form='{id}']") : Enumerable.Empty<IElement>();
        foreach (var element in form.QuerySelectorAll("input, select, textarea, button").Concat(elsewhere).Distinct())
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled"))
                continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                        yield return (name, box.Value is { Length: > 0 } value ? value : "on");
                    break;
                case IHtmlInputElement { Type: "file" or "image" }:
                    break;
                case IHtmlInputElement { Type: "submit" } or IHtmlButtonElement:
                    if (element == button)
                        yield return (name, element.GetAttribute("value") ?? "");
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value ?? "");
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value ?? "");
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                        yield return (name, option.Value);
                    break;
            }
        }
    }
}
