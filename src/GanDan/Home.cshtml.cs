using GanDan.Cell;
using GanDan.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan;

/// <summary>Takes everyone to the page they work on: the board for who reads figures, otherwise the first entry of their menu.</summary>
public sealed class HomePage(Me me, CellDb vault) : PageModel
{
    public async Task<IActionResult> OnGetAsync() =>
        Redirect(me.May(Permission.SeeFigures) ? "/tinh-hinh" : (await Menu.For(me, vault)).MinBy(i => i.Order)?.Url ?? "/tai-khoan");
}
