using GanDan.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan;

/// <summary>Takes everyone to the page they work on: the board for who reads figures, otherwise the first entry of their menu.</summary>
public sealed class HomePage(Me me) : PageModel
{
    public IActionResult OnGet() =>
        Redirect(me.May(Permission.SeeFigures) ? "/tinh-hinh" : Menu.For(me, false).Select(i => i.Url).FirstOrDefault() ?? "/tai-khoan");
}
