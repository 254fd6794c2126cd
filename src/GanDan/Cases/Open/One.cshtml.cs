using GanDan.Cases.Follow;
using GanDan.Platform.Data;
using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Open;

/// <summary>One published case by its public number, as anybody may read it.</summary>
[AllowAnonymous]
[KeptPage]
public sealed class OnePage(Db db) : PageModel
{
    public CaseView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await PublicCases.Find(db, number) is not { } found)
            return NotFound();
        View = await CaseView.Of(db, found);
        return Page();
    }
}
