using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GanDan.Tests.Cases.Answers;

/// <summary>The page's script at the page where an answer is written, as far as the server meets it.</summary>
internal static class KeptDrafts
{
    /// <summary>Sends the form to where the page keeps it by itself. Null when it was not kept; the status tells why.</summary>
    /// <param name="arrives">False when the answer is lost on its way: the page goes on with what it knew before.</param>
    public static async Task<JsonElement?> Keep(this Visitor writer, bool arrives = true)
    {
        var page = writer.Page;
        var button = Labels.Button(page, "Lưu nháp");
        var save = button.GetAttribute("formaction");
        button.SetAttribute("formaction", page.QuerySelector("[data-keep]")!.GetAttribute("data-keep")!);
        await writer.Press("Lưu nháp");
        button.SetAttribute("formaction", save!);
        if (writer.Status is not HttpStatusCode.OK)
            return null;
        var told = JsonDocument.Parse(writer.Downloads!).RootElement;
        if (!arrives)
            return told;
        Put(page, "Version", told.GetProperty("version"));
        Put(page, "Draft", told.GetProperty("draft"));
        foreach (var (i, id) in told.GetProperty("points").EnumerateArray().Index())
            Put(page, $"Form.Points[{i}].Id", id);
        return told;
    }

    /// <summary>The text of a box of the point, from 0: with several points their labels are not told apart.</summary>
    public static Visitor Point(this Visitor writer, int at, string box, string words)
    {
        switch (writer.Page.QuerySelector($"[name='Form.Points[{at}].{box}']"))
        {
            case IHtmlInputElement input:
                input.Value = words;
                break;
            case IHtmlTextAreaElement area:
                area.Value = words;
                break;
        }
        return writer;
    }

    public static bool KeepsItself(this Visitor writer) => writer.Page.QuerySelector("[data-keep]") is not null;

    private static void Put(IHtmlDocument page, string name, JsonElement value) =>
        ((IHtmlInputElement)page.QuerySelector($"input[name='{name}']")!).Value = value.ToString();
}
