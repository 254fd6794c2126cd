using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>Who may open the vault: given and taken by the secretary, written in the vault's own trail. Nothing of it is in the office's books.</summary>
[AllowCell(CellRole.Secretary)]
public sealed class AccessListPage(CellDb vault, Db db, Me me, T T) : PageModel, IInVault
{
    public sealed record Person(Guid AccountId, string Name, CellRole Role, DateTime GivenAt);

    [BindProperty]
    public Guid? AccountId { get; set; }

    [BindProperty]
    public CellRole Role { get; set; } = CellRole.Member;

    public IReadOnlyList<Person> People { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Others { get; private set; } = [];

    DbContext IInVault.Vault => vault;

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (AccountId is not { } account || !await db.Accounts.AnyAsync(a => a.Id == account && a.ClosedAt == null))
            throw new RuleBroken("Chọn một tài khoản đang dùng.", nameof(AccountId));

        var now = await vault.Access.ToListAsync();
        var given = CellGate.Give(now, account, Role, me.Now);
        vault.Access.RemoveRange(now.Where(a => a.AccountId == account));
        await vault.SaveChangesAsync();
        vault.Access.Add(given);
        vault.Record(me, new CellAccessGiven(account, Role), account);
        await vault.SaveChangesAsync();
        this.Say(T["Đã trao quyền mở sổ chi bộ."]);
        return Redirect("/chi-bo/quyen");
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid account)
    {
        await Load();
        var now = await vault.Access.ToListAsync();
        CellGate.MustKeepSecretary(now, account);
        vault.Access.RemoveRange(now.Where(a => a.AccountId == account));
        vault.Record(me, new CellAccessTaken(account), account);
        await vault.SaveChangesAsync();
        this.Say(T["Đã thôi quyền mở sổ chi bộ."]);
        return Redirect("/chi-bo/quyen");
    }

    private async Task Load()
    {
        var accounts = await CellAccounts.Read(db);
        var places = accounts.Index().ToDictionary(a => a.Item.Id, a => a.Index);
        var given = await vault.Access.AsNoTracking().ToListAsync();
        People =
        [
            .. given
                .OrderBy(a => a.Role)
                .ThenBy(a => places.GetValueOrDefault(a.AccountId, int.MaxValue))
                .Select(a => new Person(
                    a.AccountId,
                    places.TryGetValue(a.AccountId, out var place) ? accounts[place].Name : T["(tài khoản không còn)"],
                    a.Role,
                    a.GivenAt
                )),
        ];
        Others = [.. accounts.Where(a => a.IsOpen).Select(a => (a.Id, a.Name))];
    }
}
