using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GanDan.Tests;

/// <summary>Finds things on a page as a person does: by the words that stand on or beside them. Two of the same name are an error.</summary>
internal static partial class Labels
{
    /// <summary>The control that a label names; by <c>for</c>, by lying inside it, or by <c>aria-label</c> where there is no room for a visible one.</summary>
    public static IElement Control(IParentNode where, string label) =>
        One(
            label,
            "field",
            [
                .. where.QuerySelectorAll<IHtmlLabelElement>("label").Where(l => Says(l, label)).Select(Of).OfType<IElement>(),
                .. where.QuerySelectorAll("input[aria-label], select[aria-label], textarea[aria-label]").Where(e => Named(e, label)),
            ],
            where.QuerySelectorAll("label, legend")
        );

    public static TControl Control<TControl>(IParentNode where, string label)
        where TControl : class, IElement =>
        Control(where, label) as TControl ?? throw new InvalidOperationException($"“{label}” is not a {typeof(TControl).Name}.");

    /// <summary>A set of radio buttons or boxes by its legend, or null.</summary>
    public static IElement? Group(IParentNode where, string label) =>
        where.QuerySelectorAll("fieldset").FirstOrDefault(f => f.QuerySelector("legend") is { } legend && Says(legend, label));

    public static IElement Button(IParentNode where, string text) =>
        One(
            text,
            "button",
            where
                .QuerySelectorAll("button, input[type=submit]")
                .Where(b => Says(b, text) || Named(b, text) || b.GetAttribute("value") == text && b is IHtmlInputElement),
            where.QuerySelectorAll("button")
        );

    public static IElement Link(IParentNode where, string text) =>
        where.QuerySelectorAll("a[href]").FirstOrDefault(a => Says(a, text) || Named(a, text))
        ?? throw NotThere(text, "link", where.QuerySelectorAll("a[href]"));

    /// <summary>Text as it is read: spaces and line breaks count once.</summary>
    public static string Clean(string? text) => Spaces().Replace(text ?? "", " ").Trim();

    private static IElement? Of(IHtmlLabelElement label) =>
        label.HtmlFor is { Length: > 0 } id ? label.Owner!.GetElementById(id) : label.QuerySelector("input, select, textarea");

    // “Ghi chú (không bắt buộc)” is found as “Ghi chú”.
    private static bool Says(IElement element, string text)
    {
        var said = Clean(element.TextContent);
        if (said == text)
            return true;
        var mark = Clean(element.QuerySelector(".opt")?.TextContent);
        return mark.Length > 0 && said.EndsWith(mark, StringComparison.Ordinal) && said[..^mark.Length].TrimEnd() == text
            || said == $"{text} (không bắt buộc)";
    }

    private static bool Named(IElement element, string text) => element.GetAttribute("aria-label") == text;

    private static IElement One(string text, string what, IEnumerable<IElement> found, IEnumerable<IElement> all) =>
        found.Distinct().ToList() switch
        {
            [var only] => only,
            [] => throw NotThere(text, what, all),
            var many => throw new InvalidOperationException($"{many.Count} {what}s are called “{text}”."),
        };

    private static InvalidOperationException NotThere(string text, string what, IEnumerable<IElement> all) =>
        new(
            $"No {what} is called “{text}”. There are: {string.Join(" | ", all.Select(e => Clean(e.TextContent)).Where(t => t.Length > 0))}"
        );

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
