using GanDan.Cases.Clocks;
using GanDan.Cases.Intake;
using GanDan.Cases.Open;
using GanDan.Cell;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
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
public sealed class HomePage(Db db, Me me, CellDb vault, IntakeBooks books, OfficeCalendar calendar, MonthsSoFar months) : PageModel
{
    private const int Shown = 4;

    public IReadOnlyList<Topic> Topics { get; private set; } = [];
    public IReadOnlyList<PublishedNews> News { get; private set; } = [];
    public IReadOnlyDictionary<Guid, Guid> Photos { get; private set; } = new Dictionary<Guid, Guid>();
    public KnownUnits Units { get; private set; } = null!;
    public MonthSoFar Month { get; private set; } = null!;

    /// <summary>Within what an answer is promised today.</summary>
    public DeadlineRule? Promise { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (me.SignedIn)
            return Redirect(
                me.May(Permission.SeeFigures) ? "/tinh-hinh" : (await Menu.For(me, vault)).MinBy(i => i.Order)?.Url ?? "/tai-khoan"
            );
        var book = await books.Read(db, calendar);
        Topics = book.Topics;
        Promise = book.Rules.Find(Codes.Answer, me.Today);
        News = await PublishedNews.Last(db, db.Cases, Shown);
        Photos = await PublicFiles.Firsts(db, News.Select(n => n.Case.Id));
        Units = await db.ReadUnits();
        Month = await months.Read(db, me.Today);
        return Page();
    }
}
