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

/// <summary>What a person may change about their own account; their roles are only shown.</summary>
public sealed class ProfilePage(Db db, Me me, UserManager<Account> users, Door door, T T) : PageModel
{
    [BindProperty]
    public ProfileForm Form { get; set; } = new();

    [BindProperty]
    public PasswordForm Change { get; set; } = new();

    public Account Mine { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Units { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<Grant> Grants => me.Grants;

    public async Task OnGetAsync()
    {
        await Load();
        Form = new ProfileForm
        {
            FullName = Mine.FullName,
            Title = Mine.Title,
            KeysOff = Mine.KeysOff,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (string.IsNullOrWhiteSpace(Form.FullName))
            throw new RuleBroken("Chưa ghi họ và tên.", "FullName");
        Mine.FullName = Form.FullName.Trim();
        Mine.Title = string.IsNullOrWhiteSpace(Form.Title) ? null : Form.Title.Trim();
        Mine.KeysOff = Form.KeysOff;
        db.Record(me, new AccountChanged(Mine.Id));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi hồ sơ."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        await Load();
        Form = new ProfileForm
        {
            FullName = Mine.FullName,
            Title = Mine.Title,
            KeysOff = Mine.KeysOff,
        };
        if (await users.IsLockedOutAsync(Mine) || !await users.CheckPasswordAsync(Mine, Change.Old ?? ""))
            throw new RuleBroken("Mật khẩu đang dùng chưa đúng.", "Old");
        if (!string.Equals(Change.New, Change.Again, StringComparison.Ordinal))
            throw new RuleBroken("Hai ô chưa giống nhau, hãy ghi lại.", "Again");
        await Accounts.ChoosePassword(users, db, me, Mine, Change.New ?? "", "New");
        await door.RefreshSignInAsync(Mine);
        this.Say(T["Đã đổi mật khẩu. Các máy khác phải đăng nhập lại."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await Load();
        Accounts.Insist(await users.UpdateSecurityStampAsync(Mine));
        db.Record(me, new SignedOutEverywhere(Mine.Id));
        await db.SaveChangesAsync();
        await door.SignOutAsync();
        return Redirect(PeopleSetup.SignInPath);
    }

    private async Task Load()
    {
        Mine = await db.Accounts.SingleAsync(a => a.Id == me.AccountId);
        Units = await UnitNames.On(db, me.Today);
    }
}

public sealed class ProfileForm
{
    [StringLength(200), Display(Name = "Họ và tên")]
    public string? FullName { get; set; }

    [StringLength(200), Display(Name = "Chức vụ")]
    public string? Title { get; set; }

    [Display(Name = "Tắt phím một chữ (J, K, X, /)")]
    public bool KeysOff { get; set; }
}

public sealed class PasswordForm
{
    [DataType(DataType.Password), StringLength(PasswordRule.MaxLength), Display(Name = "Mật khẩu đang dùng")]
    public string? Old { get; set; }

    [DataType(DataType.Password), StringLength(PasswordRule.MaxLength), Display(Name = "Mật khẩu mới")]
    public string? New { get; set; }

    [DataType(DataType.Password), StringLength(PasswordRule.MaxLength), Display(Name = "Ghi lại mật khẩu mới")]
    public string? Again { get; set; }
}
