using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>The people a case can be given to: whoever may answer where it is, by name.</summary>
public static class Handlers
{
    public static async Task<IReadOnlyList<SelectListItem>> Read(Db db, T T, KnownUnits units, Case @case, DateOnly today)
    {
        var people = await db.Kept(
            string.Create(CultureInfo.InvariantCulture, $"handlers {@case.UnitId} {today:yyyy-MM-dd}"),
            () => Of(db, units, @case.UnitId, today)
        );
        return
        [
            .. people
                .OrderBy(p => p.FullName, StringComparer.Create(T.Culture, ignoreCase: true))
                .Select(p => new SelectListItem(p.FullName, p.Id.ToString())),
        ];
    }

    // A case given to somebody of another ward would be seen by nobody: they may not open it.
    private static async Task<IReadOnlyList<Handler>> Of(Db db, KnownUnits units, int unit, DateOnly today)
    {
        var grants = await (
            from g in db.Grants.AsNoTracking()
            join a in db.Accounts.AsNoTracking() on g.AccountId equals a.Id
            where a.ClosedAt == null
            select new
            {
                Person = new Handler(a.Id, a.FullName),
                g.Role,
                g.UnitCode,
            }
        ).ToListAsync();
        return
        [
            .. grants
                .Where(g => Roles.Allow(g.Role).Contains(Permission.AnswerCases))
                .Where(g => g.UnitCode is null || units.Below([g.UnitCode], today).Contains(unit))
                .Select(g => g.Person)
                .DistinctBy(p => p.Id),
        ];
    }

    private sealed record Handler(Guid Id, string FullName);
}
