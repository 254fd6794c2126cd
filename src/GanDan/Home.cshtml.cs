using GanDan.Cases.Intake;
using GanDan.Cases.Open;
using GanDan.Cell;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan;

/// <summary>
/// For strangers: report something, follow it, read answers. Whoever is signed in goes to the page they work on: the board for who reads
/// figures, otherwise the first entry of their menu.
/// </summary>
[AllowAnonymous]
[KeptPage]
public sealed class HomePage(Db db, Me me, CellDb vault) : PageModel
{
    private const int Shown = 5;

    public IReadOnlyList<Topic> Topics { get; private set; } = [];
    public IReadOnlyList<PublishedNews> News { get; private set; } = [];
    public KnownUnits Units { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (me.SignedIn)
            return Redirect(
                me.May(Permission.SeeFigures) ? "/tinh-hinh" : (await Menu.For(me, vault)).MinBy(i => i.Order)?.Url ?? "/tai-khoan"
            );
        Topics = [.. (await db.ReadTopics()).Where(t => t.RetiredOn is null)];
        News = await PublishedNews.Last(db, db.Cases, Shown);
        Units = await db.ReadUnits();
        return Page();
    }
}
