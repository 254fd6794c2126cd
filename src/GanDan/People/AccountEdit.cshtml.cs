using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>One account, as the administrator handles it: name, roles, a new link, a lost second factor, leaving and coming back.</summary>
[Allow(Permission.ManageAccounts)]
public sealed class AccountEditPage(Db db, Me me, UserManager<Account> users, T T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AccountEditForm Form { get; set; } = new();

    [BindProperty]
    public GrantForm Given { get; set; } = new();

    public Account Theirs { get; private set; } = null!;

    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Units { get; private set; } = null!;

    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (string.IsNullOrWhiteSpace(Form.FullName))
            throw new RuleBroken("Chưa ghi họ và tên.", nameof(Form.FullName));
        Theirs.FullName = Form.FullName.Trim();
        Theirs.Title = string.IsNullOrWhiteSpace(Form.Title) ? null : Form.Title.Trim();
        Theirs.Email = string.IsNullOrWhiteSpace(Form.Email) ? null : Form.Email.Trim();
        await Accounts.FreeName(users, db, Theirs);
        Accounts.Insist(await users.UpdateAsync(Theirs));
        return await Done(new AccountChanged(Id), T["Đã ghi hồ sơ."]);
    }

    public async Task<IActionResult> OnPostGiveAsync()
    {
        if (!await LoadAndFill())
            return NotFound();
        if (Given.Role is not { } role)
            throw new RuleBroken("Hãy chọn vai trò.", nameof(Given.Role));
        await Accounts.Give(db, me, Id, role, string.IsNullOrEmpty(Given.UnitCode) ? null : Given.UnitCode);
        return await Done(T["Đã giao vai trò {0}.", T[role]]);
    }

    public async Task<IActionResult> OnPostTakeAsync([FromForm] Guid grant)
    {
        if (!await LoadAndFill() || Grants.SingleOrDefault(g => g.Id == grant) is not { } found)
            return NotFound();
        await Accounts.Take(db, me, found);
        return await Done(T["Đã thôi giao vai trò {0}.", T[found.Role]]);
    }

    public async Task<IActionResult> OnPostLinkAsync()
    {
        if (!await LoadAndFill() || Theirs.ClosedAt is not null)
            return NotFound();
        Link = Handover.Link(Request, await Handover.Give(db, me, Theirs));
        return Page();
    }

    public async Task<IActionResult> OnPostResetFactorAsync()
    {
        if (!await LoadAndFill())
            return NotFound();
        foreach (var passkey in await users.GetPasskeysAsync(Theirs))
            Accounts.Insist(await users.RemovePasskeyAsync(Theirs, passkey.CredentialId));
        Accounts.Insist(await users.RemoveAuthenticationTokenAsync(Theirs, "[AspNetUserStore]", "AuthenticatorKey"));
        Accounts.Insist(await users.RemoveAuthenticationTokenAsync(Theirs, "[AspNetUserStore]", "RecoveryCodes"));
        Accounts.Insist(await users.SetTwoFactorEnabledAsync(Theirs, false));
        return await Done(new SecondFactorReset(Id), T["Đã đặt lại. Lần đăng nhập tới người này phải đặt lớp xác thực mới."]);
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!await LoadAndFill())
            return NotFound();
        await Accounts.Close(users, db, me, Theirs);
        return await Done(T["Đã đóng tài khoản."]);
    }

    public async Task<IActionResult> OnPostReopenAsync()
    {
        if (!await LoadAndFill())
            return NotFound();
        Theirs.ClosedAt = null;
        return await Done(new AccountReopened(Id), T["Đã mở lại tài khoản."]);
    }

    private Task<IActionResult> Done<TEvent>(TEvent happened, string sentence)
        where TEvent : AccountEvent
    {
        db.Record(me, happened);
        return Done(sentence);
    }

    private async Task<IActionResult> Done(string sentence)
    {
        await db.SaveChangesAsync();
        this.Say(sentence);
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAndFill()
    {
        var found = await Load();
        if (found)
            Fill();
        return found;
    }

    private async Task<bool> Load()
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == Id) is not { } account)
            return false;
        Theirs = account;
        Units = await UnitNames.On(db, me.Today);
        Grants = await db.Grants.Where(g => g.AccountId == Id).OrderBy(g => g.GivenAt).ToListAsync();
        return true;
    }

    private void Fill() =>
        Form = new AccountEditForm
        {
            FullName = Theirs.FullName,
            Title = Theirs.Title,
            Email = Theirs.Email,
        };
}

public sealed class AccountEditForm
{
    [StringLength(200), Display(Name = "Họ và tên")]
    public string? FullName { get; set; }

    [StringLength(200), Display(Name = "Chức vụ")]
    public string? Title { get; set; }

    [EmailAddress, StringLength(200), Display(Name = "Thư điện tử")]
    public string? Email { get; set; }
}

public sealed class GrantForm
{
    [Display(Name = "Vai trò")]
    public Role? Role { get; set; }

    [StringLength(20), Display(Name = "Đơn vị")]
    public string? UnitCode { get; set; }
}
