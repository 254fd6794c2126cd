using GanDan.Cases.Intake;
using GanDan.Cases.Words;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>
/// The list of the inbox under its filter, in its order. The inbox shows it; the page of a case asks it for what stands before and after.
/// </summary>
/// <param name="bodies">Whoever a rule of routing names.</param>
public sealed class InboxList(
    Db db,
    Me me,
    CaseSearch search,
    KnownUnits units,
    InboxFilter filter,
    IReadOnlyList<Topic> topics,
    IReadOnlyList<string> bodies
)
{
    /// <summary>All of it.</summary>
    public IQueryable<Case> All => Ordered(Held.Rows);

    /// <summary>The page asked for; a page beyond the end is the last one.</summary>
    /// <param name="counts">How many stand behind each tab.</param>
    public async Task<Paged<Case>> Page(int? page, IReadOnlyDictionary<string, int> counts)
    {
        var read =
            filter.Used == 0 && counts.TryGetValue(filter.Tab ?? "", out var counted)
                ? await Ordered(Held.Rows).PageOf(page, counted, Paging.Most)
                : await Held.Page(page, Ordered);
        return read with { Rows = [.. read.Rows.OrderBy(c => Stretch(c.NextDueOn))] };
    }

    /// <summary>In which stretch of due dates it stands: late, today, within seven days, later, none.</summary>
    public int Stretch(DateOnly? due) =>
        due is not { } day ? 4
        : day < me.Today ? 0
        : day == me.Today ? 1
        : day <= me.Today.AddDays(7) ? 2
        : 3;

    private HeldCases Held =>
        filter.Of(
            db,
            me.Today,
            search,
            InboxFilter.InTab(db.Cases.AsNoTracking().VisibleTo(me, units), filter.Tab, db, me),
            units,
            topics.Select(t => t.Name),
            bodies
        );

    private IQueryable<Case> Ordered(IQueryable<Case> cases) =>
        filter.Tab is "xong" or "cho-dan" or InboxFilter.Everything
            ? cases.OrderByDescending(c => c.ReceivedOn).ThenBy(c => c.Id)
            : cases.OrderBy(c => c.InboxOn).ThenBy(c => c.ReceivedAt).ThenBy(c => c.Id);
}
