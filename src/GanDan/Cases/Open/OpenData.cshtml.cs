using GanDan.Platform.Access;
using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Open;

/// <summary>What the office gives away as data, and what stands in its columns.</summary>
[AllowAnonymous]
[KeptPage]
public sealed class OpenDataPage(Me me) : PageModel
{
    public int Year => me.Today.Year;
}
