using GanDan.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Intake;

/// <summary>Paper forms to print, each with a code of its own: the strip with the code stays with the resident, the paper is typed in once.</summary>
[Allow(Permission.SortCases)]
public sealed class PaperPage(FollowCodes codes) : PageModel
{
    public const int Most = 30;

    [BindProperty(SupportsGet = true, Name = "so-to")]
    public int Sheets { get; set; } = 2;

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public void OnGet()
    {
        Sheets = Math.Clamp(Sheets, 1, Most);
        Codes = [.. Enumerable.Range(0, Sheets).Select(_ => codes.New())];
    }
}
