using GanDan.Cases.Follow;
using GanDan.Cases.Moderation;
using GanDan.Platform.Data;
using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Open;

/// <summary>One published case by its public number, as anybody may read it; of a hidden one that it is hidden, since when and why (410).</summary>
[AllowAnonymous]
[KeptPage]
public sealed class OnePage(Db db) : PageModel
{
    public CaseView View { get; private set; } = null!;

    public HiddenCase? Hidden { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await PublicCases.Find(db, number) is not { } found)
        {
            Hidden = await Hidings.Find(db, number);
            if (Hidden is null)
                return NotFound();
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
        View = await CaseView.Of(db, found);
        return Page();
    }
}
