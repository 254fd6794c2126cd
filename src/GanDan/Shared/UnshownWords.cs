using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GanDan.Shared;

/// <summary>
/// Words that were sent and refused, and whose field the page that came back no longer has: while they were typed, somebody else took the matter
/// a step further. They are shown as text, to be copied.
/// </summary>
public static class UnshownWords
{
    /// <summary>Called for every field that is drawn.</summary>
    public static void Shown(HttpContext http, string name)
    {
        if (http.Items[typeof(UnshownWords)] is not HashSet<string> shown)
            http.Items[typeof(UnshownWords)] = shown = new(StringComparer.Ordinal);
        shown.Add(name);
    }

    /// <summary>What to show, each under the name of its field; empty when all went well or all fields are there. Asked once the page is drawn.</summary>
    public static IReadOnlyList<(string Label, string Words)> Of(ViewContext page)
    {
        if (
            page.HttpContext.Response.StatusCode
            is not (StatusCodes.Status409Conflict or StatusCodes.Status422UnprocessableEntity or StatusCodes.Status503ServiceUnavailable)
        )
            return [];
        var shown = page.HttpContext.Items[typeof(UnshownWords)] as HashSet<string>;
        return
        [
            .. page
                .ModelState.Where(s => shown is null || !shown.Contains(s.Key))
                // What the address says was not typed into this form.
                .Where(s => !page.HttpContext.Request.Query.ContainsKey(s.Key))
                // A date or a choice is soon made again; what takes time is sentences. A grid draws its own cells.
                .Where(s => s.Value!.RawValue is string text && text.Trim().Contains(' ') && !IsOfGrid(s.Key))
                .Select(s => (NameOf(page.ViewData.ModelMetadata, s.Key), s.Value!.AttemptedValue!)),
        ];
    }

    private static bool IsOfGrid(string key) => key is "Pasted" || key.StartsWith("Rows[", StringComparison.Ordinal);

    private static string NameOf(ModelMetadata metadata, string key)
    {
        foreach (var name in key.Split('.'))
        {
            if (metadata.Properties[name.Split('[')[0]] is not { } property)
                return "";
            metadata = property.ElementMetadata ?? property;
        }
        return metadata.DisplayName ?? "";
    }
}
