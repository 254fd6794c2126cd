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

/// <summary>
/// Names the first secretary, once: a leader of the office does it, and gains nothing by it. From then on the page is not there
/// (docs/decisions/0002-first-secretary.md).
/// </summary>
[Allow(Permission.OpenCell)]
public sealed class OpenCellPage(CellDb vault, Db db, Me me, T T) : PageModel, IInVault
{
    [BindProperty]
    public Guid? AccountId { get; set; }

    /// <summary>It cannot be taken back by whoever does it, and two people may bear one name.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    public IReadOnlyList<(Guid Id, string Name)> Accounts { get; private set; } = [];

    DbContext IInVault.Vault => vault;

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (AccountId is not { } account || Accounts.All(a => a.Id != account))
            throw new RuleBroken("Chọn tài khoản của bí thư chi bộ.", nameof(AccountId));
        if (!Sure)
            throw new RuleBroken("Xin đánh dấu để xác nhận: sau đó chỉ bí thư đổi được.", nameof(Sure));

        // After the way back of docs/operations.md the person may still have another part in the cell; an account has one.
        vault.Access.RemoveRange(await vault.Access.Where(a => a.AccountId == account).ToListAsync());
        await vault.SaveChangesAsync();
        vault.Access.Add(
            new CellAccess
            {
                AccountId = account,
                Role = CellRole.Secretary,
                GivenAt = me.Now,
            }
        );
        vault.Record(me, new CellOpened(account), account);
        await vault.SaveChangesAsync();
        this.Say(T["Đã mở sổ chi bộ. Từ nay chỉ bí thư trao quyền."]);
        return Redirect("/tinh-hinh");
    }

    private async Task<bool> Load()
    {
        if (await vault.Access.AnyAsync(a => a.Role == CellRole.Secretary))
            return false;
        Accounts = [.. (await CellAccounts.Read(db)).Where(a => a.IsOpen).Select(a => (a.Id, a.Name))];
        return true;
    }
}
