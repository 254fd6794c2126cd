using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>The people a case can be given to: whoever may answer, by name.</summary>
public static class Handlers
{
    public static async Task<IReadOnlyList<SelectListItem>> Read(Db db, T T)
    {
        var people = await db.Kept(
            "handlers",
            () =>
                (
                    from g in db.Grants.AsNoTracking()
                    join a in db.Accounts.AsNoTracking() on g.AccountId equals a.Id
                    where a.ClosedAt == null
                    select new
                    {
                        a.Id,
                        a.FullName,
                        g.Role,
                    }
                ).ToListAsync()
        );
        return
        [
            .. people
                .Where(p => Roles.Allow(p.Role).Contains(Permission.AnswerCases))
                .DistinctBy(p => p.Id)
                .OrderBy(p => p.FullName, StringComparer.Create(T.Culture, ignoreCase: true))
                .Select(p => new SelectListItem(p.FullName, p.Id.ToString())),
        ];
    }
}
