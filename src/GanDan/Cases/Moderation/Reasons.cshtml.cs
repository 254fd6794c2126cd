using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Moderation;

/// <summary>The published list of reasons for hiding, and how to object.</summary>
[AllowAnonymous]
[KeptPage]
public sealed class ReasonsPage : PageModel;
