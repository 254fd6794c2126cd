using GanDan.Platform.Data;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>An account where a part in the cell is given.</summary>
/// <param name="Name">“Bùi Thị An (bui-an)”: two people of an office may bear one name.</param>
internal sealed record CellAccount(Guid Id, string Name, bool IsOpen);

internal static class CellAccounts
{
    /// <summary>All accounts of the office, in the order of people's names.</summary>
    public static async Task<IReadOnlyList<CellAccount>> Read(Db db)
    {
        var accounts = await db
            .Accounts.AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.FullName,
                a.UserName,
                a.ClosedAt,
            })
            .ToListAsync();
        return
        [
            .. accounts
                .OrderBy(a => VietnameseText.PersonSortKey(a.FullName), StringComparer.Ordinal)
                .Select(a => new CellAccount(a.Id, $"{a.FullName} ({a.UserName})", a.ClosedAt is null)),
        ];
    }
}
