using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Web;

/// <summary>
/// A page whose <c>Form</c> begins as a stored record and that has buttons beside the form (withdraw, put back, undo), which send none of it.
/// When such a button is refused, the page is read as at first: the record neither looks wiped nor is found fault with.
/// </summary>
public interface IFromRecord
{
    /// <summary>Reads the record into the form.</summary>
    Task<IActionResult> OnGetAsync();
}

public static class Beside
{
    /// <summary>Reads the form again from its record, unless it is the form itself that was sent.</summary>
    public static async Task FillFromRecord(this PageModel page, DbContext books)
    {
        if (page is not IFromRecord record || page.Request.Form.Keys.Any(key => key.StartsWith("Form.", StringComparison.Ordinal)))
            return;
        // What the refused button did to the record in memory is not so.
        books.ChangeTracker.Clear();
        page.ModelState.Clear();
        await record.OnGetAsync();
    }

    /// <summary>What was typed into a field that belongs to no form of the page, such as the reason of a withdrawal.</summary>
    public static string? Typed(this HttpRequest request, string field) =>
        request.HasFormContentType ? request.Form[field] : default(string);
}
