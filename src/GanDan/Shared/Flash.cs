using GanDan.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GanDan.Shared;

/// <summary>One sentence carried over the redirect after a POST: "Đã giao 2 việc." with, where it can be undone, the address that undoes it by POST.</summary>
public sealed record Flash(string Sentence, string? UndoUrl)
{
    private const string sentenceKey = "flash";
    private const string undoKey = "flash-undo";

    /// <summary>Takes the sentence out, so that it is shown once. Nothing is looked for without its cookie: looking takes a cookie back.</summary>
    public static Flash? Take(HttpRequest request, ITempDataDictionary data) =>
        request.Cookies.ContainsKey(Hardening.FlashCookie) && data[sentenceKey] is string sentence
            ? new Flash(sentence, data[undoKey] as string)
            : null;

    internal static void Put(ITempDataDictionary data, string sentence, string? undoUrl)
    {
        data[sentenceKey] = sentence;
        if (undoUrl is not null)
            data[undoKey] = undoUrl;
    }
}

/// <summary><c>this.Say(T["Đã ghi {0} dòng.", n])</c> before a redirect.</summary>
public static class FlashOfPages
{
    public static void Say(this PageModel page, string sentence, string? undoUrl = null) => Flash.Put(page.TempData, sentence, undoUrl);
}
