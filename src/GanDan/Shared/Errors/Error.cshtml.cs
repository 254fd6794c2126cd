using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Shared.Errors;

/// <summary>
/// Every way a request can end without its page: shown at /loi/{code} when the pipeline runs it again. "chua-chac" is the third state of the writer:
/// a change was sent, but nobody can say yet whether it was kept.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorPage : PageModel
{
    public string Code { get; private set; } = "404";
    public string Trace { get; private set; } = "";

    public void OnGet(string code) => Show(code);

    public void OnPost(string code) => Show(code);

    private void Show(string code)
    {
        Code = code;
        Trace = Activity.Current?.TraceId.ToString() is { } id ? id[..8] : HttpContext.TraceIdentifier;
        Response.StatusCode = code switch
        {
            "chua-chac" => StatusCodes.Status503ServiceUnavailable,
            _ when int.TryParse(code, System.Globalization.CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600 =>
                status,
            _ => StatusCodes.Status404NotFound,
        };
    }
}
