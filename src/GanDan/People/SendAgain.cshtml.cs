using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.People;

/// <summary>What was typed when the session had ended: shown again after signing in, to be sent or dropped.</summary>
[Authorize]
public sealed class SendAgainPage(KeptForms forms) : PageModel
{
    private const int WorthReading = 12;

    /// <summary>Null when nothing waits.</summary>
    public KeptForm? Form { get; private set; }

    /// <summary>What its sender would know again; keys, numbers and ticks they never saw.</summary>
    public IEnumerable<string> Words =>
        (Form?.Fields ?? []).Select(f => f.Value).Where(v => v.Length >= WorthReading && v.Contains(' ', StringComparison.Ordinal));

    public void OnGet() => Form = forms.Of(HttpContext);

    public IActionResult OnPost()
    {
        var page = forms.Of(HttpContext)?.Page ?? "/";
        forms.Drop(HttpContext);
        return LocalRedirect(page);
    }
}
