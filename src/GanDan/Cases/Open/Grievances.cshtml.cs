using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Open;

/// <summary>Where complaints and denunciations go: they have laws of their own, and nothing here takes one in.</summary>
[AllowAnonymous]
[KeptPage]
public sealed class GrievancesPage : PageModel;
