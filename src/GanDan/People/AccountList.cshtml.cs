using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Sense.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>Everyone who signs in, for the administrator.</summary>
[Allow(Permission.ManageAccounts)]
public sealed class AccountListPage(Db db, Me me, T T) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>mo, dong or empty for all.</summary>
    [BindProperty(SupportsGet = true, Name = "tt")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "vt")]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync()
    {
        var found = await Find();
        Total = found.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    public async Task<FileContentResult> OnGetCsvAsync() =>
        File(
            Csv.Write(
                [T["Họ và tên"], T["Tên đăng nhập"], T["Chức vụ"], T["Vai trò"], T["Hai lớp"], T["Đăng nhập gần nhất"], T["Tình trạng"]],
                (await Find()).Select(row =>
                    (IEnumerable<string?>)
                        [
                            row.FullName,
                            row.UserName,
                            row.Title,
                            string.Join("; ", row.Roles),
                            row.SecondFactor ? T["Có"] : T["Chưa"],
                            row.LastSignedInAt?.ToLocal().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                            row.IsOpen ? T["Đang mở"] : T["Đã đóng"],
                        ]
                )
            ),
            "text/csv",
            "nguoi-dung.csv"
        );

    // An office has tens of accounts: names are compared and sorted here, where Vietnamese letters have their order.
    private async Task<List<Row>> Find()
    {
        var units = await UnitNames.On(db, me.Today);
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(a => State == "mo" ? a.ClosedAt == null : State != "dong" || a.ClosedAt != null)
            .Where(a => Role == null || db.Grants.Any(g => g.AccountId == a.Id && g.Role == Role))
            .Select(a => new { Account = a, Grants = db.Grants.Where(g => g.AccountId == a.Id).ToList() })
            .ToListAsync();
        var wanted = VietnameseText.Fold(Query ?? "");
        return
        [
            .. accounts
                .Where(a =>
                    VietnameseText
                        .Fold($"{a.Account.FullName} {a.Account.UserName} {a.Account.Email}")
                        .Contains(wanted, StringComparison.Ordinal)
                )
                .OrderBy(a => VietnameseText.PersonSortKey(a.Account.FullName), StringComparer.Ordinal)
                .Select(a => new Row(
                    a.Account.Id,
                    a.Account.FullName,
                    a.Account.UserName!,
                    a.Account.Title,
                    [.. a.Grants.OrderBy(g => g.Role).Select(g => RoleWords.Of(T, g, units))],
                    a.Account.TwoFactorEnabled,
                    a.Account.LastSignedInAt,
                    a.Account.ClosedAt is null
                )),
        ];
    }

    public sealed record Row(
        Guid Id,
        string FullName,
        string UserName,
        string? Title,
        IReadOnlyList<string> Roles,
        bool SecondFactor,
        DateTime? LastSignedInAt,
        bool IsOpen
    );
}

/// <summary>A role with its place, in words.</summary>
public static class RoleWords
{
    public static string Of(T t, Grant grant, IReadOnlyDictionary<string, string> units) =>
        $"{t[grant.Role]}, {(grant.UnitCode is null ? t["toàn cơ quan"] : units.GetValueOrDefault(grant.UnitCode, grant.UnitCode))}";
}
