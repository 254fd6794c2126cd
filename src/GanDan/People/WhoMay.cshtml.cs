using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Sense.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>Who may do what: what each role allows, and who holds it where. Made to be printed and signed.</summary>
[Allow(Permission.ManageAccounts)]
public sealed class WhoMayPage(Db db, Me me, T T) : PageModel
{
    public static IReadOnlyList<Role> AllRoles { get; } = Enum.GetValues<Role>();

    public static IReadOnlyList<Permission> AllPermissions { get; } = Enum.GetValues<Permission>();

    public IReadOnlyList<(Guid Id, string Name, string? Title, IReadOnlyList<string> Roles)> People { get; private set; } = [];

    public DateOnly Today => me.Today;

    public async Task OnGetAsync()
    {
        var units = await UnitNames.On(db, me.Today);
        var open = await db
            .Accounts.AsNoTracking()
            .Where(a => a.ClosedAt == null)
            .Select(a => new
            {
                a.Id,
                a.FullName,
                a.Title,
                Grants = db.Grants.Where(g => g.AccountId == a.Id).ToList(),
            })
            .ToListAsync();
        People =
        [
            .. open.OrderBy(a => VietnameseText.PersonSortKey(a.FullName), StringComparer.Ordinal)
                .Select(a =>
                    (
                        a.Id,
                        a.FullName,
                        a.Title,
                        (IReadOnlyList<string>)[.. a.Grants.OrderBy(g => g.Role).Select(g => RoleWords.Of(T, g, units))]
                    )
                ),
        ];
    }
}
